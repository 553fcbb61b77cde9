"""The preferred devices of a source: which of them is used now, which next, and when to change over."""

import threading
from collections.abc import Callable, Sequence

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput, Ended, NoDeviceError, OnSamples
from desktop.audio.device_list import in_order
from desktop.audio.platform_sound import PlatformSound
from shared.vocabulary import Source

LOOK_EVERY_S = 2.0


class PreferredDevices:
    """Makes a source's inputs, for `Capture(source, devices, …, on_fault=devices.avoid)`.

    Calling it gives the device that comes first of those there, leaving out those that failed; when all have failed, or
    one was unplugged in between, they count again. While it is open, a device that comes before it (plugged in later,
    or made the system's default where nothing is preferred) takes over within some two seconds.
    """

    def __init__(self, source: Source, preferred_ids: Sequence[str], platform: PlatformSound) -> None:
        self._source = source
        self._preferred_ids = tuple(preferred_ids)
        self._platform = platform
        self._avoided: set[str] = set()
        self._given: AudioDevice | None = None

    def __call__(self) -> AudioInput:
        """A NoDeviceError where nothing is plugged in."""
        given = self._given = self._first_of_all()
        if given is None:
            raise NoDeviceError()
        return FollowingInput(self._platform.input_of(given), lambda: self._still_first(given))

    def avoid(self) -> None:
        """The device given last does not work."""
        if self._given is not None:
            self._avoided.add(self._given.id)

    def _first_of_all(self) -> AudioDevice | None:
        ordered = self._devices_in_order()
        self._avoided &= {device.id for device in ordered}
        if all(device.id in self._avoided for device in ordered):
            self._avoided.clear()
        return next((device for device in ordered if device.id not in self._avoided), None)

    def _still_first(self, given: AudioDevice) -> Ended | None:
        """How an open input has to end: it vanished, or gives way. An empty list is no news, its stream tells more."""
        ordered = [device for device in self._devices_in_order() if device.id not in self._avoided]
        if not ordered or ordered[0] == given:
            return None
        if given.id not in {device.id for device in ordered}:
            return Ended(f"{given.name} was unplugged or switched off.")
        return Ended(moved=True) if ordered[0].id != given.id else None

    def _devices_in_order(self) -> list[AudioDevice]:
        devices = [device for device in self._platform.devices() if device.source == self._source]
        return in_order(devices, self._preferred_ids)


class FollowingInput:
    """A device's input that is asked every two seconds, through `verdict`, whether it has to end."""

    def __init__(
        self, device_input: AudioInput, verdict: Callable[[], Ended | None], every_s: float = LOOK_EVERY_S
    ) -> None:
        self._device_input = device_input
        self._verdict = verdict
        self._every_s = every_s
        self._closed = threading.Event()
        self._ended: Ended | None = None

    @property
    def name(self) -> str:
        return self._device_input.name

    @property
    def live(self) -> bool:
        return self._device_input.live

    @property
    def sparse(self) -> bool:
        return self._device_input.sparse

    @property
    def zeros_hint(self) -> str:
        return self._device_input.zeros_hint

    @property
    def sample_rate(self) -> int:
        return self._device_input.sample_rate

    @property
    def ended(self) -> Ended | None:
        return self._device_input.ended or self._ended

    def open(self, on_samples: OnSamples) -> None:
        self._device_input.open(on_samples)
        threading.Thread(target=self._watch, name=f"watches whether {self.name} stays first", daemon=True).start()

    def close(self) -> None:
        self._closed.set()
        self._device_input.close()

    def _watch(self) -> None:
        while self.ended is None and not self._closed.wait(self._every_s):
            self._ended = self._verdict()
