"""PDF to lines: pdfium's text in content order, mended where a line holds far-apart pieces, hyphens or gaps.

Content order is right for single-column documents; pages painted row by row across two columns need regions, which the
full résumé reader will have.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2

from desktop.resumes.file_problem import FileProblem

MOST_PAGES = 30
FAR_APART = 2.2
"""Line heights between two pieces of one line beyond which they are separate cells (role left, date right)."""

GAP = 1.75
"""How many times the page's usual distance between lines sets two of them apart."""

LEAST_CHARACTERS_A_PAGE = 20


def read_pdf(data: bytes) -> list[tuple[str, int, bool, bool]]:
    """Lines with their page; refuses encrypted, damaged and scanned files with a sentence."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise FileProblem("This PDF has a password. Save it without one and choose it again.") from error
        raise FileProblem("This PDF is damaged. Open it in a viewer and print it to a new PDF.") from error
    if len(document) > MOST_PAGES:
        raise FileProblem(f"This PDF has {len(document)} pages: too many for a résumé. Choose a shorter one.")
    lines = [line for number in range(len(document)) for line in _page_lines(document[number], number + 1)]
    if sum(len(line[0]) for line in lines) < LEAST_CHARACTERS_A_PAGE:
        raise FileProblem(
            "This PDF holds pictures of text, not text (a scan?). Export it from the program it was written in, "
            "or paste the text."
        )
    return lines


def _page_lines(page: pypdfium2.PdfPage, number: int) -> list[tuple[str, int, bool, bool]]:
    textpage = page.get_textpage()
    texts: list[str] = []
    baselines: list[float] = []
    for start, text in _raw_lines(textpage.get_text_range()):
        boxes = [textpage.get_charbox(start + i) for i, character in enumerate(text) if not character.isspace()]
        if boxes:
            texts.append(_with_cells(text, start, textpage, _line_height(boxes)))
            baselines.append(min(box[1] for box in boxes))
    return [(text, number, False, gap) for text, gap in zip(texts, _gaps(baselines), strict=True)]


def _line_height(boxes: list[tuple[float, float, float, float]]) -> float:
    """From the median glyph: small letters are about three quarters of the type size."""
    return max(2.0, sorted(box[3] - box[1] for box in boxes)[len(boxes) // 2] * 1.35)


def _gaps(baselines: list[float]) -> list[bool]:
    """Whether a line stands clearly further below the one before than lines on this page usually do."""
    steps = [upper - lower for upper, lower in pairwise(baselines)]
    usual = sorted(step for step in steps if step > 1) or [1.0]
    return [False, *(step > GAP * usual[len(usual) // 2] for step in steps)][: len(baselines)]


def _raw_lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line with the place of its first character."""
    for match in re.finditer(r"[^\r\n]+", text):
        yield match.start(), match[0]


def _with_cells(text: str, start: int, textpage: pypdfium2.PdfTextPage, height: float) -> str:
    """Three blanks where the page leaves a wide one, so that cells of one line can be told apart."""
    pieces: list[str] = []
    right: float | None = None
    for i, character in enumerate(text):
        if not character.isspace():
            box = textpage.get_charbox(start + i)
            if right is not None and box[0] - right > FAR_APART * height and pieces:
                pieces.append("   ")
            right = box[2]
        pieces.append(character)
    return _mended("".join(pieces))


def _mended(text: str) -> str:
    """U+FFFE is pdfium's line-end hyphen; icon glyphs before contacts have no meaning."""
    return re.sub(r"[\ue000-\uf8ff]", "", text.replace("\ufffe", "-").replace("\u00ad", "")).rstrip()
