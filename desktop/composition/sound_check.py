"""A sound check's birth: the same devices, capture and recogniser that a session of this setup would get."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput
from desktop.audio.capture import Capture
from desktop.audio.frames import Frame, Samples
from desktop.audio.platform_sound import PlatformSound, sound_of_this_system
from desktop.audio.playback import look_for_outputs, play
from desktop.composition.hearing_model import hearing_model
from desktop.composition.sound import captures, is_sound_file
from desktop.demo.spoken_question import spoken_question
from desktop.session.hearing import CaptureOf, Hearing
from desktop.session.sound_check.check import CheckParts, SoundCheck
from desktop.session.sound_check.sound_settings import settings_of_this_system
from desktop.session.sound_check.tellings import Telling
from desktop.settings import Settings
from desktop.transcription.settings import TranscriberSettings
from desktop.weights.store import WeightsStore
from shared.events import DeviceChanged
from shared.notices import LevelMeasured
from shared.setup import SessionSetup
from shared.vocabulary import SOURCES, Source


class SoundChecks:
    """Makes sound checks; one runs at a time, since they share the devices."""

    def __init__(self, weights: WeightsStore, settings: Settings, platform: PlatformSound | None = None) -> None:
        self._weights = weights
        self._settings = settings
        self._platform = platform or sound_of_this_system()

    def make(self, setup: SessionSetup, tell: Callable[[Telling], None]) -> SoundCheck:
        """Of the devices of this setup, and of its sources only; sound files are no devices."""
        setup = _of_devices(setup)
        platform = RememberingPlatform(self._platform)

        def hearing_of(model: Path, on_frame: Callable[[Frame], None]) -> Hearing:
            capture_of = captures(setup, self._preferred_ids, platform, "realtime", {})
            # English, because the question and the sentence are.
            recogniser = TranscriberSettings(whisper_model=model, confirm=False, partials=SOURCES)
            return Hearing(setup.sources, tapped(capture_of, on_frame), recogniser)

        parts = CheckParts(
            question=spoken_question(),
            whisper_model=lambda: self._weights.locate(hearing_model(self._weights, self._settings, setup)),
            hearing_of=hearing_of,
            device_of=platform.given.get,
            settings=settings_of_this_system,
            play=_play_afresh,
        )
        return SoundCheck(parts, tell)

    def _preferred_ids(self, source: Source) -> Sequence[str]:
        return self._settings.microphone_devices if source == "microphone" else self._settings.system_devices


class RememberingPlatform:
    """A platform's sound that knows which device it gave last. `given` is written by the captures' threads."""

    def __init__(self, platform: PlatformSound) -> None:
        self._platform = platform
        self.given: dict[Source, AudioDevice] = {}

    def devices(self) -> list[AudioDevice]:
        return self._platform.devices()

    def input_of(self, device: AudioDevice) -> AudioInput:
        self.given[device.source] = device
        return self._platform.input_of(device)


def tapped(capture_of: CaptureOf, also: Callable[[Frame], None]) -> CaptureOf:
    """Captures whose frames go to somebody else too, before anything is done with them."""

    def make(
        source: Source,
        on_frame: Callable[[Frame], None],
        on_device: Callable[[DeviceChanged], None],
        on_level: Callable[[LevelMeasured], None],
    ) -> Capture:
        def hand_on(frame: Frame) -> None:
            also(frame)
            on_frame(frame)

        return capture_of(source, hand_on, on_device, on_level)

    return make


def _play_afresh(samples: Samples, sample_rate: int, stopping: threading.Event) -> None:
    """Through the output that is the default now, not the one that was when the program started."""
    look_for_outputs()
    play(samples, sample_rate, stopping)


def _of_devices(setup: SessionSetup) -> SessionSetup:
    return msgspec.structs.replace(
        setup,
        microphone="" if is_sound_file(setup.microphone) else setup.microphone,
        system="" if is_sound_file(setup.system) else setup.system,
    )
