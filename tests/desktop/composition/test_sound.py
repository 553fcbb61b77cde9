"""Where a session's sound comes from, as its setup says."""

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput, DeviceFailedError, OnSamples
from desktop.audio.capture import Capture
from desktop.audio.file_input import SoundFileError
from desktop.composition.sound import Speed, captures, is_sound_file, only_files
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, Source
from tests.desktop.audio.fakes import LIMIT_S, FakeInput, Listener

RAMP = np.linspace(-0.9, 0.9, 2 * SAMPLE_RATE, dtype=np.float32)
Hear = Callable[..., Capture]


class Broken(FakeInput):
    def open(self, on_samples: OnSamples) -> None:
        raise DeviceFailedError()


class Machine:
    """A platform of three microphones and a loudspeaker; `given` holds what was asked of them, in order."""

    def __init__(self, *broken: str) -> None:
        self.given: queue.Queue[str] = queue.Queue()
        self._broken = broken

    def devices(self) -> list[AudioDevice]:
        microphones = [AudioDevice(one, one, "microphone", is_default=one == "webcam") for one in ("a", "b", "webcam")]
        return [*microphones, AudioDevice("speaker", "speaker", "system", is_default=True)]

    def input_of(self, device: AudioDevice) -> AudioInput:
        self.given.put(device.id)
        return Broken(device.id) if device.id in self._broken else FakeInput(device.id)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def hear(listener: Listener) -> Iterator[Hear]:
    """Starts the capture of a source; all are stopped at the end."""
    running: list[Capture] = []

    def start(
        source: Source,
        setup: SessionSetup,
        machine: Machine,
        *,
        preferred: dict[Source, Sequence[str]] | None = None,
        speed: Speed = "max",
        begins_at: dict[Source, int] | None = None,
    ) -> Capture:
        known = preferred or {}
        capture_of = captures(setup, lambda of: known.get(of, ()), machine, speed, begins_at or {})
        capture = capture_of(source, listener.on_frame, listener.on_device, listener.on_level)
        capture.start()
        running.append(capture)
        return capture

    yield start
    for capture in running:
        capture.stop()


@pytest.fixture
def ramp(tmp_path: Path) -> Path:
    """Two seconds in which every sample is higher than the one before."""
    soundfile.write(tmp_path / "ramp.wav", RAMP, SAMPLE_RATE, subtype="FLOAT")
    return tmp_path / "ramp.wav"


@pytest.mark.parametrize("where", ["me.wav", "/a/b/Them.FLAC", "C:\\sound\\me.WAV"])
def test_what_ends_like_a_sound_file_is_one(where: str) -> None:
    assert is_sound_file(where)


@pytest.mark.parametrize("where", ["", "hw:1,0", "alsa_output.pci.monitor", "{0.0.1}.{a-b}", "me.wav.monitor", "wav"])
def test_devices_and_nothing_are_no_sound_files(where: str) -> None:
    assert not is_sound_file(where)


@pytest.mark.parametrize(
    ("setup", "has_an_end"),
    [
        (SessionSetup(microphone="me.wav", system="them.flac"), True),
        (SessionSetup(microphone="me.wav", system="speaker"), False),
        (SessionSetup(microphone="me.wav"), False),
        (SessionSetup(system="them.flac", sources=("system",)), True),
        (SessionSetup(microphone="me.wav", sources=("system",)), False),
    ],
)
def test_only_the_sources_that_are_heard_decide_whether_the_sound_has_an_end(
    setup: SessionSetup, has_an_end: bool
) -> None:
    assert only_files(setup) == has_an_end


def test_a_file_is_heard_whole_from_where_its_source_begins(hear: Hear, listener: Listener, ramp: Path) -> None:
    machine = Machine()
    hear("system", SessionSetup(system=str(ramp)), machine, begins_at={"system": 16_000, "microphone": 99})
    listener.wait(lambda told: "closed" in told.states)

    assert listener.frames[0].start == 16_000
    assert np.array_equal(RAMP, listener.samples[: len(RAMP)])
    assert machine.given.empty()


def test_a_paused_file_goes_on_where_it_was(hear: Hear, listener: Listener, ramp: Path) -> None:
    capture = hear("microphone", SessionSetup(microphone=str(ramp)), Machine(), speed="realtime")
    listener.wait(lambda told: len(told.frames) > 2)
    reader = next(thread for thread in threading.enumerate() if thread.name == "reads ramp.wav")
    capture.pause()
    reader.join(LIMIT_S)
    before = len(listener.frames)
    capture.unpause()
    listener.wait(lambda told: told.states.count("open") == 2 and len(told.frames) > before + 2)

    heard = listener.samples
    assert np.all(np.diff(heard[np.flatnonzero(heard)]) > 0)


def test_a_file_that_is_not_there_is_said_before_anything_runs(hear: Hear, tmp_path: Path) -> None:
    with pytest.raises(SoundFileError, match=r"absent\.wav"):
        hear("system", SessionSetup(system=str(tmp_path / "absent.wav")), Machine())


@pytest.mark.parametrize(
    ("named", "preferred", "first"),
    [
        ("b", ("a",), "b"),
        ("", ("a", "b"), "a"),
        ("gone", ("b",), "b"),
        ("", (), "webcam"),
        ("", ("speaker",), "webcam"),
    ],
)
def test_the_named_device_comes_first_then_the_preferred_then_the_systems_default(
    named: str, preferred: Sequence[str], first: str, hear: Hear
) -> None:
    machine = Machine()
    hear("microphone", SessionSetup(microphone=named), machine, preferred={"microphone": preferred, "system": ("b",)})

    assert machine.given.get(timeout=LIMIT_S) == first


def test_a_device_that_will_not_open_gives_way_to_the_next(hear: Hear) -> None:
    machine = Machine("b")
    hear("microphone", SessionSetup(microphone="b"), machine, preferred={"microphone": ("a",)})

    assert [machine.given.get(timeout=LIMIT_S) for _ in range(3)] == ["b", "b", "a"]
