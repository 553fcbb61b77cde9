"""Pages of a PDF as pictures, for the preview."""

import math
from collections.abc import Sequence

import pypdfium2

from desktop.resumes.reading.pdf.reader import open_pdf
from desktop.resumes.reading.picture import PagePicture
from desktop.resumes.reading.problem import FileProblem

MOST_DOTS = 12_000_000
"""Of one answer: three A4 pages at 200 dots an inch and some more."""
_LEAST_SCALE = 0.3


def pictures_of(data: bytes, pages: Sequence[int], scale: float) -> list[PagePicture]:
    """`pages` from 1; those the document does not have are left out. Many or large pages come smaller than asked for.

    Raises FileProblem for a page that could then not be made out any more.
    """
    pdf = open_pdf(data)
    wanted = [number for number in pages if 1 <= number <= len(pdf)]
    scale = _fitting([pdf.get_page_size(number - 1) for number in wanted], scale)
    return [_picture(pdf, number, scale) for number in wanted]


def _fitting(sizes: Sequence[tuple[float, float]], scale: float) -> float:
    points = sum(width * height for width, height in sizes)
    fitting = min(scale, math.sqrt(MOST_DOTS / max(1.0, points)))
    if fitting < min(scale, _LEAST_SCALE):
        raise FileProblem("The pages of this PDF are too large to show.")
    return fitting


def _picture(pdf: pypdfium2.PdfDocument, number: int, scale: float) -> PagePicture:
    page = pdf[number - 1]
    bitmap = page.render(scale=scale, rev_byteorder=True, draw_annots=True)
    rows = bytes(bitmap.buffer)
    used = 3 * bitmap.width
    rgb = b"".join(rows[y * bitmap.stride : y * bitmap.stride + used] for y in range(bitmap.height))
    picture = PagePicture(page=number, width=bitmap.width, height=bitmap.height, rgb=rgb)
    bitmap.close()
    page.close()
    return picture
