"""A hearing without devices and recogniser: the test says what is heard; its positions go with the clock."""

import asyncio
import time
from collections.abc import Callable

import numpy as np

from desktop.audio.frames import FRAME_SAMPLES, Frame
from desktop.session.hearing import Heard
from desktop.transcription.messages import Final
from shared.events import DeviceChanged
from shared.vocabulary import SAMPLE_RATE, Source


class Position:
    """Stands in for a capture, of which only the position is asked."""

    def __init__(self, since: float) -> None:
        self._since = since

    @property
    def position(self) -> int:
        return round((time.monotonic() - self._since) * SAMPLE_RATE)


class ScriptedHearing:
    """`start`: what is heard as soon as the sources are open. Belongs to the running loop."""

    def __init__(self, on_frame: Callable[[Frame], None], sources: tuple[Source, ...], *start: Heard) -> None:
        self.queue: asyncio.Queue[Heard] = asyncio.Queue()
        self.began_at = time.monotonic()
        self.captures = {source: Position(self.began_at) for source in sources}
        self.closed = False
        self._on_frame = on_frame
        self._start = start
        self._turns = 0

    def start_recogniser(self) -> None:
        pass

    def open_sources(self) -> None:
        for source in self.captures:
            self.hear(DeviceChanged(source=source, state="open", device="a device", position=0))
        for heard in self._start:
            self.hear(heard)

    def hear(self, heard: Heard) -> None:
        self.queue.put_nowait(heard)

    def say(self, source: Source, text: str, seconds: float = 1.0) -> None:
        """A finished turn that begins now, with sound to it."""
        start = self.captures[source].position
        length = round(seconds * SAMPLE_RATE) // FRAME_SAMPLES * FRAME_SAMPLES
        sound = (0.1 * np.random.default_rng(1).standard_normal(length)).astype(np.float32)
        self._on_frame(Frame(source, start, sound, time.monotonic()))
        self._turns += 1
        self.hear(Final(source=source, turn=self._turns, text=text, words=(), start=start, end=start + length))

    def captured_time(self, source: Source, position: int) -> float:
        return self.began_at + position / SAMPLE_RATE

    async def close(self) -> None:
        self.closed = True
