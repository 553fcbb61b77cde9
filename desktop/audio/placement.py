"""Placement: blocks of samples become frames at their place on the session's timeline, without a hole."""

from collections.abc import Callable

import numpy as np

from desktop.audio.drift import DriftWatch
from desktop.audio.frames import FRAME_SAMPLES, Frame, Samples
from shared.vocabulary import SAMPLE_RATE, Source

QUIET = 0.003
"""Peak below which a sample more or less is not heard (−50 dBFS)."""

AT_ONCE = round(0.1 * SAMPLE_RATE)
"""An error of 100 ms is mended in the middle of a word rather than waiting for a quiet place."""


LONGEST_FILL = 60 * SAMPLE_RATE
"""A longer gap is no silence: the computer slept, where its clock goes on meanwhile (Windows). Nobody need hear it."""


class Placement:
    """Cuts frames of 20 ms and hands them on in order; `position` is that of the next one.

    `timed` (devices): position = start position + seconds since `epoch` on the clock. The first block after a gap is
    placed by its arrival, the following by count; a device's clock that runs astray is followed in quiet places.
    Otherwise (files): position = start position + samples read + pauses.
    """

    def __init__(self, source: Source, on_frame: Callable[[Frame], None], start_position: int, epoch: float) -> None:
        self._source = source
        self._on_frame = on_frame
        self._start_position = start_position
        self._epoch = epoch
        self.timed = True
        self.position = start_position
        self._rest: Samples = np.zeros(0, dtype=np.float32)
        self._in_gap = True
        self._drift = DriftWatch()
        self._owed = 0

    def begin(self, now: float) -> None:
        """The start position is now."""
        self._epoch = now

    def add(self, samples: Samples, arrived_at: float, lost: int = 0) -> None:
        """`arrived_at`: when the last of them was heard. `lost`: samples missing before them, filled with silence."""
        if lost:
            samples = np.concatenate([np.zeros(lost, dtype=np.float32), samples])
        if self.timed:
            samples = self._put_in_place(samples, arrived_at)
        self._emit(samples, arrived_at)

    def expect_gap(self) -> None:
        """A device was opened: its first block is placed by the clock, with silence before it."""
        self._in_gap = True

    def fill_until(self, now: float) -> None:
        """Silence up to now, because nothing comes: what listens learns that nobody speaks. Only where timed."""
        missing = self._position_at(now) - self._end
        if not self.timed or missing < FRAME_SAMPLES:
            return
        if missing > LONGEST_FILL:
            self.go_on(now, missing / SAMPLE_RATE)
            return
        self._in_gap = True
        self._emit(np.zeros(missing, dtype=np.float32), now)

    def go_on(self, now: float, paused_s: float) -> None:
        """A pause is over: the position is further by its length, with nothing in between."""
        self._rest = self._rest[:0]
        self._in_gap = True
        self.position = max(self.position, self._position_at(now) if self.timed else self._after(paused_s))

    def finish(self, now: float) -> None:
        """The last frame, filled up with silence."""
        if len(self._rest):
            self._emit(np.zeros(FRAME_SAMPLES - len(self._rest), dtype=np.float32), now)

    @property
    def _end(self) -> int:
        """Position behind everything that came, what is not yet a frame included."""
        return self.position + len(self._rest)

    def _position_at(self, time_s: float) -> int:
        return self._start_position + round((time_s - self._epoch) * SAMPLE_RATE)

    def _after(self, seconds: float) -> int:
        return self.position + round(seconds * SAMPLE_RATE)

    def _put_in_place(self, samples: Samples, arrived_at: float) -> Samples:
        lag = self._position_at(arrived_at) - (self._end + len(samples))
        if lag > LONGEST_FILL:
            self.go_on(arrived_at - len(samples) / SAMPLE_RATE, lag / SAMPLE_RATE)
            lag = 0
        if self._in_gap:
            self._in_gap = False
            self._drift, self._owed = DriftWatch(), 0
            return _moved(samples, lag)
        self._owed = self._drift.observe(lag, arrived_at) or self._owed
        if not self._owed or (abs(self._owed) < AT_ONCE and np.abs(samples).max(initial=0.0) > QUIET):
            return samples
        moved = _moved(samples, self._owed)
        self._owed -= len(moved) - len(samples)
        return moved

    def _emit(self, samples: Samples, heard_at: float) -> None:
        rest = np.concatenate([self._rest, samples]) if len(self._rest) else samples
        while len(rest) >= FRAME_SAMPLES:
            frame, rest = rest[:FRAME_SAMPLES], rest[FRAME_SAMPLES:]
            start = self.position
            self.position += FRAME_SAMPLES
            self._on_frame(Frame(self._source, start, frame, heard_at - len(rest) / SAMPLE_RATE))
        self._rest = rest


def _moved(samples: Samples, by: int) -> Samples:
    """Later by so many samples, behind silence; or earlier, without so many of its first ones."""
    if by >= 0:
        return np.concatenate([np.zeros(by, dtype=np.float32), samples])
    return samples[min(-by, len(samples)) :]
