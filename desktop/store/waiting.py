"""Work for the writer thread: what is to be written, in order and kept until it is; and what is only asked."""

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.store.store_errors import NotSaved, StoreClosed

Result = TypeVar("Result")
Work = Callable[[sqlite3.Connection], Result]


@dataclass(slots=True)
class Job(Generic[Result]):
    work: Work[Result]
    future: "Future[Result]"
    size_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """`last`: nothing can come after it."""

    writes: list[Job[object]]
    questions: list[Job[object]]
    last: bool


class Waiting:
    """Filled by any thread, emptied by the writer; adding never waits.

    At most `most_bytes` of unwritten payload are kept; what comes then is refused with NotSaved in its future.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._writes: deque[Job[object]] = deque()
        self._questions: deque[Job[object]] = deque()
        self._changed = threading.Condition()
        self._closing = False

    def add_write(self, work: Work[Result], size_bytes: int) -> "Future[Result]":
        future: Future[Result] = Future()
        with self._changed:
            if self._closing:
                future.set_exception(StoreClosed())
            elif self._bytes + size_bytes > self._most_bytes:
                future.set_exception(NotSaved())
            else:
                self._bytes += size_bytes
                self._writes.append(Job(work, future, size_bytes))  # type: ignore[arg-type]
                self._changed.notify_all()
        return future

    def add_question(self, work: Work[Result]) -> "Future[Result]":
        future: Future[Result] = Future()
        with self._changed:
            if self._closing:
                future.set_exception(StoreClosed())
            else:
                self._questions.append(Job(work, future))  # type: ignore[arg-type]
                self._changed.notify_all()
        return future

    def next_round(self, hold_writes_s: float | None) -> Round:
        """Waits for work and gives all of it; writes stay listed until `written`.

        A number means that the disk is in trouble: writes come when that time is over, questions at once. Else a
        question comes together with every write that was added before it.
        """
        with self._changed:
            if hold_writes_s is None:
                held = False
                self._changed.wait_for(lambda: self._questions or self._writes or self._closing)
            else:
                asked = self._changed.wait_for(lambda: self._questions or self._closing, hold_writes_s)
                held = bool(asked) and hold_writes_s > 0 and not self._closing
            questions = list(self._questions)
            self._questions.clear()
            return Round([] if held else list(self._writes), questions, self._closing)

    def written(self, count: int) -> None:
        """The first `count` writes are done with."""
        with self._changed:
            for _ in range(count):
                self._bytes -= self._writes.popleft().size_bytes
            self._changed.notify_all()

    def wait_until_written(self, timeout_s: float) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: not self._writes, timeout_s)

    @property
    def unwritten(self) -> int:
        with self._changed:
            return len(self._writes)

    def close(self) -> None:
        """Nothing more is taken; what is listed still comes."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()

    def give_up(self) -> int:
        """Ends what could not be written; how many that were."""
        with self._changed:
            left = list(self._writes)
            self._writes.clear()
        for job in left:
            job.future.set_exception(NotSaved())
        return len(left)
