"""The requirements labelled by hand (tests/data/analysis/labels/RULE.md) against what the program says."""

import pytest

from desktop.resumes.skills.lexicon import load_lexicon
from tests.benchmarks.analysis.judging import Outcome, judge
from tests.benchmarks.analysis.labels import pairs

GOAL = 0.85
SPLITS = ("tune", "held")


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    lexicon = load_lexicon()
    return {split: judge([pair for pair in pairs() if pair.split == split], lexicon) for split in SPLITS}


@pytest.mark.parametrize("split", SPLITS)
def test_the_status_of_requirements_is_mostly_as_labelled(outcomes, split):
    judged = outcomes[split].judged

    assert sum(each.right for each in judged) / len(judged) >= GOAL


@pytest.mark.parametrize("split", SPLITS)
def test_nothing_is_met_without_a_citation(outcomes, split):
    assert outcomes[split].uncited == []


@pytest.mark.parametrize("split", SPLITS)
def test_nearly_every_requirement_is_found_and_hardly_any_invented(outcomes, split):
    judged = outcomes[split].judged

    assert sum(each.said is not None for each in judged) / len(judged) >= 0.97
    assert len(set(outcomes[split].spurious)) <= 2
