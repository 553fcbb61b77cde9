"""The benchmark's sentences as a guard: no class of fabrication may begin to pass, no true sentence be refused."""

import pytest

from tests.benchmarks.grounding.__main__ import run_variants
from tests.benchmarks.grounding.labelled import BOUND, FREE, judged_writers
from tests.benchmarks.grounding.spoken import spoken
from tests.benchmarks.grounding.written import judged

LEAST_RECALL = 0.97
MOST_FALSE_ALARMS = 0.03
MOST_OF_WRITERS = 0.05

SETS = {
    "first": judged,
    "free": lambda: judged_writers(FREE),
    "bound": lambda: judged_writers(BOUND),
    "spoken": lambda: spoken("spoken.txt"),
    "spoken second": lambda: spoken("spoken_second.txt"),
}


@pytest.fixture(scope="module", params=[False, True], ids=["development", "held out"])
def variants(request):
    return run_variants(held_out=request.param)[0]


def share(rows, kind: str) -> float:
    some = [(refused, total) for name, refused, total in rows if name.startswith(kind)]
    return sum(refused for refused, _ in some) / max(1, sum(total for _, total in some))


def test_every_class_of_fabrication_is_caught(variants):
    assert {kind: refused / total for kind, refused, total in variants if kind.startswith("false")} == {
        kind: pytest.approx(1.0, abs=1 - LEAST_RECALL) for kind, _, _ in variants if kind.startswith("false")
    }


def test_true_paraphrases_are_seldom_refused(variants):
    assert share(variants, "true") <= MOST_FALSE_ALARMS


@pytest.mark.parametrize("name", [name for name in SETS if name != "bound"])
def test_fabricated_sentences_of_persons_and_models_are_caught(name):
    rows, misses = SETS[name]()

    assert share(rows, "false") >= LEAST_RECALL, misses


def test_what_the_products_writers_say_truly_is_seldom_refused():
    rows, misses = SETS["bound"]()

    assert sum(total for kind, _, total in rows if kind.startswith("true")) > 100
    assert share(rows, "true") <= MOST_OF_WRITERS, misses
