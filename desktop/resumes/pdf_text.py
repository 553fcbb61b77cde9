"""PDF to lines: pdfium's text in content order, mended where a line holds far-apart pieces, hyphens or gaps.

Content order is right for single-column documents; pages painted row by row across two columns need regions, which the
full résumé reader will have.
"""

import re
from collections.abc import Iterator

import pypdfium2

from desktop.resumes.file_problem import FileProblem

MOST_PAGES = 30
FAR_APART = 2.2
"""Line heights between two pieces of one line beyond which they are separate cells (role left, date right)."""

GAP = 1.75
"""Line heights from one line to the next beyond which they stand apart."""

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


def _page_lines(page: pypdfium2.PdfPage, number: int) -> Iterator[tuple[str, int, bool, bool]]:
    textpage = page.get_textpage()
    bottom: float | None = None
    for start, text in _raw_lines(textpage.get_text_range()):
        boxes = [textpage.get_charbox(start + i) for i, character in enumerate(text) if not character.isspace()]
        if not boxes:
            continue
        height = max(2.0, sorted(box[3] - box[1] for box in boxes)[len(boxes) // 2] * 1.35)
        baseline = min(box[1] for box in boxes)
        gap = bottom is not None and (bottom - baseline) > GAP * height
        bottom = baseline
        yield _with_cells(text, start, textpage, height), number, False, gap


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
