"""WASAPI loopback against soundcard's documented interface; Windows itself is not here."""

import threading
from types import TracebackType
from typing import Any

import numpy as np
import pytest

from desktop.audio.frames import Samples
from desktop.audio.windows_sound import WindowsSound
from tests.desktop.audio.fake_sounddevice import FakeSounddevice
from tests.desktop.audio.fakes import LIMIT_S


class Speaker:
    def __init__(self, number: int) -> None:
        self.id, self.name = f"{{0.0.0.00000000}}.{number}", f"Speaker {number}"


class Recorder:
    def __init__(self, fails_after: int) -> None:
        self._left = fails_after
        self.closed = threading.Event()

    def __enter__(self) -> "Recorder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closed.set()

    def record(self, numframes: int) -> np.ndarray[Any, Any]:
        self._left -= 1
        if self._left < 0:
            raise RuntimeError("Error 0x88890004")  # AUDCLNT_E_DEVICE_INVALIDATED
        return np.tile(np.array([[0.2, 0.4]]), (numframes, 1))


class FakeSoundcard:
    def __init__(self, fails_after: int = 10**9) -> None:
        self.recorder_made = Recorder(fails_after)
        self.options: dict[str, Any] = {}

    def default_speaker(self) -> Speaker:
        return Speaker(2)

    def all_speakers(self) -> list[Speaker]:
        return [Speaker(1), Speaker(2)]

    def get_microphone(self, speaker_id: str, include_loopback: bool = False) -> "FakeSoundcard":
        if not include_loopback or speaker_id not in {one.id for one in self.all_speakers()}:
            raise IndexError(f"no device with id {speaker_id}")
        return self

    def recorder(self, **options: Any) -> Recorder:
        self.options = options
        return self.recorder_made


def windows(soundcard: FakeSoundcard) -> WindowsSound:
    modules: list[Any] = [soundcard, FakeSounddevice()]
    return WindowsSound(*modules)


def test_loudspeakers_are_listed_as_what_they_play() -> None:
    system = [device for device in windows(FakeSoundcard()).devices() if device.source == "system"]

    assert [(device.name, device.is_default) for device in system] == [("Speaker 1", False), ("Speaker 2", True)]


def test_two_channels_are_recorded_until_it_is_closed() -> None:
    soundcard = FakeSoundcard()
    platform = windows(soundcard)
    source = platform.input_of(platform.devices()[-1])
    blocks: list[Samples] = []
    came = threading.Event()
    source.open(lambda block: (blocks.append(block), came.set())[0])

    assert came.wait(LIMIT_S)
    source.close()
    assert soundcard.recorder_made.closed.wait(LIMIT_S)
    assert soundcard.options["channels"] == 2
    assert blocks[0].shape == (320, 2)
    assert blocks[0].dtype == np.float32


def test_a_device_that_windows_takes_away_has_ended() -> None:
    soundcard = FakeSoundcard(fails_after=3)
    platform = windows(soundcard)
    source = platform.input_of(platform.devices()[-1])
    source.open(lambda block: None)

    assert soundcard.recorder_made.closed.wait(LIMIT_S)
    source.close()
    assert source.ended is not None


def test_a_loudspeaker_that_is_gone_does_not_open() -> None:
    platform = windows(FakeSoundcard())
    device = platform.devices()[-1]
    gone = type(device)("wasapi:gone", "Gone", "system", is_default=False)

    with pytest.raises(IndexError):
        platform.input_of(gone).open(lambda block: None)
