"""Page numbers, running headers and footers."""

import pytest

from tests.desktop.resumes.reading.layouts import MAIN, column, read, texts
from tests.desktop.resumes.reading.pdf_writer import Page

BODY = "Engineer of data and other quiet things"


def pages(*footers: str, y: float = 810, top: str = "") -> list[str]:
    found = []
    for footer in footers:
        page = Page().text(50, 200, BODY).centred(y, footer, 9, "italic")
        if top:
            page.text(50, 40, top, 9)
        found.append(page)
    return texts(read(*found))


@pytest.mark.parametrize(
    "style", ["{n}", "{n}/{all}", "Page {n} of {all}", "Mara Lindqvist – {n}/{all}", "- {n} -", "Seite {n} von {all}"]
)
def test_page_numbers_are_no_lines(style):
    assert pages(style.format(n=1, all=2), style.format(n=2, all=2)) == [BODY, BODY]


def test_a_page_number_further_in_is_known_when_nothing_stands_below_it():
    assert pages("1/2", "2/2", y=720) == [BODY, BODY]


def test_a_header_on_every_page_is_read_once():
    assert pages("", "", top="Mara Lindqvist, mara@example.org") == ["Mara Lindqvist, mara@example.org", BODY, BODY]


def test_a_year_or_another_number_at_the_edge_is_text():
    assert pages("2019", "Score 7/9") == [BODY, "2019", BODY, "Score 7/9"]


def test_numbers_inside_the_page_are_text():
    page = Page()
    page.prints += column([*MAIN, ("p", "1/1"), ("p", "The end of the page")], 50, 100, 480)

    assert "1/1" in texts(read(page))
