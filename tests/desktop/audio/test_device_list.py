from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.audio.audio_device import AudioDevice
from desktop.audio.device_list import choose, in_order, list_devices
from desktop.audio.linux_sound import LinuxSound
from desktop.audio.macos_sound import MacSound
from desktop.audio.parec_input import ParecInput
from desktop.audio.platform_sound import sound_of_this_system
from desktop.audio.portaudio_input import PortAudioInput
from desktop.audio.windows_sound import WindowsSound

IDS = ["a", "b", "c", "d"]
DEVICES = st.lists(st.sampled_from(IDS), unique=True).map(
    lambda ids: [AudioDevice(one, one.upper(), "microphone", is_default=one == "b") for one in ids]
)


@given(DEVICES, st.lists(st.sampled_from([*IDS, "gone"]), unique=True))
def test_the_choice_is_the_first_preferred_device_that_is_there(devices: list[AudioDevice], ids: list[str]) -> None:
    chosen = choose(devices, ids)

    there = {device.id for device in devices}
    wanted = [one for one in ids if one in there] or [one for one in ["b"] if one in there]
    assert (chosen is None) == (not devices)
    assert not wanted or (chosen is not None and chosen.id == wanted[0])
    assert set(devices) == set(in_order(devices, ids))


def test_without_a_sound_server_there_are_no_pulse_devices_and_nothing_crashes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")

    assert not [device for device in list_devices() if device.id.startswith("pulse:")]


def test_without_pactl_nothing_crashes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not [device for device in list_devices() if device.id.startswith("pulse:")]


@pytest.mark.parametrize(("system", "kind"), [("linux", LinuxSound), ("win32", WindowsSound), ("darwin", MacSound)])
def test_each_system_has_its_sound(system: str, kind: type) -> None:
    assert isinstance(sound_of_this_system(system), kind)


def test_linux_hears_through_parec_and_without_it_through_portaudio() -> None:
    microphone = AudioDevice("pulse:mic", "Mic", "microphone", is_default=True)

    assert isinstance(LinuxSound(has_parec=True).input_of(microphone), ParecInput)
    assert isinstance(LinuxSound(has_parec=False).input_of(microphone), PortAudioInput)
