"""The sound check: some fifteen seconds from opening both sources, as a session would, to the verdict."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.audio.audio_device import AudioDevice
from desktop.audio.frames import Frame
from desktop.audio.volume import Volume
from desktop.errors import ProgramError
from desktop.session.hearing import Hearing
from desktop.session.sound_check.ears import Ears
from desktop.session.sound_check.loudness import SILENT, Loudness, loudness_of
from desktop.session.sound_check.measured import Device, Measured
from desktop.session.sound_check.playing import Play
from desktop.session.sound_check.question import SpokenQuestion
from desktop.session.sound_check.recordings import Recordings
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.sound_settings import SoundSettings
from desktop.session.sound_check.tellings import RowChanged, StepBegan, Telling
from desktop.session.sound_check.their_side import TheirSide
from desktop.session.sound_check.vocabulary import Step
from desktop.session.sound_check.your_side import YourSide
from shared.vocabulary import SOURCES, Source

READY_WITHIN_S = 30.0
DEVICES_WITHIN_S = 4.0
QUIET_S = 1.0
NOT_READY = "The speech model did not start in time. Close programs that keep this computer busy and check again."


@dataclass(frozen=True, slots=True)
class CheckParts:
    """What a check is made of.

    `whisper_model` may take a while and raises a ProgramError where there is none. `hearing_of` makes a hearing of the
    sides to be checked, whose raw frames also go to the function given. `device_of`: what a source was opened on last.
    """

    question: SpokenQuestion
    whisper_model: Callable[[], Path]
    hearing_of: Callable[[Path, Callable[[Frame], None]], Hearing]
    device_of: Callable[[Source], AudioDevice | None]
    settings: Callable[[], SoundSettings]
    play: Play


class SoundCheck:
    """Runs once, on the loop. Cancelling the task stops the sound and closes everything. Nothing of it is kept."""

    def __init__(self, parts: CheckParts, tell: Callable[[Telling], None]) -> None:
        self._parts = parts
        self._tell = tell

    async def run(self) -> SoundReport:
        self._begin("preparing")
        settings = await asyncio.to_thread(self._parts.settings)
        try:
            model = await asyncio.to_thread(self._parts.whisper_model)
        except ProgramError as error:
            for source in SOURCES:
                self._tell(RowChanged(source, "skipped"))
            return SoundReport.of(Measured(system=settings.system, recogniser_fault=error.message, opened=False))
        recordings = Recordings()
        hearing = self._parts.hearing_of(model, recordings.add)
        ears = Ears(hearing, recordings, self._parts.device_of, self._tell)
        ears.open()
        try:
            return await self._listen(ears, settings)
        finally:
            await ears.close()

    async def _listen(self, ears: Ears, settings: SoundSettings) -> SoundReport:
        await ears.until(lambda: all(ears.state(source) for source in ears.sources), DEVICES_WITHIN_S)
        await ears.until(lambda: ears.ready or bool(ears.recogniser_fault), READY_WITHIN_S)
        if not ears.ready and not ears.recogniser_fault:
            ears.recogniser_fault = NOT_READY
        room = await self._hear_the_room(ears)
        theirs = await self._hear_them(ears, settings)
        _, microphone = await self._devices(ears, settings)
        wanted = "microphone" in ears.sources
        asked = wanted and microphone.delivers and not microphone.muted and not ears.recogniser_fault
        yours = await self._hear_you(ears, asked)
        self._begin("judging")
        speaker, microphone = await self._devices(ears, settings)
        return SoundReport.of(
            Measured(
                system=settings.system,
                recogniser_fault=ears.recogniser_fault,
                sources=ears.sources,
                output=theirs.output,
                speaker=speaker,
                microphone=microphone,
                question=theirs.heard,
                lag_s=theirs.lag_s,
                matched=theirs.matched,
                wanted=self._parts.question.wanted,
                room=room,
                voice=yours.heard,
                asked=asked,
                bleed=theirs.bleed,
            )
        )

    async def _hear_the_room(self, ears: Ears) -> Loudness:
        self._begin("quiet")
        if "microphone" not in ears.sources:
            return SILENT
        began = ears.position("microphone")
        await asyncio.sleep(QUIET_S)
        return loudness_of(ears.sound("microphone", began, ears.position("microphone")))

    async def _hear_them(self, ears: Ears, settings: SoundSettings) -> TheirSide:
        theirs = TheirSide(self._parts.question, self._parts.play, settings, ears)
        if "system" not in ears.sources:
            self._tell(RowChanged("system", "skipped"))
            return theirs
        self._begin("playing")
        self._tell(RowChanged("system", "playing"))
        await theirs.run(lambda: self._tell(RowChanged("system", "listening")))
        self._tell(RowChanged("system", "good" if theirs.understood else "problem"))
        return theirs

    async def _hear_you(self, ears: Ears, asked: bool) -> YourSide:
        yours = YourSide(ears)
        if not asked:
            self._tell(RowChanged("microphone", "problem" if "microphone" in ears.sources else "skipped"))
            return yours
        self._begin("speaking")
        self._tell(RowChanged("microphone", "listening"))
        await yours.run()
        self._tell(RowChanged("microphone", "good" if yours.heard.text else "problem"))
        return yours

    async def _devices(self, ears: Ears, settings: SoundSettings) -> tuple[Device, Device]:
        volumes = await asyncio.to_thread(settings.volumes)
        return _device(ears, "system", volumes), _device(ears, "microphone", volumes)

    def _begin(self, step: Step) -> None:
        self._tell(StepBegan(step))


def _device(ears: Ears, source: Source, volumes: list[Volume]) -> Device:
    opened = ears.device_of(source)
    if opened is None:
        return Device(state=ears.state(source))
    volume = next((one for one in volumes if one.device_id == opened.id), None)
    return Device(
        name=opened.name,
        state=ears.state(source),
        muted=volume.muted if volume else None,
        percent=volume.percent if volume else None,
    )
