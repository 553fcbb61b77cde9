"""The procedure, with a hearing and a loudspeaker of the test's own; real sound is in tests/end_to_end."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import DeviceFailedError
from desktop.audio.frames import Frame, Samples
from desktop.errors import ProgramError
from desktop.session.hearing import Heard
from desktop.session.sound_check.check import CheckParts, SoundCheck
from desktop.session.sound_check.question import SpokenQuestion
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.sound_settings import SoundSettings
from desktop.session.sound_check.tellings import RowChanged, StepBegan, Telling, WordsHeard
from desktop.transcription.messages import Failed, Ready
from shared.vocabulary import SOURCES, Source
from tests.desktop.session.sound_check.scripted_hearing import ScriptedHearing

READY = Ready(model="whisper-tiny.en", load_s=0.1, decode_s=0.1)
QUESTION = SpokenQuestion("Tell me about a time you disagreed with a colleague.", np.zeros(800, dtype=np.float32))
SPEAKER = AudioDevice("wasapi:spk", "Headphones", "system", is_default=True)


class NoModel(ProgramError):
    message = "Fetch one."


class Room:
    """A check's surroundings: what is played is heard, who is asked answers, unless the test has it otherwise."""

    def __init__(self, *start: Heard) -> None:
        self._start = start or (READY,)
        self.loop = asyncio.get_running_loop()
        self.hearing: ScriptedHearing | None = None
        self.told: list[Telling] = []
        self.model_error: ProgramError | None = None
        self.play_error: ProgramError | None = None
        self.sources: tuple[Source, ...] = SOURCES
        self.heard_of_question = QUESTION.text
        self.answer = "I am ready for this."
        self.plays_on: threading.Event | None = None
        self.was_stopped = False
        self._changed = asyncio.Event()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not condition():
                self._changed.clear()
                await self._changed.wait()

    def check(self) -> SoundCheck:
        parts = CheckParts(
            question=QUESTION,
            whisper_model=self._model,
            hearing_of=self._hearing_of,  # type: ignore[arg-type]
            device_of={"system": SPEAKER}.get,
            settings=lambda: SoundSettings("windows", list, lambda: None),
            play=self._play,
        )
        return SoundCheck(parts, self._tell)

    def steps(self) -> list[str]:
        return [told.step for told in self.told if isinstance(told, StepBegan)]

    def _model(self) -> Path:
        if self.model_error is not None:
            raise self.model_error
        return Path("whisper-tiny.en")

    def _hearing_of(self, model: Path, on_frame: Callable[[Frame], None]) -> ScriptedHearing:
        self.hearing = ScriptedHearing(on_frame, self.sources, *self._start)
        self._changed.set()
        return self.hearing

    def _play(self, samples: Samples, rate: int, stopping: threading.Event) -> None:
        if self.play_error is not None:
            raise self.play_error
        if self.plays_on is not None:
            self.plays_on.set()
            self.was_stopped = stopping.wait(10)
            self.loop.call_soon_threadsafe(self._changed.set)
            return
        assert self.hearing is not None
        self.loop.call_soon_threadsafe(self.hearing.say, "system", self.heard_of_question)

    def _tell(self, telling: Telling) -> None:
        self.told.append(telling)
        self._changed.set()
        if telling == StepBegan("speaking") and self.answer:
            assert self.hearing is not None
            self.loop.call_later(0.05, self.hearing.say, "microphone", self.answer)


def codes(report: SoundReport) -> list[str]:
    return [finding.code for finding in report.findings]


def test_it_goes_from_opening_to_the_verdict_and_closes_everything() -> None:
    async def scenario() -> None:
        room = Room()
        report = await room.check().run()

        assert codes(report) == []
        assert room.steps() == ["preparing", "quiet", "playing", "speaking", "judging"]
        assert WordsHeard("system", QUESTION.text, True) in room.told
        assert WordsHeard("microphone", "I am ready for this.", True) in room.told
        rows = [(told.source, told.state) for told in room.told if isinstance(told, RowChanged)]
        assert rows == [
            ("system", "playing"),
            ("system", "listening"),
            ("system", "good"),
            ("microphone", "listening"),
            ("microphone", "good"),
        ]
        assert room.hearing is not None
        assert room.hearing.closed

    asyncio.run(scenario())


def test_without_a_speech_model_nothing_is_opened_or_played() -> None:
    async def scenario() -> None:
        room = Room()
        room.model_error = NoModel()
        report = await room.check().run()

        assert codes(report) == ["recogniser_missing"]
        assert report.findings[0].mend == "Fetch one."
        assert room.hearing is None
        assert room.steps() == ["preparing"]

    asyncio.run(scenario())


def test_a_recogniser_that_cannot_work_is_said_and_nobody_is_asked_to_speak_for_nothing() -> None:
    async def scenario() -> None:
        room = Room(Failed(reason="The model is damaged. Fetch it again."))
        room.heard_of_question = ""
        report = await room.check().run()

        assert codes(report) == ["recogniser_missing"]
        assert report.findings[0].mend == "The model is damaged. Fetch it again."
        assert "speaking" not in room.steps()

    asyncio.run(scenario())


def test_an_output_that_fails_is_nothing_played_and_the_microphone_is_checked_all_the_same() -> None:
    async def scenario() -> None:
        room = Room()
        room.play_error = DeviceFailedError(detail="PaErrorCode -9996")
        report = await room.check().run()

        assert codes(report) == ["nothing_played"]
        assert report.measured.output.fault == "PaErrorCode -9996"
        assert report.measured.voice.text == "I am ready for this."

    asyncio.run(scenario())


def test_a_side_that_the_session_would_not_hear_is_neither_played_to_nor_judged() -> None:
    async def scenario() -> None:
        room = Room()
        room.sources = ("microphone",)
        report = await room.check().run()

        assert report.findings == ()
        assert "playing" not in room.steps()
        assert RowChanged("system", "skipped") in room.told
        assert report.measured.voice.text == "I am ready for this."

    asyncio.run(scenario())


def test_without_a_microphone_in_the_session_nobody_is_asked_to_speak() -> None:
    async def scenario() -> None:
        room = Room()
        room.sources = ("system",)
        report = await room.check().run()

        assert report.findings == ()
        assert report.measured.understood
        assert "speaking" not in room.steps()
        assert RowChanged("microphone", "skipped") in room.told

    asyncio.run(scenario())


def test_what_was_said_before_one_was_asked_is_no_answer() -> None:
    async def scenario() -> None:
        room = Room()
        room.answer = ""
        running = asyncio.ensure_future(room.check().run())
        await room.until(lambda: room.hearing is not None)
        assert room.hearing is not None
        room.hearing.say("microphone", "Is this thing on at all?", seconds=0.1)
        await room.until(lambda: RowChanged("microphone", "listening") in room.told)
        assert not [told for told in room.told if isinstance(told, WordsHeard) and told.source == "microphone"]
        room.hearing.say("microphone", "I am ready now.")
        report = await running

        assert report.measured.voice.text == "I am ready now."

    asyncio.run(scenario())


@pytest.mark.parametrize("words", ["Tally", ""])
def test_who_is_cancelled_stops_the_sound_and_closes_the_devices(words: str) -> None:
    async def scenario() -> None:
        room = Room()
        room.plays_on = threading.Event()
        running = asyncio.ensure_future(room.check().run())
        await asyncio.to_thread(room.plays_on.wait, 10)
        if words:
            assert room.hearing is not None
            room.hearing.say("system", words)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

        assert room.hearing is not None
        assert room.hearing.closed
        await room.until(lambda: room.was_stopped)

    asyncio.run(scenario())
