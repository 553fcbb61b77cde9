from datetime import date

import pytest

from desktop.resumes.analysis.spells import Spell, length_words, merged, spell, together

TODAY = date(2026, 11, 15)


def of(start: str, end: str) -> Spell:
    found = spell(start, end, TODAY)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2020-01", "2020-12", 12),
        ("2020-01", "2020-01", 1),
        ("2020-01-15", "2020-03-02", 3),
        ("2026-01", "", 11),
        ("2019", "2022", 36),
        ("2021", "2021", 12),
        ("2025-01", "2030-01", 23),
    ],
)
def test_months_are_counted_from_the_first_to_the_last(start, end, months):
    assert months == together([of(start, end)]).months


def test_overlaps_are_counted_once():
    assert together([of("2020-01", "2020-12"), of("2020-07", "2021-12")]).months == 24


def test_entries_one_after_the_other_are_one_time():
    assert merged([of("2020-01", "2020-12"), of("2021-01", "2021-12")]) == [(2020 * 12, 2022 * 12)]


def test_years_alone_make_it_rough_and_say_so():
    lasted = together([of("2019", "2022")])

    assert lasted.rough
    assert lasted.words == "about 3 years (2019–2022, years only)"


def test_one_rough_entry_makes_the_whole_rough():
    assert together([of("2019", "2022"), of("2023-01", "2023-12")]).rough


def test_what_still_goes_on_reaches_to_today():
    assert together([of("2026-01", "")]).words == "11 months (Jan 2026 to today)"


@pytest.mark.parametrize(("start", "end"), [("", "2020"), ("soon", ""), ("2020", "someday")])
def test_dates_that_cannot_be_read_are_no_spell(start, end):
    assert spell(start, end, TODAY) is None


def test_nothing_dated_is_no_time():
    assert (together([]).months, together([]).words) == (0, "no dated entry")


@pytest.mark.parametrize(
    ("months", "words"),
    [(1, "1 month"), (11, "11 months"), (12, "1 year"), (14, "1 year and 2 months"), (65, "5 years"), (24, "2 years")],
)
def test_lengths_are_said_as_people_say_them(months, words):
    assert words == length_words(months)


def test_months_are_written_as_people_write_them():
    assert together([of("2020-07", "2021-12")]).words == "1 year and 6 months (Jul 2020–Dec 2021)"
