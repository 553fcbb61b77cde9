"""The preferred devices of a source: which of them is used now, which next, and when to change over."""

import threading
import time
from collections.abc import Callable, Sequence

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput, Ended, NoDeviceError, OnSamples
from desktop.audio.device_list import in_order
from desktop.audio.platform_sound import PlatformSound
from shared.vocabulary import Source

LOOK_EVERY_S = 2.0
AVOID_S = 300.0


class PreferredDevices:
    """Makes a source's inputs; for `Capture(source, devices, …, on_fault=devices.avoid)`.

    Calling it gives the device that comes first of those there. One that failed twice is left out for five minutes,
    unless it was unplugged in between or all others fail too. While it is open, a device that comes before it (plugged
    in later, or made the system's default where nothing is preferred) takes over within some two seconds.
    """

    def __init__(
        self,
        source: Source,
        preferred_ids: Sequence[str],
        platform: PlatformSound,
        clock: Callable[[], float] = time.monotonic,
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._source = source
        self._preferred_ids = tuple(preferred_ids)
        self._platform = platform
        self._clock = clock
        self._look_every_s = look_every_s
        self._suspects: set[str] = set()
        self._avoided_until: dict[str, float] = {}
        self._given: AudioDevice | None = None

    def __call__(self) -> AudioInput:
        """A NoDeviceError where nothing is plugged in."""
        given = self._given = self._first_of_all()
        if given is None:
            raise NoDeviceError()
        return FollowingInput(self._platform.input_of(given), lambda: self._still_first(given), self._look_every_s)

    def avoid(self) -> None:
        """The device given last does not work."""
        if self._given is None:
            return
        if self._given.id in self._suspects:
            self._suspects.remove(self._given.id)
            self._avoided_until[self._given.id] = self._clock() + AVOID_S
        else:
            self._suspects.add(self._given.id)

    def _first_of_all(self) -> AudioDevice | None:
        ordered = self._devices_in_order()
        there = {device.id for device in ordered}
        self._suspects &= there
        self._avoided_until = {one: until for one, until in self._avoided_until.items() if one in there}
        usable = self._usable(ordered)
        if not usable:
            self._avoided_until = {}
            usable = ordered
        return usable[0] if usable else None

    def _still_first(self, given: AudioDevice) -> Ended | None:
        """How an open input has to end: it vanished, or gives way. An empty list is no news, its stream tells more."""
        ordered = self._devices_in_order()
        if ordered and given.id not in {device.id for device in ordered}:
            return Ended(f"{given.name} was unplugged or switched off.")
        usable = self._usable(ordered)
        return Ended(moved=True) if usable and usable[0].id != given.id else None

    def _usable(self, devices: list[AudioDevice]) -> list[AudioDevice]:
        now, avoided = self._clock(), dict(self._avoided_until)
        return [device for device in devices if avoided.get(device.id, now) <= now]

    def _devices_in_order(self) -> list[AudioDevice]:
        devices = [device for device in self._platform.devices() if device.source == self._source]
        return in_order(devices, self._preferred_ids)


class FollowingInput:
    """A device's input that asks `verdict` every so often whether it has to end."""

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
