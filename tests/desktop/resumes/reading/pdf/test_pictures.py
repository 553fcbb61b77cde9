"""Pages as pictures."""

import pytest

from desktop.resumes.reading.pdf.pictures import MOST_DOTS, pictures_of
from desktop.resumes.reading.problem import FileProblem
from tests.desktop.resumes.reading.pdf_writer import Page, pdf_bytes


def test_the_pages_asked_for_come_in_their_size():
    data = pdf_bytes([Page(), Page(width=300, height=400), Page()])

    assert [(p.page, p.width, p.height) for p in pictures_of(data, [2, 3, 9], 2.0)] == [(2, 600, 800), (3, 1190, 1684)]


def test_many_pages_come_smaller_so_that_they_fit():
    pictures = pictures_of(pdf_bytes([Page() for _ in range(12)]), range(1, 13), 3.0)

    assert len(pictures) == 12
    assert sum(len(p.rgb) for p in pictures) <= 3 * MOST_DOTS * 1.01


def test_a_page_too_large_to_make_anything_out_is_refused():
    with pytest.raises(FileProblem, match="too large"):
        pictures_of(pdf_bytes([Page(width=14_000, height=14_000)]), [1], 1.0)
