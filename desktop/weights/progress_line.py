"""Progress as text: one line that renews itself on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable
from typing import TextIO

from desktop.weights.errors import in_words
from desktop.weights.progress import FetchState, Progress

_ON_TERMINAL_S = 0.2
_ELSEWHERE_S = 5.0
_NEWS: tuple[FetchState, ...] = ("waiting", "paused", "done")
"""Said at once; the others take turns within a second."""


class ProgressLine:
    """A listener for a fetch or a check. Call `end` when it is over."""

    def __init__(self, err: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._err = err
        self._clock = clock
        self._terminal = err.isatty()
        self._said_at = float("-inf")
        self._state: FetchState | None = None
        self._open_line = False

    def __call__(self, progress: Progress) -> None:
        now = self._clock()
        every_s = _ON_TERMINAL_S if self._terminal else _ELSEWHERE_S
        news = progress.state in _NEWS and progress.state != self._state
        if not news and now - self._said_at < every_s:
            return
        self._said_at, self._state = now, progress.state
        self._write(_text(progress))

    def end(self) -> None:
        if self._open_line:
            self._err.write("\n")
        self._open_line = False

    def _write(self, text: str) -> None:
        self._err.write(f"\r\x1b[K{text}" if self._terminal else f"{text}\n")
        self._err.flush()
        self._open_line = self._terminal


def _text(progress: Progress) -> str:
    percent = 100 * progress.done_bytes // max(progress.total_bytes, 1)
    done, total = in_words(progress.done_bytes), in_words(progress.total_bytes)
    where = "" if progress.place == "disk" else f" from the {progress.place}"
    return f"  {progress.name}: {progress.state}{where}, {percent} % ({done} of {total})"
