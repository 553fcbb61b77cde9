"""A statement is parted into what was done and what came of it, where it tells both."""

import pytest

from desktop.answers.results import action_and_result


@pytest.mark.parametrize(
    ("statement", "action", "result"),
    [
        (
            "Rebuilt the article page in React and brought its load time from 4.8 s to 1.6 s",
            "Rebuilt the article page in React",
            "brought its load time from 4.8 s to 1.6 s",
        ),
        (
            "Mentored 3 junior engineers; two were promoted within 18 months.",
            "Mentored 3 junior engineers",
            "two were promoted within 18 months.",
        ),
        ("Coached 9 packers to become team leaders", "Coached 9 packers to become team leaders", ""),
        ("Hired 10 engineers and 2 designers", "Hired 10 engineers and 2 designers", ""),
    ],
)
def test_the_result_is_told_apart_from_the_deed(statement, action, result):
    assert action_and_result(statement) == (action, result)
