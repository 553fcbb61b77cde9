from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.phrases import (
    CLASSES,
    class_words,
    clock,
    length,
    mark,
    moment,
    place_in_resume,
    printable,
    seconds_of,
    short_clock,
)
from shared.ids import FactId


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00:00"), (61, "0:01:01"), (3_725, "1:02:05"), (-4, "0:00:00")])
def test_a_place_in_the_session_is_hours_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (36, "0:36"), (761, "12:41"), (3_725, "1:02:05")])
def test_within_a_sentence_hours_are_left_out_while_there_are_none(seconds: float, shown: str) -> None:
    assert short_clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0 s"), (59.6, "1 min"), (60, "1 min"), (761, "12 min 41 s"), (3_720, "1 h 02 min")]
)
def test_lengths_are_said_as_people_say_them(seconds: float, shown: str) -> None:
    assert length(seconds) == shown


def test_a_moment_names_its_zone() -> None:
    assert "(UTC" in moment(datetime(2026, 11, 3, 9, 30, tzinfo=UTC))
    assert "November 2026" in moment(datetime(2026, 11, 3, 9, 30, tzinfo=UTC))


def test_what_did_not_come_is_a_dash() -> None:
    assert (seconds_of(None), seconds_of(420.0)) == ("–", "0.4 s")


def test_facts_are_marked_as_lines_of_the_resume_and_sorted_by_number() -> None:
    assert mark(FactId("F12")) == "R 12"
    assert sorted([FactId("F12"), FactId("F2")], key=place_in_resume) == ["F2", "F12"]


def test_every_class_of_question_has_words_and_unknown_ones_keep_theirs() -> None:
    assert all("_" not in words for words in CLASSES.values())
    assert class_words("brand_new") == "brand new"


@given(st.text())
def test_printable_text_is_one_line_of_signs_that_can_be_printed(text: str) -> None:
    assert printable(text).isprintable()
