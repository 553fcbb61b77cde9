"""A number is the same however it is written, and an acronym counts what its words count."""

import pytest

from desktop.answers.counted_short import shorthands
from desktop.answers.numbers import find_numbers
from tests.desktop.answers.one_fact import verdict

RANKING = "Own ranking for the home feed (38M MAU); raised watch time 4.2% in tests."
RETRIEVAL = "Built a retrieval model serving 12k QPS at a latency of 18 ms."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("38M users", "38 million users"),
        ("12k queries", "twelve thousand queries"),
        ("£2bn of loans", "two billion pounds of loans"),
        ("1,200 letters", "twelve hundred letters"),
        ("3 hundred letters", "300 letters"),
        ("half a million letters", "500,000 letters"),
        ("two and a half million letters", "2.5m letters"),
        ("5 dozen eggs", "60 eggs"),
        ("EUR 300k of sales", "300,000 euros of sales"),
        ("US$5m of sales", "five million dollars of sales"),
        ("R4 million to R310 million", "4 million rand to 310 million rand"),
        ("210 t of fuel", "210 tonnes of fuel"),
    ],
)
def test_magnitudes_are_equal_however_they_are_written(one, other):
    assert [(n.value, n.unit) for n in find_numbers(one)] == [(n.value, n.unit) for n in find_numbers(other)]


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("I own ranking for the home feed with 38 million monthly users.", RANKING),
        ("I own ranking for the home feed with 38 million monthly active users.", RANKING),
        ("I built a retrieval model serving twelve thousand queries a second.", RETRIEVAL),
        ("I built a retrieval model serving 12,000 queries per second.", RETRIEVAL),
        ("I built a search serving 9k QPS.", "Built a search serving 9,000 queries per second."),
    ],
)
def test_the_words_of_an_acronym_may_be_said(sentence, fact):
    assert verdict(sentence, fact) == ("supported", "")


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("I own ranking for the home feed with 36 million monthly users.", RANKING),
        ("I own ranking for the home feed with 38 thousand monthly users.", RANKING),
        ("I own ranking for the home feed with 38 million daily users.", RANKING),
        ("I built a retrieval model serving twelve thousand users.", RETRIEVAL),
        ("I built a retrieval model serving twelve million queries a second.", RETRIEVAL),
    ],
)
def test_another_value_or_another_thing_is_refused(sentence, fact):
    assert verdict(sentence, fact)[0] == "unsupported"


def test_an_acronym_gives_its_words_and_the_words_their_acronym():
    assert shorthands("12k QPS") == ["queries per second"]
    assert shorthands("9,000 queries per second") == ["qps"]
