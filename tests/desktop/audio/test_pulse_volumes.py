"""How devices are set, asked of a real PulseAudio; and what PipeWire says in its place."""

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from desktop.audio.pactl import pactl
from desktop.audio.playback import look_for_outputs, play
from desktop.audio.pulse_volumes import OwnSound, own_sound, pulse_volumes, runs_pipewire
from desktop.audio.volume import Volume
from tests.desktop.audio import pulse

LIMIT_S = 10.0


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[pulse.PulseServer]:
    with pulse.PulseServer() as running:
        for name, value in running.env.items():
            monkeypatch.setenv(name, value)
        yield running


def volume(device_id: str) -> Volume:
    return next(one for one in pulse_volumes() if one.device_id == device_id)


needs_pulse = [pytest.mark.slow, pytest.mark.skipif(not pulse.available, reason="PulseAudio is not installed")]


class TestOnPulseAudio:
    pytestmark = needs_pulse

    def test_a_device_says_whether_it_is_muted_and_how_far_it_is_turned_up(self, server: pulse.PulseServer) -> None:
        server.run("pactl", "set-sink-mute", "spk", "1")
        server.run("pactl", "set-source-volume", "mic", "35%")

        assert volume("pulse:spk.monitor") == Volume("pulse:spk.monitor", "Null Output", "system", True, 100, True)
        assert volume("pulse:mic").percent == 35
        assert not volume("pulse:mic").muted
        assert not runs_pipewire(pactl("info"))

    def test_a_muted_monitor_is_no_muted_loudspeaker(self, server: pulse.PulseServer) -> None:
        server.run("pactl", "set-source-mute", "spk.monitor", "1")

        assert volume("pulse:spk.monitor").tap_muted
        assert not volume("pulse:spk.monitor").muted

    def test_own_sound_is_found_where_it_plays_and_only_while_it_does(self, server: pulse.PulseServer) -> None:
        assert own_sound() is None
        stopping = threading.Event()
        look_for_outputs()
        playing = threading.Thread(target=play, args=(np.zeros(160_000, dtype=np.float32), 16_000, stopping))
        playing.start()
        found = wait_for_own_sound()
        stopping.set()
        playing.join(LIMIT_S)

        assert found == OwnSound("pulse:spk.monitor", muted=False)


def wait_for_own_sound() -> OwnSound | None:
    """Each question takes some 20 ms, so this asks a few hundred times at most."""
    return next((found for _ in range(400) if (found := own_sound()) is not None), None)


def test_pipewire_is_told_from_pulseaudio_by_its_name() -> None:
    assert runs_pipewire("Server String: x\nServer Name: PulseAudio (on PipeWire 1.0.5)\nServer Version: 15.0.0\n")
    assert not runs_pipewire("Server Name: pulseaudio\n")


def test_without_a_sound_server_there_is_nothing_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")

    assert pulse_volumes() == []
    assert own_sound() is None
