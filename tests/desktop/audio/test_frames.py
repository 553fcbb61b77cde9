import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.audio.frames import FRAME_SAMPLES, Frame, Timeline


def frame(start: int, captured_at: float) -> Frame:
    return Frame("system", start, np.zeros(FRAME_SAMPLES, dtype=np.float32), captured_at)


def timeline_of(frames: list[Frame]) -> Timeline:
    timeline = Timeline()
    for one in frames:
        timeline.add(one)
    return timeline


@given(st.integers(0, 10**7), st.integers(1, 1000), st.data())
def test_position_and_time_are_each_others_inverse(start: int, count: int, data: st.DataObject) -> None:
    timeline = timeline_of([frame(start + n * FRAME_SAMPLES, 50.0 + (n + 1) * 0.02) for n in range(count)])
    position = start + data.draw(st.integers(0, count * FRAME_SAMPLES))

    time_s = timeline.time_of(position)

    assert time_s == pytest.approx(50.0 + (position - start) / 16_000, abs=1e-6)
    assert timeline.position_at(time_s) == pytest.approx(position, abs=1)


@given(st.lists(st.floats(0.0, 0.2), min_size=1, max_size=400))
def test_time_never_runs_backwards(delays: list[float]) -> None:
    timeline = timeline_of(
        [frame(n * FRAME_SAMPLES, 0.02 * (n + 1) + max(delays[: n + 1])) for n in range(len(delays))]
    )

    times = [timeline.time_of(n * FRAME_SAMPLES) for n in range(len(delays) + 1)]

    assert None not in times
    assert times == sorted(times)


def test_a_pause_belongs_to_no_position() -> None:
    timeline = timeline_of([frame(0, 10.02), frame(160_000, 20.02)])

    assert timeline.time_of(320) == pytest.approx(10.02)
    assert timeline.time_of(160_000) == pytest.approx(20.0)
    assert timeline.time_of(80_000) is None
    assert timeline.position_at(15.0) is None


def test_what_was_never_heard_has_no_time() -> None:
    assert Timeline().time_of(0) is None
    assert timeline_of([frame(0, 1.0)]).time_of(321) is None


def test_only_the_last_ten_minutes_are_remembered() -> None:
    timeline = timeline_of([frame(n * FRAME_SAMPLES, 0.02 * (n + 1)) for n in range(40_000)])

    assert timeline.time_of(0) is None
    assert timeline.time_of(39_999 * FRAME_SAMPLES) == pytest.approx(799.98)
