"""Microphones through PortAudio (the package sounddevice)."""

import contextlib
import os
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from desktop.audio.audio_input import DeviceFailedError, Ended, NoSoundSystemError, OnSamples
from desktop.audio.frames import FRAME_SAMPLES
from shared.vocabulary import SAMPLE_RATE

LOCK_LIMIT_S = 1.0

_PORTAUDIO = threading.Lock()
"""PortAudio keeps one list of devices a process and is not thread-safe: whoever opens, closes or lists holds this."""


def sounddevice_module() -> ModuleType:
    """Imported late: it loads the PortAudio library and probes every device, which takes up to a second."""
    try:
        import sounddevice
    except OSError as error:
        message = "The PortAudio library is missing; on Debian and Ubuntu install the package libportaudio2."
        raise NoSoundSystemError(message, detail=str(error)) from error
    module: ModuleType = sounddevice
    return module


@contextlib.contextmanager
def fresh_devices(module: Any) -> Iterator[list[dict[str, Any]]]:
    """PortAudio's input devices as they are plugged in now, each with its `host` API's name; held until the end.

    PortAudio looks only when it is initialised, and counts initialisations. Every open stream holds one, so going down
    and up once looks again where no stream is open, and does no harm where one is.
    """
    with _portaudio():
        module._terminate()
        module._initialize()
        hosts = [host["name"] for host in module.query_hostapis()]
        devices = [{**device, "host": hosts[device["hostapi"]]} for device in module.query_devices()]
        yield [device for device in devices if device["max_input_channels"] > 0]


class PortAudioInput:
    """`device_name` and `host` as PortAudio calls them; an empty name is the system's default microphone.

    `pulse_source` chooses the server's source where the device is ALSA's `pulse`. Where the device refuses 16 kHz it
    is opened at its own rate.
    """

    live = True
    sparse = False
    zeros_hint = ""

    def __init__(
        self,
        name: str,
        device_name: str = "",
        host: str = "",
        pulse_source: str = "",
        module: ModuleType | None = None,
    ) -> None:
        self.name = name
        self.sample_rate = SAMPLE_RATE
        self.ended: Ended | None = None
        self._device_name = device_name
        self._host = host
        self._pulse_source = pulse_source
        self._module: Any = module
        self._stream: Any = None
        self._closing = False

    def open(self, on_samples: OnSamples) -> None:
        self._module = self._module or sounddevice_module()
        with fresh_devices(self._module) as devices:
            index = self._index_in(devices)
            with _environment("PULSE_SOURCE", self._pulse_source):
                self._stream = self._started(index, on_samples)
            self._module._initialize()  # the stream's own hold on PortAudio, see `fresh_devices`

    def close(self) -> None:
        self._closing = True
        stream, self._stream = self._stream, None
        if stream is None:
            return
        with _portaudio():
            stream.close(ignore_errors=True)
            self._module._terminate()

    def _index_in(self, devices: list[dict[str, Any]]) -> int | None:
        if not self._device_name:
            return None
        for device in devices:
            if device["name"] == self._device_name and self._host in ("", device["host"]):
                return int(device["index"])
        raise DeviceFailedError(f"{self.name} is not there any more. Plug it in again, or choose another one.")

    def _started(self, index: int | None, on_samples: OnSamples) -> Any:
        try:
            return self._start(index, SAMPLE_RATE, on_samples)
        except self._module.PortAudioError:
            own_rate = int(self._module.query_devices(index, "input")["default_samplerate"])
        try:
            return self._start(index, own_rate, on_samples)
        except self._module.PortAudioError as error:
            raise DeviceFailedError(detail=str(error)) from error

    def _start(self, index: int | None, rate: int, on_samples: OnSamples) -> Any:
        def on_block(block: Any, _count: int, _time: object, _status: object) -> None:
            # PortAudio's own thread: copy and go. The buffer belongs to PortAudio and is used again.
            if not self._closing:
                on_samples(block.copy())

        stream = self._module.InputStream(
            device=index,
            samplerate=rate,
            channels=1,
            dtype="float32",
            blocksize=round(FRAME_SAMPLES * rate / SAMPLE_RATE),
            callback=on_block,
            finished_callback=self._on_finished,
        )
        stream.start()
        self.sample_rate = rate
        return stream

    def _on_finished(self) -> None:
        if not self._closing:
            self.ended = Ended()


@contextlib.contextmanager
def _portaudio() -> Iterator[None]:
    """The lock; a DeviceFailedError where a hung device keeps it, rather than one more thread that hangs."""
    if not _PORTAUDIO.acquire(timeout=LOCK_LIMIT_S):
        raise DeviceFailedError("The sound system does not answer. It is tried again.")
    try:
        yield
    finally:
        _PORTAUDIO.release()


@contextlib.contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    """libpulse reads its choice of source from the environment, once for each connection."""
    before = os.environ.get(name)
    if value:
        os.environ[name] = value
    try:
        yield
    finally:
        if value and before is None:
            del os.environ[name]
        elif value and before is not None:
            os.environ[name] = before
