"""Dates as a printed résumé says them."""

import pytest

from desktop.resumes.templates.dates import date_said, range_said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2019", "2019"),
        ("2019-03", "Mar 2019"),
        ("2019-12-31", "Dec 2019"),
        ("2019-19", "2019"),
        ("", ""),
        ("soon", "soon"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(date, said):
    assert said == date_said(date)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2019-03", "2021-04", "Mar 2019 – Apr 2021"),
        ("2019-03", "", "Mar 2019 – Present"),
        ("", "2021", "2021"),
        ("2021", "2021", "2021"),
        ("2021-01-01", "2021-01-31", "Jan 2021"),
        ("", "", ""),
    ],
)
def test_a_range_without_an_end_goes_on_until_today(start, end, said):
    assert said == range_said(start, end)


def test_where_there_is_no_date_the_documents_own_words_are_said():
    assert range_said("", "", "Winter of 2012") == "Winter of 2012"
