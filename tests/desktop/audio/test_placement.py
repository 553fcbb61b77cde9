from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.audio.frames import FRAME_SAMPLES, Frame
from desktop.audio.placement import Placement
from tests.desktop.audio.fakes import tone


def placement(frames: list[Frame], start: int = 0, epoch: float = 100.0) -> Placement:
    return Placement("microphone", frames.append, start, epoch)


def seamless(frames: list[Frame]) -> bool:
    return all(one.end == two.start for one, two in pairwise(frames))


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=50))
def test_blocks_of_any_size_become_seamless_frames_of_the_same_sound(sizes: list[int]) -> None:
    frames: list[Frame] = []
    sound = np.arange(1, sum(sizes) + 1, dtype=np.float32)
    place, taken = placement(frames, epoch=100.0), 0
    for size in sizes:
        taken += size
        place.add(sound[taken - size : taken], 100.0 + taken / 16_000)

    place.finish(200.0)

    assert seamless(frames)
    assert {FRAME_SAMPLES} == {len(frame.samples) for frame in frames}
    assert np.array_equal(sound, np.concatenate([frame.samples for frame in frames])[: len(sound)])


@given(st.lists(st.tuples(st.floats(0.02, 5.0), st.booleans()), min_size=1, max_size=20))
def test_after_gaps_of_any_length_positions_follow_the_clock(gaps: list[tuple[float, bool]]) -> None:
    frames: list[Frame] = []
    place, now = placement(frames), 100.0
    for gap, filled in gaps:
        now += gap
        if filled:
            place.fill_until(now)
            now += 0.1
            place.add(tone(0.1), now)
        else:
            place.go_on(now, gap)

    place.fill_until(now)

    assert abs(place.position - (now - 100.0) * 16_000) <= FRAME_SAMPLES
    assert [frame.start for frame in frames] == sorted(frame.start for frame in frames)


def test_a_gap_is_filled_with_silence() -> None:
    frames: list[Frame] = []
    place = placement(frames)
    place.add(tone(0.02), 100.02)
    place.fill_until(102.0)
    place.add(tone(0.02), 102.5)

    assert seamless(frames)
    assert frames[-1].end == 40_000
    assert not any(frame.samples.any() for frame in frames[1:-1])


def test_sound_that_was_already_filled_in_is_not_told_twice() -> None:
    frames: list[Frame] = []
    place = placement(frames)
    place.fill_until(103.0)
    place.add(tone(1.0), 103.5)

    assert seamless(frames)
    assert place.position == 3.5 * 16_000


@pytest.mark.parametrize("slept_s", [90.0, 8 * 3600.0])
def test_a_computer_that_slept_is_no_silence_that_somebody_would_have_to_hear(slept_s: float) -> None:
    frames: list[Frame] = []
    place = placement(frames)
    place.add(tone(0.1), 100.1)
    heard = len(frames)

    place.fill_until(100.1 + slept_s)
    assert len(frames) == heard
    place.add(tone(0.1), 100.2 + slept_s)

    assert len(frames) == heard + 5
    assert abs(place.position - (0.2 + slept_s) * 16_000) <= FRAME_SAMPLES


def test_a_device_that_goes_on_after_a_sleep_is_placed_by_the_clock_at_once() -> None:
    frames: list[Frame] = []
    place = placement(frames)
    place.add(tone(0.1), 100.1)
    heard = len(frames)

    place.add(tone(0.1), 3700.2)

    assert len(frames) == heard + 5
    assert abs(place.position - 3600.2 * 16_000) <= FRAME_SAMPLES


def test_lost_samples_leave_silence_of_their_length() -> None:
    frames: list[Frame] = []
    place = placement(frames)
    place.add(tone(0.02), 100.02)
    place.add(tone(0.02), 101.04, lost=16_000)

    assert round(1.04 * 16_000) == place.position


def test_a_clock_that_runs_100_ppm_wrong_stays_within_10_ms_for_an_hour() -> None:
    frames: list[Frame] = []
    errors = []
    place, heard = placement(frames), 0
    for _ in range(3600):
        heard += 16_000
        arrived_at = 100.0 + heard / 16_000 * 1.0001
        place.add(tone(1.0, amplitude=0.001), arrived_at)
        errors.append(abs(place.position / 16_000 - (arrived_at - 100.0)))
        frames.clear()

    assert max(errors) < 0.010 + 0.020  # up to a frame of 20 ms waits to be filled


def test_frames_know_when_their_last_sample_was_heard() -> None:
    frames: list[Frame] = []
    placement(frames).add(tone(0.06), 100.06)

    assert [round(frame.captured_at, 6) for frame in frames] == [100.02, 100.04, 100.06]


def test_a_file_is_placed_by_count_alone() -> None:
    frames: list[Frame] = []
    place = placement(frames, start=1000)
    place.timed = False
    place.add(tone(1.0), 500.0)
    place.fill_until(900.0)

    assert place.position == 17_000
