"""Sound through the product's recogniser, and what came back with the time at which it came."""

import threading
import time
from dataclasses import dataclass, field

import psutil

from desktop.transcription.messages import Failed, Final, Flushed, Message, Provisional, Ready, Removed, Revised
from desktop.transcription.process import Transcriber, TranscriberSettings
from desktop.transcription.sound import BLOCK
from shared.vocabulary import SAMPLE_RATE, Source
from tests.benchmarks.speech.corpora import Clip
from tests.benchmarks.speech.voices import Sound, silence


@dataclass(frozen=True, slots=True)
class Frame:
    source: Source
    start: int
    samples: Sound
    captured_at: float


@dataclass(slots=True)
class Turns:
    """Each turn's text as first committed (with merges) and as it stands at last; those removed are gone."""

    live: dict[tuple[Source, int], Final | Revised] = field(default_factory=dict)
    last: dict[tuple[Source, int], Final | Revised] = field(default_factory=dict)

    def add(self, message: Message) -> None:
        match message:
            case Final(source=source, turn=turn) | Revised(source=source, turn=turn, reason="merged"):
                self.live[source, turn] = self.last[source, turn] = message
            case Revised(source=source, turn=turn):
                self.last[source, turn] = message
            case Removed(source=source, turn=turn):
                self.live.pop((source, turn), None)
                self.last.pop((source, turn), None)


class Recogniser:
    """The transcriber process with a stop-watch; a context."""

    def __init__(self, settings: TranscriberSettings) -> None:
        self.messages: list[tuple[float, Message]] = []
        self.ready: Ready | None = None
        self._changed = threading.Condition()
        self._transcriber = Transcriber(settings, self._on_message)
        self._position = 0

    def __enter__(self) -> "Recogniser":
        self._transcriber.start()
        self._wait_for(Ready, 0)
        return self

    def __exit__(self, *_: object) -> None:
        self._transcriber.close()

    @property
    def cpu_s(self) -> float:
        times = psutil.Process(self._transcriber.pid).cpu_times()
        return float(times.user + times.system)

    def hear_clip(self, sound: Sound) -> tuple[str, str]:
        """The live and the confirmed text of one recording, heard as the system source as fast as it goes."""
        first = len(self.messages)
        self._feed("system", self._position, sound)
        self._feed("system", self._position + len(sound), silence(1.0))
        self._position += len(sound) + 5 * SAMPLE_RATE
        self._flush(first)
        turns = Turns()
        for _, message in self.messages[first:]:
            turns.add(message)
        return tuple(" ".join(turn.text for turn in texts.values()) for texts in (turns.live, turns.last))

    def hear_clips(self, clips: list[Clip]) -> list[tuple[str, str]]:
        return [self.hear_clip(clip.sound) for clip in clips]

    def hear(self, tracks: dict[Source, Sound], real_time: bool) -> tuple[float, list[tuple[float, Message]]]:
        """When the first sample was captured, and every message with its time."""
        first, began, position = len(self.messages), time.monotonic(), self._position
        for start in range(0, max(map(len, tracks.values())), BLOCK):
            if real_time:
                time.sleep(max(0.0, began + (start + BLOCK) / SAMPLE_RATE - time.monotonic()))
            else:
                self._transcriber.wait_for_room(20.0)
            for source, sound in tracks.items():
                self._feed(source, position + start, sound[start : start + BLOCK])
        self._position += max(map(len, tracks.values())) + 5 * SAMPLE_RATE
        self._flush(first)
        return began, self.messages[first:]

    def _feed(self, source: Source, start: int, sound: Sound) -> None:
        if len(sound):
            self._transcriber.feed(Frame(source, start, sound, time.monotonic()))

    def _flush(self, first: int) -> None:
        self._transcriber.flush()
        self._wait_for(Flushed, first)

    def _wait_for(self, kind: type[Message], first: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._came(kind, first), timeout=600)
        if not self._came(kind, first) or self._came(Failed, first):
            raise RuntimeError(f"no {kind.__name__}: {self.messages[-3:]}")

    def _came(self, kind: type[Message], first: int) -> bool:
        return any(isinstance(message, kind | Failed) for _, message in self.messages[first:])

    def _on_message(self, message: Message) -> None:
        with self._changed:
            self.messages.append((time.monotonic(), message))
            if isinstance(message, Ready):
                self.ready = message
            self._changed.notify_all()


def texts_shown(messages: list[tuple[float, Message]], source: Source) -> list[tuple[float, bool, str]]:
    """Time, whether it was committed, and the text, of everything shown of one source that covers a whole turn."""
    return [
        (at, not isinstance(message, Provisional), message.text)
        for at, message in messages
        if isinstance(message, Provisional | Final | Revised) and message.source == source
    ]
