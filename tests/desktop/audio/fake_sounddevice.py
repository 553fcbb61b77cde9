"""sounddevice as its documentation describes it, without PortAudio."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

import numpy as np


class PortAudioError(Exception):
    pass


class Stream:
    def __init__(self, module: "FakeSounddevice", **options: Any) -> None:
        if options["samplerate"] not in module.rates:
            raise PortAudioError("Invalid sample rate")
        self.options = options
        self.written: list[np.ndarray[Any, Any]] = []
        self.state = "made"
        module.streams.append(self)

    def start(self) -> None:
        self.state = "started"

    def close(self, ignore_errors: bool = True) -> None:
        self.state = "closed"
        self.options["finished_callback"]()

    def abort(self) -> None:
        self.state = "aborted"

    def write(self, block: np.ndarray[Any, Any]) -> None:
        self.written.append(block)

    def __enter__(self) -> "Stream":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.state = "closed"


class FakeSounddevice:
    """One WASAPI and one MME view of the same two microphones, as on Windows."""

    PortAudioError = PortAudioError

    def __init__(self, rates: tuple[int, ...] = (16_000, 48_000)) -> None:
        self.rates = rates
        self.streams: list[Stream] = []
        self.initialised = 1
        self.lock = threading.Lock()

    def _initialize(self) -> None:
        self.initialised += 1

    def _terminate(self) -> None:
        self.initialised -= 1

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "MME", "default_input_device": 0}, {"name": "Windows WASAPI", "default_input_device": 3}]

    def query_devices(self, index: int | None = None, kind: str = "") -> Any:
        names = ["Headset (truncat", "Webcam", "Headset (truncated by MME)", "Webcam", "Speakers"]
        hosts = [0, 0, 1, 1, 1]
        devices = [
            {
                "name": name,
                "index": number,
                "hostapi": host,
                "max_input_channels": 0 if name == "Speakers" else 1,
                "default_samplerate": 48_000.0,
            }
            for number, (name, host) in enumerate(zip(names, hosts, strict=True))
        ]
        return devices if index is None and not kind else devices[index or 0]

    def InputStream(self, **options: Any) -> Stream:  # noqa: N802  the package's own name
        return Stream(self, **options)

    def OutputStream(self, **options: Any) -> Stream:  # noqa: N802  the package's own name
        return Stream(self, **options)


Callback = Callable[[np.ndarray[Any, Any], int, object, object], None]
