"""Frames, the unit in which sound travels, and the timeline that tells when a position was heard."""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shared.vocabulary import SAMPLE_RATE, Source

Samples = NDArray[np.float32]

FRAME_SAMPLES = 320
"""20 ms: long enough to be cheap, short enough that nobody waits for one."""

KEPT_S = 600.0
PIECE_S = 5.0
JITTER_S = 0.25


@dataclass(frozen=True, eq=False)
class Frame:
    """`samples`: mono, 16 kHz, −1 to 1. `start`: position of the first one.

    `captured_at`: when the last sample was heard, on the monotonic clock.
    """

    source: Source
    start: int
    samples: Samples
    captured_at: float

    @property
    def end(self) -> int:
        """Position behind the last sample."""
        return self.start + len(self.samples)


class Timeline:
    """Position to monotonic time and back for one source, from the frames that came.

    Remembers the last ten minutes, as straight pieces of `PIECE_S` at most: a new one begins too where the clock and
    the count of samples part by more than `JITTER_S` (a pause). Written by one thread; any thread may read.
    """

    def __init__(self, kept_s: float = KEPT_S) -> None:
        self._pieces: deque[_Piece] = deque()
        self._kept_s = kept_s

    def add(self, frame: Frame) -> None:
        """Frames come in order of their positions."""
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.continued_by(frame):
            last.end, last.end_at = frame.end, frame.captured_at
        else:
            began_at = frame.captured_at - len(frame.samples) / SAMPLE_RATE
            self._pieces.append(_Piece(frame.start, began_at, frame.end, frame.captured_at))
        while len(self._pieces) > 1 and self._pieces[0].end_at < frame.captured_at - self._kept_s:
            self._pieces.popleft()

    def time_of(self, position: int) -> float | None:
        """When the sample at this position was heard; None where nothing was heard or it is too long ago."""
        for piece in reversed(tuple(self._pieces)):
            if piece.start <= position <= piece.end:
                return piece.time_of(position)
        return None

    def position_at(self, time_s: float) -> int | None:
        """The position that was heard at this time; None in a pause, in the future and in the far past."""
        for piece in reversed(tuple(self._pieces)):
            if piece.start_at <= time_s <= piece.end_at:
                return piece.position_at(time_s)
        return None


@dataclass
class _Piece:
    start: int
    start_at: float
    end: int
    end_at: float

    def continued_by(self, frame: Frame) -> bool:
        if frame.start != self.end or self.end - self.start > PIECE_S * SAMPLE_RATE:
            return False
        expected_at = self.end_at + len(frame.samples) / SAMPLE_RATE
        return abs(frame.captured_at - expected_at) <= JITTER_S

    def time_of(self, position: int) -> float:
        return self.start_at + (position - self.start) * (self.end_at - self.start_at) / (self.end - self.start)

    def position_at(self, time_s: float) -> int:
        if self.end_at == self.start_at:
            return self.end
        share = (time_s - self.start_at) / (self.end_at - self.start_at)
        return self.start + round(share * (self.end - self.start))
