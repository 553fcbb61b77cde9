"""Rows: letter-spaced words, and lines that nearly touch."""

import pytest

from tests.desktop.resumes.reading.layouts import read, texts
from tests.desktop.resumes.reading.pdf_writer import Page


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("S K I L L S", "SKILLS"),
        ("W O R K   H I S T O R Y", "WORK HISTORY"),
        ("M a r a   L i n d q v i s t", "Mara Lindqvist"),
    ],
)
def test_letters_typed_apart_make_words(typed, meant):
    page = Page().text(50, 60, typed, 14, "bold").text(50, 100, "Some more text of the page")

    assert texts(read(page))[0] == meant


def test_single_letters_in_a_sentence_stay_apart():
    page = Page().text(50, 60, "I know C and R and D, and plan B is vitamin C")

    assert texts(read(page)) == ["I know C and R and D, and plan B is vitamin C"]


def test_words_a_little_off_the_baseline_are_on_the_line():
    page = Page().text(50, 60, "Harbour Analytics", 12, "bold").text(200, 61.5, "in Gothenburg since long ago", 9)

    assert texts(read(page)) == ["Harbour Analytics   in Gothenburg since long ago"]


def test_lines_set_very_close_stay_lines():
    page = Page().text(50, 60, "First line of a dense page", 10).text(50, 66, "Second line of a dense page", 10)

    assert texts(read(page)) == ["First line of a dense page", "Second line of a dense page"]
