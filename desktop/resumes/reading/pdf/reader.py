"""A PDF's bytes to a document: the steps in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.resumes.document import Document, Link, PageSize
from desktop.resumes.reading.limits import check_pages
from desktop.resumes.reading.pdf.build import line_of
from desktop.resumes.reading.pdf.bullets import with_their_marks
from desktop.resumes.reading.pdf.drafts import Draft
from desktop.resumes.reading.pdf.fonts import mark_wide_fonts_bold
from desktop.resumes.reading.pdf.glyphs import GlyphReader
from desktop.resumes.reading.pdf.hyphens import mend_hyphens
from desktop.resumes.reading.pdf.ligatures import mend_unknown_signs
from desktop.resumes.reading.pdf.lines import drafts_of
from desktop.resumes.reading.pdf.links import links_of, with_words
from desktop.resumes.reading.pdf.pieces import Piece, pieces_of
from desktop.resumes.reading.pdf.place import PagePlace
from desktop.resumes.reading.pdf.regions import Cutter, Region
from desktop.resumes.reading.pdf.rows import Segment, joined, rows_of, segments_of
from desktop.resumes.reading.pdf.ruled import ruled_rows
from desktop.resumes.reading.pdf.running import without_running_lines
from desktop.resumes.reading.pdf.shapes import Shapes, drawn_marks, shapes_of
from desktop.resumes.reading.pdf.visibility import mark_hidden
from desktop.resumes.reading.problem import FileProblem

LEAST_CHARACTERS = 20
"""A document with fewer is a picture of text, or empty."""
_ON_SCREEN, _FLATTENED = 0, 1  # FPDFPage_Flatten
PASSWORD = "This PDF has a password. Save it without one and choose it again."
DAMAGED = "This PDF is damaged. Open it in a viewer and print it to a new PDF."
SCANNED = (
    "This PDF holds pictures of text, not text (a scan?). Export it from the program it was written in, "
    "or paste the text."
)


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """Refuses what is encrypted, damaged, empty or far too long."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        text = str(error).lower()
        raise FileProblem(PASSWORD if "password" in text or "security" in text else DAMAGED) from error
    check_pages(len(document))
    return document


def read_pdf(data: bytes) -> Document:
    """Raises FileProblem, also for a scan."""
    pdf = open_pdf(data)
    pages = _read_pages(pdf)
    sizes = tuple(PageSize(round(page.width, 1), round(page.height, 1)) for page in pages)
    _mend(pages)
    cutter = Cutter()
    drafts = [_drafts(cutter, page, number) for number, page in enumerate(pages, 1)]
    drafts = [mend_hyphens(page) for page in without_running_lines(drafts, sizes)]
    lines = tuple(line_of(draft) for page in drafts for draft in page)
    if sum(len(line.text) for line in lines) < LEAST_CHARACTERS:
        raise FileProblem(SCANNED)
    return Document(lines=lines, kind="pdf", links=tuple(link for page in pages for link in page.links), pages=sizes)


@dataclass(slots=True)
class _Page:
    """What was found on one page."""

    width: float
    height: float
    pieces: list[Piece]
    links: list[Link]
    shapes: Shapes


def _read_pages(pdf: pypdfium2.PdfDocument) -> list[_Page]:
    reader = GlyphReader()
    pages = [_read_page(pdf, number, reader) for number in range(len(pdf))]
    mark_wide_fonts_bold(reader.widths)
    for page in pages:
        page.pieces += drawn_marks(page.shapes.dots, page.pieces)
    return pages


def _read_page(pdf: pypdfium2.PdfDocument, number: int, reader: GlyphReader) -> _Page:
    try:
        page = pdf[number]
    except pypdfium2.PdfiumError as error:
        raise FileProblem(DAMAGED) from error
    place = PagePlace(page)
    links = links_of(page, number + 1, place)
    page = _with_filled_fields(pdf, page, number)
    glyphs = reader.read(page)
    pieces = pieces_of(glyphs.glyphs)
    mark_hidden(page, glyphs, pieces)
    links = with_words(links, pieces)
    found = _Page(glyphs.width, glyphs.height, pieces, links, shapes_of(page, place))
    page.close()
    return found


def _with_filled_fields(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, number: int) -> pypdfium2.PdfPage:
    """What was typed into a form becomes part of the page, as on paper."""
    if pdf.get_formtype() == pdfium.FORMTYPE_NONE or pdfium.FPDFPage_Flatten(page.raw, _ON_SCREEN) != _FLATTENED:
        return page
    page.close()
    return pdf[number]


def _mend(pages: list[_Page]) -> None:
    whole = {id(piece) for piece in mend_unknown_signs([piece for page in pages for piece in page.pieces])}
    for page in pages:
        page.pieces = [piece for piece in page.pieces if id(piece) in whole]


def _drafts(cutter: Cutter, page: _Page, number: int) -> list[Draft]:
    """Upright text by regions, then turned text, then what is hidden: none of them disturbs the order of another."""
    found: list[Draft] = []
    for region in _regions(cutter, page):
        found += drafts_of(region, number, len({draft.region for draft in found}))
    return found


def _regions(cutter: Cutter, page: _Page) -> Iterator[Region]:
    upright = [piece for piece in page.pieces if not piece.turn and not piece.hidden]
    rows, rest = ruled_rows(upright, page.shapes)
    yield from cutter.regions(rows + _segments(rest))
    for turn in (1, 2, 3):
        turned = _segments([piece for piece in page.pieces if piece.turn == turn and not piece.hidden])
        if turned:
            yield Region(turned)
    hidden = _segments([piece for piece in page.pieces if piece.hidden])
    if hidden:
        yield Region(hidden)


def _segments(pieces: list[Piece]) -> list[Segment]:
    return [segment for row in with_their_marks(rows_of(pieces)) for segment in segments_of(joined(row))]
