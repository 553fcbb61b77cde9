import pytest

from desktop.resumes.analysis.statuses import Finding, best, combined


def findings(*statuses) -> list[Finding]:
    return [Finding(words=status, status=status, reason="") for status in statuses]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("met", "met"), "met"),
        (("met", "missing"), "partly"),
        (("partly", "missing"), "partly"),
        (("met", "stated"), "partly"),
        (("stated", "missing"), "stated"),
        (("missing", "missing"), "missing"),
    ],
)
def test_what_is_asked_together_is_as_good_as_its_parts(parts, whole):
    assert whole == combined(findings(*parts))


def test_of_alternatives_the_best_counts():
    assert best(findings("missing", "partly", "stated")).status == "partly"
