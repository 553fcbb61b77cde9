"""Level meters: how loud a source is, ten times a second at most."""

import math
from collections.abc import Callable

import numpy as np

from desktop.audio.frames import Frame
from shared.notices import LevelMeasured
from shared.vocabulary import SAMPLE_RATE, Source

SILENCE_DB = -90.0
NOTICE_S = 0.1


class LevelMeter:
    """Measures frames of one source; tells after every 100 ms of sound, and never sooner than 100 ms of clock."""

    def __init__(self, source: Source, on_level: Callable[[LevelMeasured], None]) -> None:
        self._source = source
        self._on_level = on_level
        self._told_at = -math.inf
        self._energy, self._peak, self._count = 0.0, 0.0, 0

    def add(self, frame: Frame) -> None:
        self._energy += float(np.dot(frame.samples, frame.samples))
        self._peak = max(self._peak, float(np.abs(frame.samples).max(initial=0.0)))
        self._count += len(frame.samples)
        if self._count >= NOTICE_S * SAMPLE_RATE and frame.captured_at - self._told_at >= NOTICE_S:
            self._tell(frame.captured_at)

    def _tell(self, now: float) -> None:
        rms_db, peak_db = to_db(math.sqrt(self._energy / self._count)), to_db(self._peak)
        self._on_level(LevelMeasured(source=self._source, rms_db=rms_db, peak_db=peak_db))
        self._told_at = now
        self._energy, self._peak, self._count = 0.0, 0.0, 0


def to_db(amplitude: float) -> float:
    """dB below full scale, −90 at the least."""
    return max(SILENCE_DB, 20 * math.log10(amplitude)) if amplitude > 0 else SILENCE_DB
