import pytest

from desktop.resumes.analysis.certificates import (
    certificate_asked,
    in_progress,
    level_named,
    without_kind,
    without_level,
)


@pytest.mark.parametrize(
    "text", ["NMC registration", "ECS card", "Full driving licence", "NVQ Level 3", "ACCA qualified"]
)
def test_certificates_are_known(text):
    assert certificate_asked(text)


@pytest.mark.parametrize("text", ["Software licensing", "Credit card payments", "Scorecards", "Docker"])
def test_words_like_them_are_not(text):
    assert not certificate_asked(text)


@pytest.mark.parametrize("text", ["ACCA part-qualified", "CIMA (in progress)", "AWS certificate, expected 2027"])
def test_what_is_not_complete_is_known(text):
    assert in_progress(text)


def test_the_lowest_level_counts():
    assert level_named("Level 2 or Level 3 food hygiene") == 2
    assert level_named("food hygiene") == 0
    assert without_level("Level 2 food hygiene").strip() == "food hygiene"


def test_what_a_certificate_is_need_not_be_written():
    assert without_kind("AAT qualification") == "AAT"
    assert without_kind("Driving licence") == "Driving licence"
