"""When the built-in writer counts as too slow."""

import pytest

from desktop.answers.pace import Pace, PaceWatch

QUICK = Pace(first_token_s=0.4, tokens_s=8.0, tokens=60)
SLOW = Pace(first_token_s=0.4, tokens_s=3.0, tokens=60)
LATE = Pace(first_token_s=3.0, tokens_s=8.0, tokens=60)
SHORT = Pace(first_token_s=3.0, tokens_s=3.0, tokens=5)


def test_a_pace_is_read_from_the_clock_of_its_answer() -> None:
    assert Pace.of(asked_at=10.0, first_at=10.5, ended_at=12.5, tokens=21) == Pace(0.5, 10.0, 21)


@pytest.mark.parametrize(
    ("paces", "too_slow"),
    [
        ((SLOW,), False),
        ((SLOW, SLOW), True),
        ((LATE, SLOW), True),
        ((SLOW, QUICK, SLOW), False),
        ((SLOW, SHORT, SLOW), True),
        ((SHORT, SHORT, SHORT), False),
        ((QUICK, QUICK), False),
    ],
)
def test_two_slow_answers_in_a_row_are_a_busy_machine(paces: tuple[Pace, ...], too_slow: bool) -> None:
    watch = PaceWatch()

    assert [watch.is_too_slow(pace) for pace in paces][-1] is too_slow
