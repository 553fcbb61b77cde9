"""Inputs, clocks and listeners that tests hold in their hands."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from desktop.audio.audio_input import AudioInput, Ended, OnSamples
from desktop.audio.capture import Capture
from desktop.audio.frames import Frame, Samples
from shared.events import DeviceChanged
from shared.notices import LevelMeasured
from shared.vocabulary import Source

LIMIT_S = 10.0


class Clock:
    """Stands still until somebody moves it."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class FakeInput:
    """A device whose sound the test pushes."""

    sparse = False
    zeros_hint = ""

    def __init__(self, name: str = "fake", *, live: bool = True, sample_rate: int = 16_000) -> None:
        self.name = name
        self.live = live
        self.sample_rate = sample_rate
        self.ended: Ended | None = None
        self.opened = threading.Event()
        self.closed = threading.Event()
        self.on_samples: OnSamples = lambda samples: None

    def open(self, on_samples: OnSamples) -> None:
        self.on_samples = on_samples
        self.opened.set()

    def close(self) -> None:
        self.closed.set()


class HangingInput(FakeInput):
    """Neither opens nor refuses, until released."""

    def __init__(self) -> None:
        super().__init__("hanging")
        self.release = threading.Event()

    def open(self, on_samples: OnSamples) -> None:
        self.release.wait(LIMIT_S)


class Listener:
    """Collects what a capture tells; `wait` waits for something of it."""

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.devices: list[DeviceChanged] = []
        self.levels: list[LevelMeasured] = []
        self.inputs: list[AudioInput] = []
        self.faults = 0
        self._changed = threading.Condition()

    def on_frame(self, frame: Frame) -> None:
        self._keep(lambda: self.frames.append(frame))

    def on_device(self, changed: DeviceChanged) -> None:
        self._keep(lambda: self.devices.append(changed))

    def on_level(self, level: LevelMeasured) -> None:
        self._keep(lambda: self.levels.append(level))

    def on_fault(self) -> None:
        self.faults += 1

    def capture(
        self, source: Source, make: Callable[[], AudioInput], clock: Callable[[], float], start: int = 0
    ) -> Capture:
        def made() -> AudioInput:
            audio_input = make()
            self._keep(lambda: self.inputs.append(audio_input))
            return audio_input

        return Capture(
            source,
            made,
            self.on_frame,
            self.on_device,
            self.on_level,
            clock,
            start_position=start,
            on_fault=self.on_fault,
        )

    def wait(self, condition: Callable[["Listener"], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self), LIMIT_S), f"it never came; told: {self.devices}"

    @property
    def states(self) -> list[str]:
        return [changed.state for changed in self.devices]

    @property
    def samples(self) -> Samples:
        return np.concatenate([frame.samples for frame in self.frames])

    @property
    def seamless(self) -> bool:
        """Every frame begins where the one before ends."""
        return all(one.end == two.start for one, two in pairwise(self.frames))

    def reaches(self, condition: Callable[[], bool], limit_s: float) -> bool:
        """Waits for anything that changes with what is told; false where it does not come in time."""
        with self._changed:
            return self._changed.wait_for(condition, limit_s)

    @contextlib.contextmanager
    def deaf(self) -> Iterator[None]:
        """Whoever tells anything meanwhile has to wait."""
        with self._changed:
            yield

    def _keep(self, change: Callable[[], None]) -> None:
        with self._changed:
            change()
            self._changed.notify_all()


def tone(seconds: float, rate: int = 16_000, amplitude: float = 0.1, hertz: float = 440.0) -> Samples:
    wave: Samples = (amplitude * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)
    return wave
