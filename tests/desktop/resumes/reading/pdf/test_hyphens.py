"""Words broken over line ends."""

import pytest

from tests.desktop.resumes.reading.layouts import read, texts
from tests.desktop.resumes.reading.pdf_writer import Page


def lines(*texts_: str) -> list[str]:
    page = Page()
    for number, text in enumerate(texts_):
        page.text(50, 60 + 14 * number, text)
    return texts(read(page))


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("in the submis-", "sions of the year", "submissions"),
        ("all the deploy-", "ing of the year", "deploying"),
        ("Proficient in cloud-", "native machinery", "cloud-native"),
        ("Written with Scikit-", "Learn and patience", "Scikit-Learn"),
        ("A very long-", "term plan", "long-term"),
        ("all the sub-", "missions of the year", "submissions"),
    ],
)
def test_a_broken_word_is_whole_on_the_line_where_it_begins(first, second, word):
    upper, lower = lines(first, second)

    assert upper == first.rpartition(" ")[0] + " " + word
    assert lower == second.partition(" ")[2]


def test_the_documents_own_spelling_decides():
    assert lines("a data-base of ships", "and one more data-", "base of boats")[1] == "and one more data-base"
    assert lines("a database of ships", "and one more data-", "base of boats")[1] == "and one more database"


def test_a_line_that_held_only_the_second_half_disappears():
    assert lines("top 5% of submis-", "sions)") == ["top 5% of submissions)"]


def test_a_dash_behind_a_number_or_a_blank_breaks_nothing():
    assert lines("in the years 2015-", "2019 and later") == ["in the years 2015-", "2019 and later"]
    assert lines("the harbour -", "a place with water") == ["the harbour -", "a place with water"]
