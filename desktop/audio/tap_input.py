"""Everything that a Mac plays, through a Core Audio process tap (the package catap; macOS 14.2 and newer)."""

from types import ModuleType
from typing import Any

import numpy as np

from desktop.audio.audio_input import DeviceFailedError, Ended, NoSoundSystemError, OnSamples
from desktop.audio.frames import Samples

PERMISSION = (
    "Allow this program to hear what the Mac plays: System Settings, Privacy & Security, "
    "Screen & System Audio Recording; then start the program again."
)
FIRST_RATE = 48_000
FULL_SCALE = {2: 32_768.0, 4: 2_147_483_648.0}


class TapInput:
    """Without the permission macOS gives zeros and no error, so `zeros_hint` names the permission."""

    live = True
    sparse = True
    zeros_hint = PERMISSION

    def __init__(self, name: str, module: ModuleType | None = None) -> None:
        self.name = name
        self.sample_rate = FIRST_RATE
        self._module: Any = module
        self._session: Any = None

    @property
    def ended(self) -> Ended | None:
        failed = self._session is not None and self._session.capture_failed
        return Ended("macOS ended the recording of what the Mac plays; it is started again.") if failed else None

    def open(self, on_samples: OnSamples) -> None:
        module = self._module or _catap()
        # Excludes nothing: the program's own demo is to be heard as well.
        session = module.record_system_audio(mono=True, on_buffer=lambda buffer: on_samples(_samples_of(buffer)))
        try:
            session.start()
        except PermissionError as error:
            raise DeviceFailedError(PERMISSION, detail=str(error)) from error
        except OSError as error:
            raise DeviceFailedError(detail=str(error)) from error
        self.sample_rate = round(session.stream_format.sample_rate)
        self._session = session

    def close(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()


def _samples_of(buffer: Any) -> Samples:
    """(n, channels) float32, from packed interleaved PCM of 32-bit floats or 16- or 32-bit integers."""
    pcm = buffer.format
    if pcm.is_float:
        flat = np.frombuffer(buffer.data, dtype="<f4")
    else:
        flat = np.frombuffer(buffer.data, dtype=f"<i{pcm.bytes_per_sample}") / FULL_SCALE[pcm.bytes_per_sample]
    return flat.astype(np.float32).reshape(-1, pcm.num_channels)


def _catap() -> Any:
    # Late: the package exists on macOS only, and refuses versions before 14.2 when it is imported.
    try:
        import catap
    except ImportError as error:
        message = "Hearing what this Mac plays needs macOS 14.2 or newer."
        raise NoSoundSystemError(message, detail=str(error)) from error
    return catap
