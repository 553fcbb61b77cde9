import numpy as np
import pytest

from desktop.audio.frames import FRAME_SAMPLES, Frame, Samples
from desktop.audio.levels import LevelMeter
from shared.notices import LevelMeasured
from tests.desktop.audio.fakes import tone


def measured(sound: Samples, seconds_a_frame: float = 0.02) -> list[LevelMeasured]:
    notices: list[LevelMeasured] = []
    meter = LevelMeter("system", notices.append)
    for number in range(len(sound) // FRAME_SAMPLES):
        start = number * FRAME_SAMPLES
        meter.add(Frame("system", start, sound[start : start + FRAME_SAMPLES], number * seconds_a_frame))
    return notices


def test_a_full_tone_is_3_db_below_its_peak() -> None:
    notices = measured(tone(1.0, amplitude=1.0))

    assert notices[0].rms_db == pytest.approx(-3.0, abs=0.1)
    assert notices[0].peak_db == pytest.approx(0.0, abs=0.1)


def test_silence_is_minus_90_db() -> None:
    assert measured(np.zeros(16_000, dtype=np.float32))[0].rms_db == -90.0


@pytest.mark.parametrize("seconds_a_frame", [0.02, 0.0001])
def test_never_more_than_ten_notices_a_second_of_clock(seconds_a_frame: float) -> None:
    sound = tone(5.0)
    notices = measured(sound, seconds_a_frame)

    assert 1 <= len(notices) <= 1 + 10 * (len(sound) / FRAME_SAMPLES) * seconds_a_frame
