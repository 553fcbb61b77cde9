"""What is decoded first."""

import numpy as np

from desktop.transcription.jobs import DecodeQueue, Job, Urgency
from shared.vocabulary import Source


def job(urgency: Urgency, source: Source = "system", number: int = 1) -> Job:
    return Job(urgency, source, number, 0, 10, "", np.zeros(10, np.float32))


def test_the_interviewers_turn_goes_before_the_candidates_and_both_before_partials() -> None:
    queue = DecodeQueue()
    for urgency in (Urgency.PARTIAL, Urgency.CANDIDATE_TURN, Urgency.INTERVIEWER_TURN):
        queue.put(job(urgency))

    taken = [queue.take() for _ in range(3)]

    assert [found.urgency for found in taken if found] == sorted(Urgency)[:3]


def test_only_the_newest_partial_of_a_source_is_kept() -> None:
    queue = DecodeQueue()
    queue.put(job(Urgency.PARTIAL, number=1))
    queue.put(job(Urgency.PARTIAL, number=2))

    taken = queue.take()

    assert taken is not None
    assert taken.number == 2
    assert not queue._jobs


def test_confirmations_wait_until_they_are_allowed() -> None:
    queue = DecodeQueue()
    queue.put(job(Urgency.CONFIRMATION))
    queue.put(job(Urgency.PARTIAL))
    first = queue.take()
    assert first is not None
    assert first.urgency is Urgency.PARTIAL

    queue.allow_confirmations(True)

    second = queue.take()
    assert second is not None
    assert second.urgency is Urgency.CONFIRMATION


def test_a_turn_overtakes_a_partial_and_a_partial_overtakes_nothing() -> None:
    queue = DecodeQueue()
    working = job(Urgency.PARTIAL)
    queue.put(job(Urgency.PARTIAL, source="microphone"))
    assert not queue.is_overtaken(working)

    queue.put(job(Urgency.CANDIDATE_TURN))

    assert queue.is_overtaken(working)


def test_a_forgotten_job_is_not_taken_and_one_at_work_knows_it() -> None:
    queue = DecodeQueue()
    queue.put(job(Urgency.INTERVIEWER_TURN, number=1))
    working = queue.take()
    queue.put(job(Urgency.INTERVIEWER_TURN, number=2))

    queue.forget("system", 1)
    queue.forget("system", 2)

    assert working is not None
    assert working.forgotten
    assert not queue._jobs


def test_a_closed_queue_gives_nothing_more() -> None:
    queue = DecodeQueue()
    queue.put(job(Urgency.INTERVIEWER_TURN))

    queue.close()

    assert queue.take() is None
