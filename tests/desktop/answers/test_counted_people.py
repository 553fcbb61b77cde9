"""People are counted by their noun, by their group, and by what is done to people alone."""

import pytest

from desktop.answers.counted_people import counts_people


@pytest.mark.parametrize(
    "statement",
    [
        "Led a team of 14 nurses on a 28-bed ward",
        "Lead a brigade of 9 across two outlets",
        "Supervise 3 candidate attorneys.",
        "Instructed 64 cadets; first-attempt pass rate 95%",
        "LOOK AFTER 14 ASSOCIATES ON NIGHTS",
        "Managed twelve engineers",
    ],
)
def test_people_are_counted(statement):
    assert counts_people(statement)


@pytest.mark.parametrize(
    "statement",
    ["Unloaded 25 trailers per shift", "Managed 12 projects", "Ran 600 pieces a day", "Mentored for 3 years"],
)
def test_things_and_times_are_no_people(statement):
    assert not counts_people(statement)
