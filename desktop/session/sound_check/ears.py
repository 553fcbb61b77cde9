"""The check's ears: a session's hearing, what it has told so far, and the sound as it came."""

import asyncio
import contextlib
from collections.abc import Callable

from desktop.audio.audio_device import AudioDevice
from desktop.audio.frames import Samples
from desktop.session.hearing import Heard, Hearing
from desktop.session.sound_check.recordings import Recordings
from desktop.session.sound_check.tellings import Telling, WordsHeard
from desktop.transcription.messages import Failed, Final, Interim, Lag, Provisional, Ready, Removed, Revised
from shared.events import DeviceChanged
from shared.notices import LevelMeasured
from shared.vocabulary import DeviceState, Source

Spoken = Interim | Provisional | Final | Revised

OVERLAP = 4_800
"""A turn counts from a moment on where it goes on for 0.3 s behind it."""


class Ears:
    """Belongs to the loop. `device_of`: the device that a source was opened on last."""

    def __init__(
        self,
        hearing: Hearing,
        recordings: Recordings,
        device_of: Callable[[Source], AudioDevice | None],
        tell: Callable[[Telling], None],
    ) -> None:
        self._hearing = hearing
        self._recordings = recordings
        self.device_of = device_of
        self._tell = tell
        self._turns: dict[tuple[Source, int], Spoken] = {}
        self._states: dict[Source, DeviceState] = {}
        self._shown_from: dict[Source, int] = {}
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.ready = False
        self.lag_s = 0.0
        self.recogniser_fault = ""

    def open(self) -> None:
        self._hearing.start_recogniser()
        self._hearing.open_sources()
        self._task = asyncio.get_running_loop().create_task(self._listen())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._hearing.close()

    async def until(self, condition: Callable[[], bool], limit_s: float) -> bool:
        """Whether it came true in time."""
        try:
            async with asyncio.timeout(limit_s):
                while not condition():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            pass
        return condition()

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._hearing.captures)

    def show_words(self, source: Source) -> int:
        """From now on this side's words are told as they come; the result is where its sound is now."""
        position = self._hearing.captures[source].position
        self._shown_from[source] = position
        return position

    def position(self, source: Source) -> int:
        return self._hearing.captures[source].position

    def state(self, source: Source) -> DeviceState | None:
        return self._states.get(source)

    def sound(self, source: Source, start: int, end: int) -> Samples:
        return self._recordings.between(source, start, end)

    def captured_time(self, source: Source, position: int) -> float | None:
        return self._hearing.captured_time(source, position)

    def turns(self, source: Source) -> list[Spoken]:
        """What was said since `show_words`, in order."""
        since = self._shown_from.get(source, 0) + OVERLAP
        found = [turn for (where, _), turn in self._turns.items() if where == source and turn.end > since]
        return sorted(found, key=lambda turn: turn.start)

    def text(self, source: Source) -> str:
        return " ".join(turn.text.strip() for turn in self.turns(source) if turn.text.strip())

    async def _listen(self) -> None:
        while True:
            self._take(await self._hearing.queue.get())
            self._changed.set()

    def _take(self, heard: Heard) -> None:
        match heard:
            case LevelMeasured():
                self._tell(heard)
            case DeviceChanged(source=source, state=state):
                self._states[source] = state
            case Ready():
                self.ready = True
            case Lag(seconds=seconds):
                self.lag_s = seconds
            case Failed(reason=reason):
                self.recogniser_fault = reason
            case Interim() | Provisional() | Final() | Revised():
                self._turns[heard.source, heard.turn] = heard
                self._show(heard.source)
            case Removed(source=source, turn=turn):
                self._turns.pop((source, turn), None)
                self._show(source)

    def _show(self, source: Source) -> None:
        if source in self._shown_from:
            final = all(isinstance(turn, Final | Revised) for turn in self.turns(source))
            self._tell(WordsHeard(source, self.text(source), final))
