"""Playing sound through the system's default output."""

import threading
from collections.abc import Iterable
from types import ModuleType
from typing import Any

import numpy as np

from desktop.audio.audio_input import DeviceFailedError
from desktop.audio.frames import Samples
from desktop.audio.portaudio_input import fresh_devices, sounddevice_module

BLOCK_S = 0.1
LATENCY_S = 0.3
"""With PortAudio's own choice (some 40 ms) a loaded machine tears holes into the sound; nobody waits for this one."""


def play(
    samples: Samples, sample_rate: int, stopping: threading.Event | None = None, module: ModuleType | None = None
) -> None:
    """Plays mono float32 to its end, or until `stopping` is set; blocks meanwhile, so not for the main thread.

    A ProgramError where there is no output or it fails.
    """
    block = round(BLOCK_S * sample_rate)
    blocks = (samples[start : start + block] for start in range(0, len(samples), block))
    play_blocks(blocks, sample_rate, stopping or threading.Event(), module)


def play_blocks(
    blocks: Iterable[Samples], sample_rate: int, stopping: threading.Event, module: ModuleType | None = None
) -> None:
    """The same for sound that is made or read while it plays."""
    sounddevice: Any = module or sounddevice_module()
    try:
        with _output(sounddevice, sample_rate) as stream:
            for block in blocks:
                if stopping.is_set():
                    stream.abort()
                    return
                stream.write(block.reshape(-1, 1))
            # Through ALSA's pulse device the end of a stream is cut off by its latency: let that be silence.
            stream.write(np.zeros((round(2 * LATENCY_S * sample_rate), 1), dtype=np.float32))
    except sounddevice.PortAudioError as error:
        message = "Nothing can be played. Plug in or switch on a loudspeaker or headphones and try again."
        raise DeviceFailedError(message, detail=str(error)) from error


def _output(sounddevice: Any, sample_rate: int) -> Any:
    """Where none can be opened, what was plugged in since PortAudio last looked is tried, too."""

    def opened() -> Any:
        return sounddevice.OutputStream(samplerate=sample_rate, channels=1, dtype="float32", latency=LATENCY_S)

    try:
        return opened()
    except sounddevice.PortAudioError:
        look_for_outputs(sounddevice)
        return opened()


def look_for_outputs(module: ModuleType | None = None) -> None:
    """PortAudio looks for devices only when it starts; this has it look again, unless one of its streams is open."""
    with fresh_devices(module or sounddevice_module()):
        pass
