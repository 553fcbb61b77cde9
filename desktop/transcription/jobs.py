"""The decode thread's queue: what is most urgent first."""

import threading
from dataclasses import dataclass
from enum import IntEnum

from desktop.transcription.log_mel import Samples
from shared.vocabulary import Source


class Urgency(IntEnum):
    """Lower goes first. The interviewer's turns decide how soon an answer can start."""

    INTERVIEWER_TURN = 0
    CANDIDATE_TURN = 1
    PARTIAL = 2
    CONFIRMATION = 3


@dataclass(slots=True, eq=False)
class Job:
    """One stretch of sound to decode. `number` is the policy's request; a `forgotten` job need not be finished."""

    urgency: Urgency
    source: Source
    number: int
    start: int
    end: int
    context: str
    samples: Samples
    forgotten: bool = False


class DecodeQueue:
    """Thread-safe. Of a source's partials only the newest stays; confirmations wait until they are allowed."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []
        self._working: Job | None = None
        self._confirming = False
        self._closed = False
        self._changed = threading.Condition()

    @property
    def idle(self) -> bool:
        """Nothing but confirmations is waiting or being worked on."""
        with self._changed:
            jobs = [*self._jobs, *([self._working] if self._working else [])]
            return all(job.urgency is Urgency.CONFIRMATION for job in jobs)

    @property
    def empty(self) -> bool:
        with self._changed:
            return not self._jobs and self._working is None

    def put(self, job: Job) -> None:
        with self._changed:
            if job.urgency is Urgency.PARTIAL:
                self._jobs = [old for old in self._jobs if (old.urgency, old.source) != (job.urgency, job.source)]
            self._jobs.append(job)
            self._changed.notify_all()

    def forget(self, source: Source, number: int) -> None:
        with self._changed:
            for job in [*self._jobs, *([self._working] if self._working else [])]:
                if (job.source, job.number) == (source, number) and job.urgency is not Urgency.CONFIRMATION:
                    job.forgotten = True
            self._jobs = [job for job in self._jobs if not job.forgotten]

    def allow_confirmations(self, allowed: bool) -> None:
        with self._changed:
            self._confirming = allowed
            self._changed.notify_all()

    def take(self) -> Job | None:
        """The most urgent job, oldest first; waits for one. None once the queue is closed."""
        with self._changed:
            self._working = None
            while not self._closed:
                ready = [job for job in self._jobs if self._confirming or job.urgency is not Urgency.CONFIRMATION]
                if ready:
                    self._working = min(ready, key=lambda job: job.urgency)
                    self._jobs.remove(self._working)
                    return self._working
                self._changed.wait()
            return None

    def is_overtaken(self, job: Job) -> bool:
        """A turn waits, or the end of all, and this job is none."""
        with self._changed:
            return self._closed or job.forgotten or any(other.urgency < Urgency.PARTIAL for other in self._jobs)

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._jobs.clear()
            self._changed.notify_all()
