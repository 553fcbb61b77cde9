"""The stall watch: says when the loop was held up for longer than a person forgives, and by what. No content, ever."""

import asyncio
import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from desktop.logs import OwnWords

logger = logging.getLogger(__name__)

ROOT = Path(__file__).parents[3]
LIMIT_S = 0.1
ASK_EVERY_S = 0.25
KEPT = 200
ASLEEP_S = 30.0
"""Longer than any work of ours: the computer slept, or the process was stopped."""


@dataclass(frozen=True, slots=True)
class Stall:
    """`doing`: the task's name and the place in our code, such as "Task-7 in desktop/app/live/live_desk.py:120"."""

    seconds: float
    doing: str


class StallWatch:
    """From `start` to `stop` a thread asks the loop for a sign of life and measures how long that takes.

    Asking four times a second costs nothing and finds the long stalls; ask more often to find all.
    """

    def __init__(
        self,
        limit_s: float = LIMIT_S,
        ask_every_s: float = ASK_EVERY_S,
        on_stall: Callable[[Stall], object] = lambda stall: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.stalls: deque[Stall] = deque(maxlen=KEPT)
        self._limit_s = limit_s
        self._ask_every_s = ask_every_s
        self._on_stall = on_stall
        self._clock = clock
        self._stopping = threading.Event()
        self._alive = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Call it on the loop's thread."""
        loop = asyncio.get_running_loop()
        self._stopping.clear()
        self._thread = threading.Thread(
            target=self._watch, args=(loop, threading.get_ident()), name="stall watch", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """The thread ends by itself soon after; a loop that is held up does not wait for it."""
        self._stopping.set()

    def _watch(self, loop: asyncio.AbstractEventLoop, loop_thread: int) -> None:
        while not self._stopping.wait(self._ask_every_s):
            self._alive.clear()
            asked_at = self._clock()
            try:
                loop.call_soon_threadsafe(self._alive.set)
            except RuntimeError:
                return  # the loop has ended
            if self._alive.wait(self._limit_s):
                continue
            doing = _doing(loop, loop_thread)
            while not self._alive.wait(1.0) and not self._stopping.is_set():
                pass
            self._note(Stall(self._clock() - asked_at, doing))

    def _note(self, stall: Stall) -> None:
        if stall.seconds > ASLEEP_S or self._stopping.is_set():
            return
        self.stalls.append(stall)
        logger.warning("The loop was held up for %.0f ms: %s", stall.seconds * 1000, OwnWords(stall.doing))
        self._on_stall(stall)


def _doing(loop: asyncio.AbstractEventLoop, loop_thread: int) -> str:
    """What stands on the loop's stack right now, by names and line numbers alone."""
    task = asyncio.current_task(loop)
    name = task.get_name() if task is not None else "a callback"
    frame = sys._current_frames().get(loop_thread)
    return f"{name} in {_place(frame)}"


def _place(frame: FrameType | None) -> str:
    """The innermost place in our own code; what it called is its business. Beyond the loop's own turn nobody of ours
    is at work: the toolkit draws, or the machine was busy elsewhere."""
    while frame is not None and frame.f_code.co_name != "run_forever":
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ROOT) and "site-packages" not in file.parts:
            return f"{file.relative_to(ROOT).as_posix()}:{frame.f_lineno}"
        frame = frame.f_back
    return "the toolkit"
