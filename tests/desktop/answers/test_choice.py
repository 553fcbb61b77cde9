"""The writer and its threads for a machine."""

import pytest

from desktop.answers.choice import BEST, SMALL, ThreadPlan, choose_writer

GB = 1000**3


@pytest.mark.parametrize(
    ("memory", "disk", "installed", "chosen"),
    [
        (16 * GB, 100 * GB, (), BEST),
        (6 * GB, 3 * GB, (), BEST),
        (6 * GB - 1, 100 * GB, (), SMALL),
        (16 * GB, 3 * GB - 1, (), SMALL),
        (16 * GB, 0, (BEST,), BEST),
        (4 * GB, 0, (BEST, SMALL), SMALL),
    ],
)
def test_the_larger_writer_wants_memory_and_room_unless_it_is_there(
    memory: int, disk: int, installed: tuple[str, ...], chosen: str
) -> None:
    assert choose_writer(memory, disk, installed) == chosen


@pytest.mark.parametrize(
    ("cores", "plan"),
    [(1, (1, 1)), (2, (1, 2)), (3, (1, 2)), (4, (2, 3)), (6, (4, 5)), (32, (4, 5))],
)
def test_writing_leaves_two_cores_to_the_recogniser_and_reading_takes_one_more(
    cores: int, plan: tuple[int, int]
) -> None:
    assert ThreadPlan.for_machine(cores) == ThreadPlan(*plan)


def test_a_busy_machine_gets_one_thread() -> None:
    assert ThreadPlan(4, 5).narrowest == ThreadPlan(1, 1)
