"""The check's own ears: both sources as they came, before any echo was taken out of them. Gone when it is over."""

import threading

import numpy as np

from desktop.audio.frames import Frame, Samples
from desktop.audio.recent_sound import RecentSound
from shared.vocabulary import SOURCES, Source

KEPT_S = 60.0


class Recordings:
    """Written by the captures' threads, read by the loop's."""

    def __init__(self) -> None:
        self._sounds = {source: RecentSound(KEPT_S) for source in SOURCES}
        self._lock = threading.Lock()

    def add(self, frame: Frame) -> None:
        with self._lock:
            self._sounds[frame.source].add(frame)

    def between(self, source: Source, start: int, end: int) -> Samples:
        """end − start samples; zeros where nothing came."""
        with self._lock:
            found = self._sounds[source].between(start, max(start, end))
        return np.zeros(max(0, end - start), dtype=np.float32) if found is None else found
