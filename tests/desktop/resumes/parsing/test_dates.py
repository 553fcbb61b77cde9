"""Dates as people write them."""

import pytest

from desktop.resumes.parsing.dates import find_period, find_periods, is_duration


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("June 2023 – present", "2023-06", ""),
        ("Sept 2018 - May 2023", "2018-09", "2023-05"),
        ("2017 –", "2017", ""),
        ("since 2019", "2019", ""),
        ("seit 03/2019", "2019-03", ""),
        ("03/2019 – heute", "2019-03", ""),
        ("May – Aug 2022", "2022-05", "2022-08"),
        ("2019-21", "2019", "2021"),
        ("2021/22", "2021", "2022"),
        ("2010-12 – 2012-05", "2010-12", "2012-05"),
        ("Jun '19 - Aug '21", "2019-06", "2021-08"),
        ("06/19 – 08/21", "2019-06", "2021-08"),
        ("Q1 2020 – Q3 2021", "2020-01", "2021-09"),
        ("01.03.2019 - 31.12.2020", "2019-03-01", "2020-12-31"),
        ("janv. 2018 – déc. 2019", "2018-01", "2019-12"),
        ("Enero 2018 - Actualidad", "2018-01", ""),
        ("da marzo 2019 a oggi", "2019-03", ""),
        ("setembro de 2019 - atual", "2019-09", ""),
        ("mei 2020 - heden", "2020-05", ""),
        ("2015 bis 2018", "2015", "2018"),
        ("August 2018 – Expected May 2022", "2018-08", "2022-05"),
        ("Fall 2018 – Spring 2022", "2018-09", "2022-05"),
        ("Jan. 2020—Current", "2020-01", ""),
        ("2018-05 –", "2018-05", ""),
        ("Jan-2021 -", "2021-01", ""),
        ("since 2015 – 2018", "2015", "2018"),
        ("jun-aug 2022", "2022-06", "2022-08"),
    ],
)
def test_a_range_is_as_precise_as_it_is_written(text: str, start: str, end: str) -> None:
    period = find_period(text)

    assert period is not None
    assert (start, end, False) == (period.start, period.end, period.single)
    assert (end == "") == period.current


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("May 2016", "2016-05"),
        ("Expected May 2025", "2025-05"),
        ("Class of 2022", "2022"),
        ("2020-05-01", "2020-05-01"),
        ("May 12, 2020", "2020-05-12"),
        ("14.03.1991", "1991-03-14"),
    ],
)
def test_one_date_alone_is_an_end(text: str, end: str) -> None:
    period = find_period(text)

    assert period is not None
    assert (end, True) == (period.end, period.single)


def test_a_season_covers_its_months_and_is_said_to_be_vague() -> None:
    period = find_period("Summer 2021")

    assert period is not None
    assert (period.start, period.end, period.vague) == ("2021-06", "2021-08", True)


@pytest.mark.parametrize(
    "text", ["2 yrs 3 mos", "US Patent 11,234,567", "$2000", "24/7 support", "12 people", "10.1234/nature.56"]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_periods(text) == ()


@pytest.mark.parametrize("text", ["(2 yrs 3 mos)", "4 months", "2 Jahre, 3 Monate", "1 an"])
def test_a_duration_is_told_from_a_date(text: str) -> None:
    assert is_duration(text)


def test_an_end_before_its_start_is_no_range() -> None:
    assert not any(not period.single for period in find_periods("2019 – 2012"))
