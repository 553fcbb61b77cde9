"""The writer's threads for a machine."""

import pytest

from desktop.answers.thread_plan import ThreadPlan


@pytest.mark.parametrize(
    ("cores", "plan"),
    [(1, (1, 1)), (2, (1, 2)), (3, (1, 2)), (4, (2, 3)), (6, (4, 5)), (32, (4, 5))],
)
def test_writing_leaves_two_cores_to_the_recogniser_and_reading_takes_one_more(
    cores: int, plan: tuple[int, int]
) -> None:
    assert ThreadPlan.for_machine(cores) == ThreadPlan(*plan)
