"""Recent sound of one source, found by position."""

import numpy as np

from desktop.audio.frames import Frame, Samples
from shared.vocabulary import SAMPLE_RATE


class RecentSound:
    """A ring of the last seconds. Positions that never came, or came too long ago, read as silence."""

    def __init__(self, seconds: float) -> None:
        self._ring: Samples = np.zeros(round(seconds * SAMPLE_RATE), dtype=np.float32)
        self._start = 0
        self.end = 0

    def add(self, frame: Frame) -> None:
        """Frames come in order; a jump forward leaves silence."""
        if frame.start != self.end:
            self._skip_to(frame.start)
        places = np.arange(frame.start, frame.end) % len(self._ring)
        self._ring[places] = frame.samples
        self.end = frame.end

    def between(self, start: int, end: int) -> Samples | None:
        """end − start samples; None where nothing at all is known of them."""
        oldest = max(self._start, self.end - len(self._ring))
        known_from, known_to = max(start, oldest), min(end, self.end)
        if known_from >= known_to:
            return None
        sound = np.zeros(end - start, dtype=np.float32)
        sound[known_from - start : known_to - start] = self._ring[np.arange(known_from, known_to) % len(self._ring)]
        return sound

    def _skip_to(self, position: int) -> None:
        if position < self.end or position - self.end >= len(self._ring) or self.end == 0:
            self._ring[:] = 0
            self._start = position
        else:
            self._ring[np.arange(self.end, position) % len(self._ring)] = 0
