import numpy as np
import pytest

from desktop.audio.audio_input import AudioInput, DeviceFailedError, Ended
from shared.vocabulary import Source
from tests.desktop.audio.fakes import LIMIT_S, Clock, FakeInput, HangingInput, Listener, tone

ZEROS = np.zeros(1600, dtype=np.float32)


class Room:
    """A capture of a fake device, its clock and its listener."""

    def __init__(
        self, source: Source = "microphone", inputs: list[AudioInput] | None = None, start: int = 0, name="device {}"
    ) -> None:
        self._name = name
        self.clock = Clock()
        self._began_at, self._start = self.clock.now, start
        self.listener = Listener()
        self._inputs = list(inputs or [])
        self.capture = self.listener.capture(source, self._next, self.clock, start)
        self.capture.start()

    def _next(self) -> AudioInput:
        return self._inputs.pop(0) if self._inputs else FakeInput(self._name.format(len(self.listener.inputs) + 1))

    def device(self, number: int) -> FakeInput:
        """The input of the n-th opening (from 1), moving the clock until the capture has made it."""
        while len(self.listener.inputs) < number:
            self.clock.now += 0.1
            self.listener.reaches(lambda: len(self.listener.inputs) >= number, 0.02)
        device = self.listener.inputs[number - 1]
        assert isinstance(device, FakeInput)
        return device

    def hear(self, device: FakeInput, samples: np.ndarray) -> None:
        """Delivers in the time that the samples last, and waits until they came out."""
        assert device.opened.wait(LIMIT_S)
        self.clock.now += len(samples) / device.sample_rate
        device.on_samples(samples)
        due = self._start + (self.clock.now - self._began_at) * 16_000 - 320
        self.listener.wait(lambda told: len(told.frames) > 0 and told.frames[-1].end >= due)

    def wait_for(self, state: str, step: float = 0.0) -> None:
        """Moves the clock by steps until the state is told."""
        while state not in self.listener.states:
            self.clock.now += step
            self.listener.reaches(lambda: state in self.listener.states, 0.05)


@pytest.fixture
def rooms():
    made: list[Room] = []

    def make(*arguments, **named) -> Room:
        made.append(Room(*arguments, **named))
        return made[-1]

    yield make
    for room in made:
        room.capture.stop()


def test_frames_and_levels_come_out_and_the_device_is_told_open(rooms) -> None:
    room = rooms()
    room.hear(room.device(1), tone(1.0))

    room.listener.wait(lambda told: len(told.levels) > 0)
    assert room.listener.states == ["open"]
    assert room.listener.devices[0].device == "device 1"
    assert room.listener.seamless


def test_positions_begin_at_the_start_position(rooms) -> None:
    room = rooms(start=48_000)
    room.hear(room.device(1), tone(0.1))

    assert room.listener.frames[0].start == 48_000


def test_a_device_that_stops_is_told_silent_reopened_and_told_open_again(rooms) -> None:
    room = rooms()
    room.hear(room.device(1), tone(0.1))
    stopped_at = room.clock.now
    room.wait_for("silent", step=0.1)
    noticed_after = room.clock.now - stopped_at
    room.hear(room.device(2), tone(0.1))

    assert noticed_after <= 2.0
    assert room.listener.states == ["open", "silent", "open"]
    assert room.device(1).closed.is_set()
    assert room.listener.faults == 1


def test_the_gap_is_filled_so_that_positions_follow_the_clock(rooms) -> None:
    room = rooms()
    began_at = room.clock.now
    room.hear(room.device(1), tone(0.1))
    room.wait_for("silent", step=0.1)
    room.hear(room.device(2), tone(0.1))

    assert room.listener.seamless
    assert abs(room.capture.position - (room.clock.now - began_at) * 16_000) <= 320


@pytest.mark.parametrize(
    "slept_s", [0.0, 720.0]
)  # Linux's clock stands still while the computer sleeps, others' do not
def test_a_device_that_did_not_survive_a_sleep_is_opened_anew(rooms, slept_s) -> None:
    room = rooms()
    room.hear(room.device(1), tone(0.1))
    heard = len(room.listener.frames)
    room.clock.now += slept_s
    room.wait_for("silent", step=0.1)
    room.hear(room.device(2), tone(0.1))

    assert room.listener.states == ["open", "silent", "open"]
    assert len(room.listener.frames) - heard < 250  # five seconds of frames: not one for each moment asleep


def test_a_device_that_vanishes_is_told_lost_and_its_return_open(rooms) -> None:
    room = rooms()
    room.hear(room.device(1), tone(0.1))
    room.device(1).ended = Ended("Somebody pulled the plug.")
    room.wait_for("lost")
    room.hear(room.device(2), tone(0.1))

    assert room.listener.states == ["open", "lost", "open"]
    assert room.listener.devices[1].message == "Somebody pulled the plug."


def test_a_device_that_gives_way_to_a_better_one_is_no_fault(rooms) -> None:
    room = rooms()
    room.hear(room.device(1), tone(0.1))
    room.device(1).ended = Ended(moved=True)
    room.hear(room.device(2), tone(0.1))

    assert [(told.state, told.device) for told in room.listener.devices] == [("open", "device 1"), ("open", "device 2")]
    assert room.listener.faults == 0


class Refusing(FakeInput):
    def open(self, on_samples) -> None:
        raise DeviceFailedError("It is taken.")


class Crashing(FakeInput):
    def open(self, on_samples) -> None:
        raise AssertionError


@pytest.mark.parametrize("broken", [Refusing, Crashing])
def test_a_device_that_will_not_open_is_told_once_and_tried_until_it_does(rooms, broken) -> None:
    room = rooms(inputs=[broken(), broken(), broken()])
    room.hear(room.device(4), tone(0.1))

    assert room.listener.states == ["failed", "open"]
    assert room.listener.faults == 3


def test_a_device_that_hangs_is_given_up_and_the_next_one_used(rooms) -> None:
    hanging = HangingInput()
    room = rooms(inputs=[hanging])
    room.device(1)
    began_at = room.clock.now
    room.wait_for("failed", step=0.1)
    noticed_after = room.clock.now - began_at
    room.hear(room.device(2), tone(0.1))
    hanging.release.set()

    assert noticed_after <= 2.0
    assert room.listener.states == ["failed", "open"]
    assert hanging.closed.wait(10)


def test_a_microphone_of_zeros_is_told_and_so_is_its_sound(rooms) -> None:
    room = rooms()
    for _ in range(20):
        room.hear(room.device(1), ZEROS)
    room.hear(room.device(1), tone(0.1))

    assert room.listener.states == ["open", "zeros", "open"]


def test_a_microphone_that_stays_at_zeros_is_opened_anew_without_another_word(rooms) -> None:
    room = rooms(name="the same")
    silent = room.device(1)
    assert silent.opened.wait(LIMIT_S)
    while not silent.closed.is_set():
        room.clock.now += 0.1
        silent.on_samples(ZEROS)
        room.listener.reaches(silent.closed.is_set, 0.01)
    room.hear(room.device(2), ZEROS)

    assert room.listener.states == ["open", "zeros"]
    assert room.listener.faults == 0


def test_a_loudspeaker_at_rest_is_no_fault_once_it_has_played(rooms) -> None:
    room = rooms(source="system")
    room.hear(room.device(1), tone(0.1))
    for _ in range(30):
        room.hear(room.device(1), ZEROS)

    assert room.listener.states == ["open"]


def test_a_loudspeaker_that_never_played_is_mentioned_once(rooms) -> None:
    room = rooms(source="system")
    for _ in range(40):
        room.hear(room.device(1), ZEROS)

    assert room.listener.states == ["open", "zeros"]


def test_an_overrun_is_told_and_leaves_its_gap(rooms) -> None:
    room = rooms()
    device = room.device(1)
    room.hear(device, tone(0.1))
    with room.listener.deaf():  # the pump stands still: it waits to tell its frame
        room.clock.now += 4.0
        for _ in range(40):
            device.on_samples(tone(0.1))
    room.listener.wait(lambda told: told.frames[-1].end >= 2.0 * 16_000)
    room.hear(device, tone(0.1))
    room.listener.wait(lambda told: any("lost" in changed.message for changed in told.devices))

    assert room.listener.seamless
    assert {"open"} == set(room.listener.states)


def test_a_pause_closes_the_device_and_the_position_jumps_by_its_length(rooms) -> None:
    room = rooms()
    began_at = room.clock.now
    room.hear(room.device(1), tone(0.1))
    frames = len(room.listener.frames)
    room.capture.pause()
    assert room.device(1).closed.wait(10)
    room.clock.now += 100.0
    room.capture.unpause()
    room.hear(room.device(2), tone(0.1))

    before = room.listener.frames[frames - 1]
    after = room.listener.frames[frames]
    assert after.start - before.end >= 100 * 16_000 - 320
    assert abs(room.capture.position - (room.clock.now - began_at) * 16_000) <= 320
    assert room.listener.states == ["open", "open"]


def test_nothing_is_heard_during_a_pause(rooms) -> None:
    room = rooms()
    device = room.device(1)
    room.hear(device, tone(0.1))
    room.capture.pause()
    assert device.closed.wait(10)
    frames = len(room.listener.frames)
    device.on_samples(tone(1.0))
    room.capture.stop()

    assert frames == len(room.listener.frames)


def test_a_fast_file_waits_for_a_slow_taker_and_loses_nothing(rooms) -> None:
    file = FakeInput("file", live=False)
    room = rooms(inputs=[file])
    room.device(1)
    assert file.opened.wait(LIMIT_S)
    for _ in range(100):
        file.on_samples(tone(0.1))
    file.ended = Ended()
    room.wait_for("closed")

    assert len(room.listener.samples) == 160_000


def test_stop_closes_the_device_and_says_so(rooms) -> None:
    room = rooms()
    room.hear(room.device(1), tone(0.1))
    room.capture.stop()

    assert room.device(1).closed.is_set()
    assert room.listener.states[-1] == "closed"
