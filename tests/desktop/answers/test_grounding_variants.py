"""The benchmark's sentences as a guard: no class of fabrication may begin to pass, no true sentence be refused."""

import pytest

from tests.benchmarks.grounding.__main__ import run_variants
from tests.benchmarks.grounding.spoken import spoken
from tests.benchmarks.grounding.written import judged

LEAST_RECALL = 0.97
MOST_FALSE_ALARMS = 0.03


@pytest.fixture(scope="module")
def variants():
    return run_variants()[0]


def test_every_class_of_fabrication_is_caught(variants):
    assert {kind: refused / total for kind, refused, total in variants if kind.startswith("false")} == {
        kind: pytest.approx(1.0, abs=1 - LEAST_RECALL) for kind, _, _ in variants if kind.startswith("false")
    }


def test_true_paraphrases_are_seldom_refused(variants):
    true = [(refused, total) for kind, refused, total in variants if kind.startswith("true")]

    assert sum(refused for refused, _ in true) / sum(total for _, total in true) <= MOST_FALSE_ALARMS


@pytest.mark.parametrize("judge", [spoken, judged])
def test_fabricated_sentences_of_persons_and_models_are_caught(judge):
    rows, misses = judge()
    false = [(refused, total) for kind, refused, total in rows if kind.startswith("false")]

    assert sum(refused for refused, _ in false) / sum(total for _, total in false) >= LEAST_RECALL, misses
