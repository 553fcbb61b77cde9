import pytest

from desktop.resumes.analysis.conditions import is_condition


@pytest.mark.parametrize(
    "text",
    [
        "Right to work in the UK",
        "Able to work nights and weekends",
        "Willing to travel up to 20%",
        "Physically fit",
        "You are based in Berlin",
        "SC clearance",
        "Must be over 18",
    ],
)
def test_what_a_resume_rarely_says_is_a_condition(text):
    assert is_condition(text)


@pytest.mark.parametrize("text", ["Experience of being on call", "Work with designers", "Travel industry experience"])
def test_other_demands_are_not(text):
    assert not is_condition(text)
