"""Sound that was fed and not yet answered for: what a new recogniser would have to hear again."""

import threading
from collections import deque
from dataclasses import dataclass

from desktop.transcription.log_mel import Samples
from desktop.transcription.wire import encode_sound
from shared.vocabulary import SAMPLE_RATE, Source

LONGEST_S = 600.0
"""Both sources together. A recogniser that is this far behind will not catch up; the oldest sound is given up."""


@dataclass(frozen=True, slots=True)
class _Kept:
    number: int
    source: Source
    end: int
    payload: bytes


class UnansweredSound:
    """Frames in the order in which they were fed. Thread-safe; `add` never waits for anything but its own lock.

    A reader remembers the number of the last frame it took; a new reader begins with 0 and hears everything again that
    is not settled.
    """

    def __init__(self, longest_s: float = LONGEST_S) -> None:
        self._frames: deque[_Kept] = deque()
        self._numbers = 0
        self._longest = int(longest_s * SAMPLE_RATE)
        self._kept = 0
        self._settled: dict[Source, int] = {}
        self._fed: dict[Source, int] = {}
        self._first: dict[Source, int] = {}
        self._listened: dict[Source, int] = {}
        self._changed = threading.Condition()

    def add(self, source: Source, start: int, samples: Samples) -> None:
        payload = encode_sound(source, start, samples)
        with self._changed:
            self._numbers += 1
            self._listened.setdefault(source, start)
            self._fed[source] = start + len(samples)
            self._frames.append(_Kept(self._numbers, source, start + len(samples), payload))
            self._kept += len(samples)
            while self._kept > self._longest:
                self._drop_oldest()
            self._changed.notify_all()

    def after(self, number: int, timeout_s: float) -> tuple[int, bytes] | None:
        """The next frame that is not settled; None if there is none within the time."""
        with self._changed:
            found = self._find(number)
            if found is None and self._changed.wait(timeout_s):
                found = self._find(number)
            return (found.number, found.payload) if found else None

    def wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def settle(self, source: Source, position: int) -> None:
        with self._changed:
            self._settled[source] = max(position, self._settled.get(source, 0))
            while self._frames and self._is_settled(self._frames[0]):
                self._drop_oldest()
            self._note_listened(source, position)

    def listened(self, source: Source, position: int) -> None:
        with self._changed:
            self._note_listened(source, position)

    def start_over(self) -> None:
        """A new recogniser has listened to nothing but what is settled."""
        with self._changed:
            for source in self._listened:
                waiting = [kept for kept in self._frames if kept.source == source and not self._is_settled(kept)]
                self._listened[source] = self._settled.get(source, 0) if waiting else self._fed[source]

    @property
    def backlog_s(self) -> float:
        with self._changed:
            return self._backlog() / SAMPLE_RATE

    def wait_until_below(self, limit_s: float, timeout_s: float) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self._backlog() <= limit_s * SAMPLE_RATE, timeout_s)

    def _backlog(self) -> int:
        return max((fed - self._listened[source] for source, fed in self._fed.items()), default=0)

    def _note_listened(self, source: Source, position: int) -> None:
        if source in self._fed:
            self._listened[source] = min(self._fed[source], max(position, self._listened[source]))
        self._changed.notify_all()

    def _find(self, number: int) -> _Kept | None:
        if not self._frames:
            return None
        first = max(0, number + 1 - self._frames[0].number)
        for at in range(first, len(self._frames)):
            if not self._is_settled(self._frames[at]):
                return self._frames[at]
        return None

    def _is_settled(self, kept: _Kept) -> bool:
        return kept.end <= self._settled.get(kept.source, 0)

    def _drop_oldest(self) -> None:
        self._kept -= (len(self._frames.popleft().payload) - 9) // 4
