"""The promise: nothing proposes to claim what the résumé does not show."""

import re
from pathlib import Path

import pytest

from desktop.resumes.analysis.advice import ONLY_IF_TRUE
from desktop.resumes.analysis.analysis import Analysis, analyse
from desktop.resumes.skills.lexicon import load_lexicon
from tests.benchmarks.analysis.judging import TODAY
from tests.benchmarks.analysis.labels import DATA, load_resume

RESUMES = sorted((DATA / "resumes").glob("*.json"))
JOBS = sorted((DATA / "jobs").glob("*.txt"))
ADDING = re.compile(r"\b(?:add|include|mention|list|write|put in|claim|show|give|tell|name)\b", re.IGNORECASE)
IF_YOU_DID = "if you did; if you did not, take it out"


@pytest.fixture(scope="module")
def analyses() -> dict[Path, list[Analysis]]:
    """Every résumé against every job."""
    lexicon = load_lexicon()
    jobs = [job.read_text(encoding="utf-8") for job in JOBS]
    return {resume: [analyse(load_resume(resume), job, lexicon, TODAY) for job in jobs] for resume in RESUMES}


@pytest.mark.parametrize("resume", RESUMES, ids=lambda file: file.stem)
def test_what_is_missing_is_only_ever_proposed_if_it_is_true(resume: Path, analyses):
    checked = 0
    for analysis in analyses[resume]:
        for words in missing(analysis):
            for text in proposals(analysis):
                if words.casefold() in text.casefold() and ADDING.search(text):
                    assert ONLY_IF_TRUE in text or IF_YOU_DID in text
                    checked += 1

    assert checked > 20


@pytest.mark.parametrize("resume", RESUMES, ids=lambda file: file.stem)
def test_whatever_is_met_or_partly_met_cites_lines_that_stand_in_the_resume(resume: Path, analyses):
    printed = resume.read_text(encoding="utf-8")
    for analysis in analyses[resume]:
        for match in analysis.matches:
            assert match.citations or match.status == "missing"
            for citation in match.citations:
                assert all(word in printed for word in re.findall(r"[A-Za-z]{4,}", citation.text))


def missing(analysis: Analysis) -> set[str]:
    found = {finding.words for match in analysis.matches for finding in match.findings if finding.status == "missing"}
    return {words for words in found if len(words) > 2}


def proposals(analysis: Analysis) -> list[str]:
    return [*(gap.advice for gap in analysis.gaps), *(suggestion.text for suggestion in analysis.suggestions)]
