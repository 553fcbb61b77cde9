"""Items of lists and how deep they are nested."""

import pytest

from desktop.resumes.document import Line
from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page


def shown(*lines: tuple[float, str, str]) -> list[tuple[str, bool, int]]:
    """Marks at their left edges, the text twelve points further."""
    page = Page()
    for number, (x, mark, text) in enumerate(lines):
        y = 60 + 14 * number
        if mark:
            page.text(x, y, mark, 10, "signs" if mark in "lnu" else "plain").text(x + 12, y, text)
        else:
            page.text(x, y, text)
    return [(line.text, line.bullet, line.level) for line in read(page).lines]


@pytest.mark.parametrize("mark", ["•", "–", "-", "*", "·", "l", "n", "u", "»", "+", "o"])
def test_marks_of_every_kind_are_taken_off(mark):
    assert shown((50, mark, "Rebuilt the pipeline"), (50, mark, "Moved the rows")) == [
        ("Rebuilt the pipeline", True, 0),
        ("Moved the rows", True, 0),
    ]


def test_deeper_marks_have_a_level_and_a_new_list_begins_at_its_own_edge():
    assert shown(
        (50, "", "Harbour Analytics"),
        (60, "•", "one"),
        (75, "–", "deeper thing is here"),
        (75, "–", "deeper thing is there"),
        (60, "•", "two"),
        (50, "", "Quayside Software"),
        (90, "•", "three"),
    ) == [
        ("Harbour Analytics", False, 0),
        ("one", True, 0),
        ("deeper thing is here", True, 1),
        ("deeper thing is there", True, 1),
        ("two", True, 0),
        ("Quayside Software", False, 0),
        ("three", True, 0),
    ]


def test_numbers_that_count_are_marks_and_others_are_text():
    assert shown((50, "1.", "Patent"), (50, "2.", "Another"), (50, "7.", "of December is a day")) == [
        ("Patent", True, 0),
        ("Another", True, 0),
        ("7. of December is a day", False, 0),
    ]


def test_a_dash_before_a_year_is_no_mark():
    assert shown((50, "–", "2019 in Gothenburg"), (50, "", "and so on for a while"))[0][1] is False


def test_a_mark_glued_to_its_word_comes_off():
    page = Page().text(50, 60, "•Rebuilt the pipeline").text(50, 74, "•Moved the rows")

    assert [(x.text, x.bullet) for x in read(page).lines] == [("Rebuilt the pipeline", True), ("Moved the rows", True)]


def test_a_mark_set_higher_than_its_text_is_still_its_mark():
    page = Page().text(50, 56, "•", 6).text(62, 60, "Rebuilt the pipeline of the harbour")

    assert [(x.text, x.bullet) for x in read(page).lines] == [("Rebuilt the pipeline of the harbour", True)]


def test_a_further_line_of_an_item_is_a_line_without_mark():
    page = Page().text(50, 60, "•").text(62, 60, "Rebuilt the pipeline").text(62, 74, "of the harbour")

    found: list[Line] = list(read(page).lines)

    assert [(x.text, x.bullet) for x in found] == [("Rebuilt the pipeline", True), ("of the harbour", False)]
