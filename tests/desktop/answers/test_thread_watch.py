"""Threads follow what other programs leave free of the machine, but not every moment."""

import pytest

from desktop.answers.machine_load import MachineLoad, Reading, taken_share
from desktop.answers.thread_plan import ThreadPlan
from desktop.answers.thread_watch import NARROW_AFTER, WIDEN_AFTER, ThreadWatch

WIDE = ThreadPlan.for_machine(2)
NARROW = ThreadPlan.for_machine(1)
IDLE, TAKEN = 1.9, 1.0


def plans(*free_cores: float, current: ThreadPlan = WIDE) -> list[ThreadPlan]:
    watch = ThreadWatch()
    told = []
    for free in free_cores:
        current = watch.fitting(current, free)
        told.append(current)
    return told


def test_the_first_reading_decides_at_once() -> None:
    assert plans(TAKEN) == [NARROW]
    assert plans(IDLE, current=NARROW) == [WIDE]


def test_a_core_that_stays_taken_takes_the_second_thread_away() -> None:
    told = plans(IDLE, *[TAKEN] * NARROW_AFTER)

    assert told == [WIDE] * NARROW_AFTER + [NARROW]


def test_a_moment_of_other_work_changes_nothing() -> None:
    assert set(plans(IDLE, TAKEN, IDLE, TAKEN, IDLE)) == {WIDE}


def test_threads_come_back_when_the_core_stays_free() -> None:
    told = plans(TAKEN, *[IDLE] * WIDEN_AFTER)

    assert told == [NARROW] * WIDEN_AFTER + [WIDE]


def test_a_full_machine_keeps_one_thread() -> None:
    assert plans(0.0) == [NARROW]


def test_a_large_machine_gives_up_no_more_than_what_others_take() -> None:
    assert plans(6.3, current=ThreadPlan.for_machine(8)) == [ThreadPlan.for_machine(6)]


@pytest.mark.parametrize(
    ("everything", "own", "share"),
    [(20.0, 20.0, 0.0), (20.0, 0.0, 1.0), (10.0, 5.0, 0.25), (0.0, 0.1, 0.0)],
    ids=["all ours", "none ours", "half ours", "clocks that disagree"],
)
def test_only_the_work_of_other_programs_is_taken(everything: float, own: float, share: float) -> None:
    before, after = Reading(100.0, 50.0, 7.0), Reading(110.0, 50.0 + everything, 7.0 + own)

    assert taken_share(before, after, logical_cores=2) == pytest.approx(share)


def test_the_work_of_this_program_and_its_children_counts_as_ours() -> None:
    load = MachineLoad()
    before = load.read()
    sum(number * number for number in range(3_000_000))
    after = load.read()

    assert after.own > before.own
    assert 0.0 <= load.free_cores() <= load.cores
