from collections.abc import Callable

import pytest

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput, NoDeviceError
from desktop.audio.preferred_devices import PreferredDevices
from tests.desktop.audio.fakes import LIMIT_S, Clock, FakeInput, Listener

BUILT_IN = AudioDevice("built-in", "Built-in microphone", "microphone", is_default=True)
HEADSET = AudioDevice("headset", "Headset", "microphone", is_default=False)
WEBCAM = AudioDevice("webcam", "Webcam", "microphone", is_default=False)
SPEAKER = AudioDevice("speaker", "Speaker", "system", is_default=True)


class Machine:
    """A platform whose devices are plugged in and out by the test."""

    def __init__(self, *devices: AudioDevice) -> None:
        self.plugged = list(devices)

    def devices(self) -> list[AudioDevice]:
        return list(self.plugged)

    def input_of(self, device: AudioDevice) -> AudioInput:
        return FakeInput(device.name)


def fail(devices: PreferredDevices, times: int) -> None:
    for _ in range(times):
        devices()
        devices.avoid()


def test_the_persons_order_comes_before_the_systems_default() -> None:
    machine = Machine(SPEAKER, BUILT_IN, WEBCAM, HEADSET)

    assert PreferredDevices("microphone", ["headset", "webcam"], machine)().name == "Headset"
    assert PreferredDevices("microphone", ["gone"], machine)().name == "Built-in microphone"
    assert PreferredDevices("system", [], machine)().name == "Speaker"


def test_without_any_device_it_says_so() -> None:
    with pytest.raises(NoDeviceError):
        PreferredDevices("microphone", [], Machine(SPEAKER))()


def test_one_fault_is_forgiven_a_second_brings_the_next_device() -> None:
    devices = PreferredDevices("microphone", ["headset"], Machine(BUILT_IN, HEADSET), Clock())
    fail(devices, 1)
    assert devices().name == "Headset"
    devices.avoid()

    assert devices().name == "Built-in microphone"


def test_when_all_fail_they_count_again() -> None:
    devices = PreferredDevices("microphone", ["headset"], Machine(BUILT_IN, HEADSET), Clock())
    fail(devices, 4)

    assert devices().name == "Headset"


@pytest.mark.parametrize("forgive", ["unplug it", "let five minutes pass"])
def test_a_device_that_failed_gets_another_chance(forgive: str) -> None:
    machine, clock = Machine(BUILT_IN, HEADSET), Clock()
    devices = PreferredDevices("microphone", ["headset"], machine, clock)
    fail(devices, 2)
    if forgive == "unplug it":
        machine.plugged.remove(HEADSET)
        devices()
        machine.plugged.append(HEADSET)
    else:
        clock.now += 301

    assert devices().name == "Headset"


@pytest.mark.parametrize(
    ("change", "moved"),
    [
        (lambda machine: machine.plugged.append(HEADSET), True),
        (lambda machine: machine.plugged.remove(BUILT_IN), False),
    ],
)
def test_an_open_input_ends_when_a_better_device_comes_or_its_own_goes(
    change: Callable[[Machine], None], moved: bool
) -> None:
    machine, listener = Machine(BUILT_IN, WEBCAM), Listener()
    devices = PreferredDevices("microphone", ["headset"], machine, look_every_s=0.01)
    given = devices()
    given.open(lambda samples: None)
    assert not listener.reaches(lambda: given.ended is not None, 0.05)
    change(machine)
    waited = 0.0
    while given.ended is None and waited < LIMIT_S:
        waited += 0.01
        listener.reaches(lambda: False, 0.01)
    given.close()

    assert given.ended is not None
    assert moved == given.ended.moved
    assert ("unplugged" in given.ended.fault) != moved


def test_an_empty_list_does_not_end_what_still_sounds() -> None:
    machine, listener = Machine(BUILT_IN), Listener()
    given = PreferredDevices("microphone", [], machine, look_every_s=0.01)()
    given.open(lambda samples: None)
    machine.plugged.clear()

    assert not listener.reaches(lambda: given.ended is not None, 0.1)
    given.close()
