"""Dates as people write them, and as they are kept."""

import pytest

from desktop.ui.resumes.date_field import date_kept, date_shown, is_date


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("March 2021", "2021-03"),
        ("mar 2021", "2021-03"),
        ("03/2021", "2021-03"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("31 March 2020", "2020-03-31"),
        ("Present", ""),
        ("today", ""),
        ("  ", ""),
    ],
)
def test_what_is_written_is_kept_as_a_date(written: str, kept: str) -> None:
    assert date_kept(written) == kept
    assert is_date(kept)


@pytest.mark.parametrize("written", ["soon", "around 2019, I think", "2017 - 2019"])
def test_what_is_no_single_date_stays_as_it_was_written(written: str) -> None:
    assert date_kept(written) == written
    assert not is_date(written)


@pytest.mark.parametrize(
    ("kept", "shown"), [("2021-03", "Mar 2021"), ("2021", "2021"), ("2020-03-31", "2020-03-31"), ("soon", "soon")]
)
def test_a_date_is_shown_as_people_write_it(kept: str, shown: str) -> None:
    assert date_shown(kept) == shown
    assert date_kept(shown) == kept
