"""Numbers and dates as they are written and spoken."""

from datetime import date

import pytest

from desktop.answers.numbers import find_numbers, spelled_value
from desktop.answers.periods import as_date


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("cut latency from 900 ms to 210 ms", [(900, "ms"), (210, "ms")]),
        ("from 900 to 210 milliseconds", [(900, "ms"), (210, "ms")]),
        ("50K+ transactions and $18M", [(50_000, ""), (18_000_000, "$")]),
        ("£2.1M of revenue, 99.97% uptime", [(2_100_000, "£"), (99.97, "%")]),
        ("twenty-five percent of 2,000 users", [(25, "%"), (2000, "")]),
        ("two hundred and fifty thousand users", [(250_000, "")]),
        ("a dozen nurses in half an hour", [(12, ""), (50, "%")]),
        ("S3, p95, HTML5 and the one thing", []),
        ("from 2019 to 2021 and in March 2020", []),
        ("two million dollars", [(2_000_000, "$")]),
        ("4.2x faster in 3 weeks", [(4.2, "x"), (3, "week")]),
    ],
)
def test_numbers_are_read_with_their_unit(text, values):
    assert values == [(number.value, number.unit) for number in find_numbers(text)]


def test_spelled_numbers_add_up():
    assert [spelled_value(w) for w in ("twenty-one", "one hundred and five", "three million")] == [21, 105, 3_000_000]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jan 2023", date(2023, 1, 1)),
        ("2021-03", date(2021, 3, 1)),
        ("05/2019", date(2019, 5, 1)),
        ("September 2018", date(2018, 9, 1)),
        ("Summer 2017", date(2017, 6, 1)),
        ("Sept '19", date(2019, 9, 1)),
        ("2016", date(2016, 1, 1)),
        ("last year", None),
    ],
)
def test_dates_are_read_in_many_spellings(text, day):
    assert as_date(text) == day
