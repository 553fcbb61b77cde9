"""Asked for a number, the fact that counts it comes first; asked why one leaves, what was done there."""

from datetime import date

import pytest

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact
from desktop.answers.retrieval import Scored
from desktop.answers.told_first import counting_first, of_the_place
from shared.ids import FactId


def found(*facts: Fact) -> list[Scored]:
    return [Scored(read_fact(fact), 1.0, fits=number == 0) for number, fact in enumerate(facts)]


def deed(text: str, employer: str = "Contoso", end: date | None = None) -> Fact:
    return Fact(FactId(text[:2]), "achievement", text, employer=employer, end=end, current=end is None)


TRAILERS, ASSOCIATES = deed("Unloaded 25 trailers per shift."), deed("Looked after 14 associates on nights.")


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("How many people have you managed?", ASSOCIATES),
        ("How big was your team?", ASSOCIATES),
        ("How many trailers did you unload?", TRAILERS),
    ],
)
def test_only_the_fact_that_counts_what_is_asked_is_told(question, fact):
    for order in ((TRAILERS, ASSOCIATES), (ASSOCIATES, TRAILERS)):
        told = counting_first(question, found(*order))

        assert [hit.fact.text for hit in told] == [fact.text]
        assert told[0].fits


def test_where_nothing_counts_it_no_fact_is_made_to_fit():
    told = counting_first("How many ships have you sailed?", found(TRAILERS, ASSOCIATES))

    assert [hit.fits for hit in told] == [True, False]


OLD, LAST, NOW = (
    deed("Baked.", "Bakery", date(2012, 1, 1)),
    deed("Sold.", "Shop", date(2019, 1, 1)),
    deed("Run.", "Mill"),
)


@pytest.mark.parametrize(
    ("question", "employer"),
    [
        ("Why are you leaving?", "Mill"),
        ("Why did you leave your last job?", "Shop"),
        ("Why did you leave Bakery?", "Bakery"),
    ],
)
def test_the_place_one_leaves_is_the_named_the_present_or_the_last(question, employer):
    assert {hit.fact.employer for hit in of_the_place(question, found(OLD, NOW, LAST))} == {employer}


def test_who_has_no_present_job_leaves_the_last():
    assert [hit.fact.employer for hit in of_the_place("Why are you looking for a new job?", found(OLD, LAST))] == [
        "Shop"
    ]
