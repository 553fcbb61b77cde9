"""The Core Audio tap against catap's documented interface; macOS itself is not here."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from desktop.audio.audio_input import DeviceFailedError, NoSoundSystemError
from desktop.audio.frames import Samples
from desktop.audio.macos_sound import EVERYTHING, MacSound
from desktop.audio.tap_input import TapInput
from tests.desktop.audio.fake_sounddevice import FakeSounddevice


@dataclass
class Format:
    sample_rate: float = 44_100.0
    num_channels: int = 2
    bits_per_sample: int = 32
    is_float: bool = True

    @property
    def bytes_per_sample(self) -> int:
        return self.bits_per_sample // 8


@dataclass
class Buffer:
    data: bytes
    format: Format


class Session:
    def __init__(self, on_buffer: Any, error: Exception | None) -> None:
        self.on_buffer = on_buffer
        self.capture_failed = False
        self.closed = False
        self.stream_format = Format()
        self._error = error

    def start(self) -> None:
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        self.closed = True


class FakeCatap:
    def __init__(self, error: Exception | None = None) -> None:
        self._error = error
        self.sessions: list[Session] = []

    def record_system_audio(self, *, mono: bool, on_buffer: Any) -> Session:
        self.sessions.append(Session(on_buffer, self._error))
        return self.sessions[-1]


def tap(catap: FakeCatap) -> TapInput:
    module: Any = catap
    return TapInput("Everything", module)


@pytest.mark.parametrize(
    ("data", "pcm"),
    [
        (np.array([0.5, -0.5], dtype="<f4"), Format()),
        (np.array([16_384, -16_384], dtype="<i2"), Format(bits_per_sample=16, is_float=False)),
        (np.array([2**30, -(2**30)], dtype="<i4"), Format(bits_per_sample=32, is_float=False)),
    ],
)
def test_every_pcm_format_becomes_float(data: np.ndarray[Any, Any], pcm: Format) -> None:
    catap, blocks = FakeCatap(), list[Samples]()
    source = tap(catap)
    source.open(blocks.append)
    catap.sessions[0].on_buffer(Buffer(data.tobytes(), pcm))

    assert blocks[0].tolist() == [[0.5, -0.5]]
    assert blocks[0].dtype == np.float32
    assert source.sample_rate == 44_100


def test_a_missing_permission_is_named_where_macos_tells_and_where_it_gives_zeros() -> None:
    with pytest.raises(DeviceFailedError, match="Privacy & Security"):
        tap(FakeCatap(PermissionError("refused"))).open(lambda block: None)

    assert "Privacy & Security" in tap(FakeCatap()).zeros_hint


def test_a_tap_that_fails_has_ended_and_closes_its_session() -> None:
    catap = FakeCatap()
    source = tap(catap)
    source.open(lambda block: None)
    catap.sessions[0].capture_failed = True

    assert source.ended is not None
    source.close()
    assert catap.sessions[0].closed


def test_an_old_macos_is_told_what_it_needs() -> None:
    with pytest.raises(NoSoundSystemError, match=r"14\.2"):
        TapInput("Everything").open(lambda block: None)


def test_a_mac_offers_its_microphones_and_everything_it_plays() -> None:
    module: Any = FakeSounddevice()
    platform = MacSound(sounddevice=module)

    assert EVERYTHING in platform.devices()
    assert isinstance(platform.input_of(EVERYTHING), TapInput)
