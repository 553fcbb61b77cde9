"""Text that nobody sees on paper: white on white, drawn under a picture, off the page, smaller than a dot.

Only words that give cause are looked at: the page is drawn once, and a word without any contrast is hidden.
"""

from collections.abc import Sequence

import pypdfium2

from desktop.resumes.reading.pdf.glyphs import PageGlyphs
from desktop.resumes.reading.pdf.pieces import Piece

_SCALE = 1.5
_CONTRAST = 24
"""Of 255: less than this between a word's lightest and darkest dot is no writing."""
_SCANNED = 0.8
"""Where more of a page is written without ink, a picture shows the words."""
_LARGEST_DOTS = 4_000_000


def mark_hidden(page: pypdfium2.PdfPage, glyphs: PageGlyphs, pieces: Sequence[Piece]) -> None:
    """In place. The text layer under a scanned page is the page's text, not a hidden one."""
    layered = sum(piece.layer for piece in pieces) < _SCANNED * len(pieces)
    for piece in pieces:
        piece.hidden = piece.tiny or (piece.layer and layered) or _is_off(piece, glyphs)
    doubtful = [piece for piece in pieces if piece.doubtful and not piece.hidden and not piece.layer]
    if not doubtful:
        return
    scale = min(_SCALE, (_LARGEST_DOTS / max(1.0, glyphs.width * glyphs.height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, draw_annots=False)
    try:
        dots = memoryview(bytes(bitmap.buffer))
        for piece in doubtful:
            piece.hidden = _contrast(dots, bitmap.width, bitmap.height, bitmap.stride, piece, scale) < _CONTRAST
    finally:
        bitmap.close()


def _is_off(piece: Piece, page: PageGlyphs) -> bool:
    across, along = (page.height, page.width) if piece.turn % 2 == 0 else (page.width, page.height)
    return piece.right < 0 or piece.left > along or piece.bottom < 0 or piece.top > across


def _contrast(dots: memoryview, width: int, height: int, stride: int, piece: Piece, scale: float) -> int:
    if piece.turn:
        return 255
    left, right = max(0, int(piece.left * scale)), min(width, int(piece.right * scale) + 1)
    top = max(0, int((piece.baseline - 0.7 * piece.size) * scale))
    bottom = min(height, int(piece.baseline * scale) + 1)
    low, high = 255, 0
    for y in range(top, bottom):
        line = dots[y * stride + left : y * stride + right]
        if line:
            low, high = min(low, min(line)), max(high, max(line))
    return high - low
