"""One reading process from the parent's side: started, given one task, ended whatever happens."""

import multiprocessing
import time
from contextlib import suppress
from multiprocessing.context import SpawnProcess

import msgspec
import psutil

from desktop.resumes.reading.limits import MEMORY_BYTES, READING_S, TOO_GREEDY
from desktop.resumes.reading.problem import FileProblem
from desktop.resumes.reading.tasks import Answer, Task
from desktop.resumes.reading.worker import READY, work

STARTING_S = 30.0
"""The file is not touched before the child is ready; a busy machine may take its time with that."""
_WATCH_S = 0.05
LARGEST_ANSWER_BYTES = 64_000_000

TOO_SLOW = (
    "Reading this file took too long, so it was stopped. Save it as plain text or as a simpler PDF and try again."
)
DIED = "This file needs too much memory to read, or is damaged. Save it as plain text and choose that."
NO_CHILD = "This computer is short of memory, so the file could not be read now. Close other programs and try again."


class Cancelled(Exception):
    """Somebody ended the child on purpose."""


class Child:
    """Starts at once, so that it may stand ready before it is needed. One task, then it is over.

    `with_parser`: loads beforehand what makes a résumé of a document; without, it would be loaded when asked for.

    `answer` waits and may be called on any thread; `kill` may be called on another one meanwhile.
    """

    def __init__(self, *, with_parser: bool = False) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=work, args=(theirs, with_parser), daemon=True, name="reading"
        )
        self._killed = False
        try:
            self._process.start()
        except OSError as error:
            raise FileProblem(NO_CHILD) from error
        finally:
            theirs.close()

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    def answer(self, task: Task) -> bytes:
        """The packed result. Raises FileProblem, or Cancelled after `kill`."""
        try:
            answer = self._asked(task)
        except (EOFError, OSError) as error:  # the child died: out of memory, or a crash in a library
            if self._killed:
                raise Cancelled from error
            raise FileProblem(DIED) from error
        finally:
            self.close()
        if answer.problem:
            raise FileProblem(answer.problem)
        return answer.result

    def _asked(self, task: Task) -> Answer:
        if not self._is_ready():
            raise Cancelled if self._killed else FileProblem(NO_CHILD)
        self._connection.send_bytes(msgspec.msgpack.encode(task))
        self._wait()
        return msgspec.msgpack.decode(self._connection.recv_bytes(LARGEST_ANSWER_BYTES), type=Answer)

    def _is_ready(self) -> bool:
        try:
            return self._connection.poll(STARTING_S) and self._connection.recv_bytes(100) == READY
        except (EOFError, OSError):  # it could not even start
            return False

    def _wait(self) -> None:
        """Until there is an answer; watches the clock, and the memory where the system sets it no limit."""
        end = time.monotonic() + READING_S
        while not self._connection.poll(_WATCH_S):
            if time.monotonic() > end:
                raise FileProblem(TOO_SLOW)
            if self._memory() > MEMORY_BYTES:
                raise FileProblem(TOO_GREEDY)

    def _memory(self) -> int:
        with suppress(psutil.Error):
            return int(psutil.Process(self._process.pid).memory_info().rss)
        return 0

    def kill(self) -> None:
        """Ends the child; a waiting `answer` raises Cancelled."""
        self._killed = True
        self._process.kill()

    def close(self) -> None:
        """Ends and buries the child."""
        self._process.kill()
        self._process.join()
        self._connection.close()
