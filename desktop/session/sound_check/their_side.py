"""Their side: the question is played aloud and has to come back as words."""

import asyncio
import time
from collections.abc import Callable

import numpy as np

from desktop.audio.audio_device import AudioDevice
from desktop.audio.bleed import Bleed, measure_bleed
from desktop.audio.frames import Samples
from desktop.audio.pulse_volumes import OwnSound
from desktop.audio.volume import Volume
from desktop.session.sound_check.ears import Ears
from desktop.session.sound_check.likeness import find_in
from desktop.session.sound_check.loudness import loudness_of
from desktop.session.sound_check.measured import Heard, Output
from desktop.session.sound_check.playing import Play, Playing
from desktop.session.sound_check.question import SpokenQuestion
from desktop.session.sound_check.sound_settings import SoundSettings
from desktop.session.sound_check.verdict import ALIKE
from shared.vocabulary import Source

WORDS_WITHIN_S = 8.0
SOUND_WITHIN_S = 2.5
"""An idle loudspeaker of PulseAudio wakes every 2 s: what is played may come back so late."""
LOOK_EVERY_S = 0.4
MOST_LOOKS = 12
FAINTEST_DB = -70.0
"""Of anything quieter no words can come, however long one waits."""


class TheirSide:
    """Plays once; `output`, `heard` and `bleed` hold what came of it."""

    def __init__(self, question: SpokenQuestion, play: Play, settings: SoundSettings, ears: Ears) -> None:
        self._question = question
        self._play = play
        self._settings = settings
        self._ears = ears
        self._start = 0
        self._understood_at: float | None = None
        self.output = Output()
        self.heard = Heard()
        self.bleed: Bleed | None = None
        self.lag_s = 0.0

    @property
    def matched(self) -> int:
        return self._question.matched(self._ears.text("system"))

    @property
    def understood(self) -> bool:
        return self.matched >= self._question.wanted

    async def run(self, on_played: Callable[[], object]) -> None:
        """`on_played`: the sound is over, and words may still come."""
        self._start = self._ears.show_words("system")
        playing = Playing(self._play, self._question)
        try:
            own = await self._own_sound(playing)
            fault = await playing.end()
        finally:
            playing.stop()
        on_played()
        self.output = await self._output(own, fault)
        if fault is None:
            await self._wait_for_words()
        self._measure()

    async def _own_sound(self, playing: Playing) -> OwnSound | None:
        """Where it is played, asked while it plays."""
        for _ in range(MOST_LOOKS):
            if playing.over:
                break
            found = await asyncio.to_thread(self._settings.own_sound)
            if found is not None or self._settings.system not in ("pulseaudio", "pipewire"):
                return found
            await asyncio.sleep(LOOK_EVERY_S)
        return None

    async def _output(self, own: OwnSound | None, fault: str | None) -> Output:
        volumes = await asyncio.to_thread(self._settings.volumes)
        return output_of(own, fault, volumes, self._ears.device_of("system"))

    async def _wait_for_words(self) -> None:
        if not self._understands():
            await self._ears.until(lambda: self._understands() or self._likeness()[1] >= ALIKE, SOUND_WITHIN_S)
        if not self._understands() and not self._ears.recogniser_fault and self._sounded():
            await self._ears.until(self._understands, WORDS_WITHIN_S)

    def _understands(self) -> bool:
        if self.understood and self._understood_at is None:
            self._understood_at = time.monotonic()
        return self.understood

    def _sounded(self) -> bool:
        return loudness_of(self._sound("system")).speech_db > FAINTEST_DB

    def _sound(self, source: Source) -> Samples:
        """Of both sources the same stretch, from when playing began."""
        end = min(self._ears.position(one) for one in self._ears.sources)
        return self._ears.sound(source, self._start, end)

    def _likeness(self) -> tuple[int, float]:
        return find_in(self._sound("system"), self._question.samples)

    def _measure(self) -> None:
        self.lag_s = self._ears.lag_s
        system, microphone = self._sound("system"), self._sound("microphone")
        place, likeness = find_in(system, self._question.samples)
        length = len(self._question.samples)
        spoken = system[place : place + length] if likeness >= ALIKE else system
        self.heard = Heard(
            text=self._ears.text("system"),
            loudness=loudness_of(spoken),
            delay_s=self._delay_s(self._start + place + length) if likeness >= ALIKE else None,
            likeness=likeness,
        )
        played = system
        if likeness < ALIKE:  # the program did not hear it, but the microphone may have
            place, _ = find_in(microphone, self._question.samples)
            played = np.zeros_like(microphone)
            played[place : place + length] = self._question.samples[: max(0, len(played) - place)]
        self.bleed = measure_bleed(microphone, played)

    def _delay_s(self, end: int) -> float | None:
        spoken_at = self._ears.captured_time("system", end)
        if spoken_at is None or self._understood_at is None:
            return None
        return max(0.0, self._understood_at - spoken_at)


def output_of(own: OwnSound | None, fault: str | None, volumes: list[Volume], listened: AudioDevice | None) -> Output:
    """`own`: where the question was played, where that could be seen; `listened`: the device that was opened."""
    default = next((volume for volume in volumes if volume.is_default and volume.source == "system"), None)
    by_id = {volume.device_id: volume for volume in volumes}
    volume = by_id.get(own.device_id) if own is not None else default
    tapped = by_id.get(listened.id) if listened is not None else None
    if volume is None:
        name = listened.name if listened is not None and listened.is_default else ""
        return Output(name=name, fault=fault, listened=None if listened is None else listened.is_default)
    return Output(
        name=volume.name,
        fault=fault,
        muted=volume.muted,
        percent=volume.percent,
        listened=None if listened is None else listened.id == volume.device_id,
        own_muted=own is not None and own.muted,
        tap_muted=tapped is not None and tapped.tap_muted,
    )
