"""The real capture on a real PulseAudio server: both sources at once, and a server that dies."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.audio.capture import Capture
from desktop.audio.device_list import list_devices
from desktop.audio.frames import Frame, Samples
from desktop.audio.linux_sound import LinuxSound
from desktop.audio.parec_input import ParecInput
from desktop.audio.playback import play
from desktop.audio.portaudio_input import PortAudioInput
from desktop.audio.preferred_devices import PreferredDevices
from shared.vocabulary import SOURCES, Source
from tests.desktop.audio import pulse
from tests.desktop.audio.fakes import Listener, tone

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not pulse.available, reason="PulseAudio is not installed")]


ALIKE = 0.9
"""Half a sample of delay costs 0.05 on the higher sweep; a hole of 20 ms in its middle would cost 0.5."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[pulse.PulseServer]:
    with pulse.PulseServer() as running:
        for name, value in running.env.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture
def listeners(server: pulse.PulseServer) -> Iterator[dict[Source, Listener]]:
    """Both sources, captured as the program does it."""
    told: dict[Source, Listener] = {source: Listener() for source in SOURCES}
    captures: list[Capture] = []
    for source, listener in told.items():
        devices = PreferredDevices(source, [], LinuxSound())
        captures.append(
            Capture(source, devices, listener.on_frame, listener.on_device, listener.on_level, on_fault=devices.avoid)
        )
    for capture in captures:
        capture.start()
    for listener in told.values():
        listener.wait(lambda one: len(one.frames) > 0)
    yield told
    for capture in captures:
        capture.stop()


def sweep(path: Path, low: float, high: float, seconds: float = 3.0) -> Samples:
    """A sound with one clear place in time, and unlike that of other frequencies."""
    t = np.arange(round(seconds * 16_000)) / 16_000
    phase = 2 * np.pi * (low * t + (high - low) * t**2 / (2 * seconds))
    sound: Samples = (0.3 * np.sin(phase)).astype(np.float32)
    soundfile.write(path, sound, 16_000)
    return sound


def best_match(heard: Samples, reference: Samples) -> tuple[int, float]:
    """Where the reference begins in what was heard, and how much of what is there it explains (−1 to 1)."""
    size = len(heard) + len(reference)
    products = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(reference, size)), size)[: len(heard)]
    place = int(np.argmax(products))
    there = heard[place : place + len(reference)]
    norm = np.linalg.norm(there) * np.linalg.norm(reference[: len(there)])
    return place, float(there @ reference[: len(there)] / norm)


def test_both_sources_are_heard_at_once_and_apart(
    server: pulse.PulseServer, listeners: dict[Source, Listener], tmp_path: Path
) -> None:
    asked, answered = sweep(tmp_path / "q.wav", 300, 900), sweep(tmp_path / "a.wav", 1_500, 3_000)
    players = [server.play(tmp_path / "q.wav", server.sink), server.play(tmp_path / "a.wav", server.feed)]
    for player in players:
        player.wait(30)
    for listener in listeners.values():
        end = listener.frames[-1].end + 16_000
        listener.wait(lambda told, end=end: told.frames[-1].end >= end)  # type: ignore[misc]

    for source, own, other in (("system", asked, answered), ("microphone", answered, asked)):
        heard = listeners[source].samples
        assert listeners[source].seamless
        assert best_match(heard, own)[1] > ALIKE
        assert best_match(heard, other)[1] < 0.1
    assert {"open"} == {state for one in listeners.values() for state in one.states} - {"zeros"}


def test_a_server_that_dies_is_noticed_and_its_return_is_heard(
    server: pulse.PulseServer, listeners: dict[Source, Listener], tmp_path: Path
) -> None:
    asked = sweep(tmp_path / "q.wav", 300, 900)
    killed_at = time.monotonic()
    server.kill()
    for listener in listeners.values():
        listener.wait(lambda told: "lost" in told.states)
    noticed_after = time.monotonic() - killed_at
    server.start()
    for listener in listeners.values():
        listener.wait(lambda told: told.states[-1] in ("open", "zeros") and told.states.index("lost") > 0)
    server.play(tmp_path / "q.wav").wait(30)
    end = listeners["system"].frames[-1].end + 16_000
    listeners["system"].wait(lambda told: told.frames[-1].end >= end)

    assert noticed_after <= 2.0
    assert listeners["system"].seamless
    assert best_match(listeners["system"].samples, asked)[1] > ALIKE


def test_devices_are_listed_by_what_they_are(server: pulse.PulseServer) -> None:
    devices = list_devices()

    assert [one.id for one in devices if one.source == "microphone"] == ["pulse:mic"]
    assert next(one.id for one in devices if one.source == "system" and one.is_default) == "pulse:spk.monitor"


def test_a_microphone_is_heard_through_portaudio_too(server: pulse.PulseServer, tmp_path: Path) -> None:
    """The way where parec is not installed."""
    said = sweep(tmp_path / "a.wav", 1_500, 3_000)
    listener = Listener()
    source = LinuxSound(has_parec=False).input_of(list_devices()[0])
    source.open(lambda block: listener.on_frame(Frame("microphone", 0, block[:, 0], 0.0)))
    listener.wait(lambda told: len(told.frames) > 0)
    server.play(tmp_path / "a.wav", server.feed).wait(30)
    enough = len(listener.frames) + 50
    listener.wait(lambda told: len(told.frames) >= enough)
    source.close()

    assert isinstance(source, PortAudioInput)
    assert best_match(listener.samples, said)[1] > ALIKE


def test_what_is_played_is_heard(server: pulse.PulseServer, listeners: dict[Source, Listener]) -> None:
    played = tone(1.0, hertz=700.0)

    play(played, 16_000)

    end = listeners["system"].frames[-1].end + 16_000
    listeners["system"].wait(lambda told: told.frames[-1].end >= end)
    assert best_match(listeners["system"].samples, played)[1] > ALIKE


def test_nobody_is_left_behind_when_a_parec_input_is_closed(server: pulse.PulseServer) -> None:
    before = server.run("pactl", "list", "short", "source-outputs")
    source = ParecInput("spk.monitor", "loudspeaker")
    source.open(lambda block: None)
    during = server.run("pactl", "list", "short", "source-outputs")
    source.close()

    assert before != during
    assert before == server.run("pactl", "list", "short", "source-outputs")
