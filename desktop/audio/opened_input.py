"""An opened input with its intake and its converter: what belongs to one opening and ends with it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop.audio.audio_input import AudioInput
from desktop.audio.conversion import Converter
from desktop.audio.frames import Samples
from desktop.audio.intake import Intake
from shared.vocabulary import SAMPLE_RATE


@dataclass(frozen=True, eq=False)
class Heard:
    """`samples`: mono, 16 kHz. `lost`: samples at 16 kHz that an overrun cost before them. `sound`: not all zero."""

    samples: Samples
    arrived_at: float
    lost: int
    sound: bool


class OpenedInput:
    """`open` and `close` on any thread; `take` on the pump's."""

    def __init__(self, audio_input: AudioInput, clock: Callable[[], float]) -> None:
        self.input = audio_input
        self._intake = Intake(clock, audio_input.live)
        self._converter: Converter | None = None
        self._clock = clock

    def open(self) -> None:
        self.input.open(self._intake.put)
        self._intake.sample_rate = self.input.sample_rate

    def take(self, timeout_s: float) -> Heard | None:
        block = self._intake.take(timeout_s)
        if block is None:
            return None
        rate = self.input.sample_rate
        if self._converter is None:
            self._converter = Converter(rate)
        lost = round(block.lost_before * SAMPLE_RATE / rate)
        return Heard(self._converter.convert(block.samples), block.arrived_at, lost, bool(np.any(block.samples)))

    def tail(self) -> Heard:
        """What the resampler still held back at the end of a file."""
        nothing = np.zeros(0, dtype=np.float32)
        samples = nothing if self._converter is None else self._converter.convert(nothing, last=True)
        return Heard(samples, self._clock(), 0, bool(np.any(samples)))

    @property
    def drained(self) -> bool:
        """It ended by itself and everything that it gave was taken."""
        return self.input.ended is not None and self._intake.empty

    def close(self) -> None:
        self._intake.close()
        self.input.close()
