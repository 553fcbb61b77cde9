"""Where the clickable areas of a page lead."""

import ctypes
from collections.abc import Sequence
from typing import Any

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from desktop.resumes.document import Box, Link
from desktop.resumes.reading.pdf.pieces import Piece
from desktop.resumes.reading.pdf.place import PagePlace

_MOST_LINKS = 300
_LONGEST_URL = 2_000
_SAFE = ("http://", "https://", "mailto:", "tel:")


def links_of(page: pypdfium2.PdfPage, number: int, place: PagePlace) -> list[Link]:
    """Web, mail and telephone links, still without the words they lie over."""
    found: list[Link] = []
    start, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while len(found) < _MOST_LINKS and pdfium.FPDFLink_Enumerate(page.raw, start, link):
        url = _url(page, link)
        if url.lower().startswith(_SAFE):
            found.append(Link(url=url, page=number, box=_box(link, place)))
    return found


def with_words(links: Sequence[Link], pieces: Sequence[Piece]) -> list[Link]:
    """Each link with the words under it, and each place once."""
    named = [msgspec.structs.replace(link, text=_text_in(link.box, pieces)) if link.box else link for link in links]
    return _once(named)


def _once(links: list[Link]) -> list[Link]:
    """An icon, a blank and a word beside each other often lead to one place: kept is the one with words."""
    kept: list[Link] = []
    for link in links:
        if kept and kept[-1].url == link.url and not (kept[-1].text and link.text):
            kept[-1] = kept[-1] if kept[-1].text else link
        elif link.text or link.url not in {other.url for other in kept}:
            kept.append(link)
    return kept


def _url(page: pypdfium2.PdfPage, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action:
        return ""
    length = min(_LONGEST_URL, pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0))
    if length < 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, buffer, length)
    return buffer.raw.split(b"\0", 1)[0].decode("utf-8", "replace").strip()


def _box(link: Any, shown: PagePlace) -> Box | None:
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFLink_GetAnnotRect(link, rectangle):
        return None
    x1, y1 = shown(rectangle.left, rectangle.top)
    x2, y2 = shown(rectangle.right, rectangle.bottom)
    return (round(min(x1, x2), 1), round(min(y1, y2), 1), round(max(x1, x2), 1), round(max(y1, y2), 1))


def _text_in(box: Box, pieces: Sequence[Piece]) -> str:
    left, top, right, bottom = box
    inside = [
        piece
        for piece in pieces
        if left - 1 <= (piece.left + piece.right) / 2 <= right + 1
        and top - 1 <= piece.baseline - 0.3 * piece.size <= bottom + 1
        and not piece.turn
        and not piece.is_icon
    ]
    return " ".join(piece.text for piece in inside)
