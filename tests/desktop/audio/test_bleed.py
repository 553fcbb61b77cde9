"""What a microphone hears of the loudspeaker, measured on real voices mixed by hand."""

import numpy as np
import pytest

from desktop.audio.bleed import measure_bleed
from desktop.audio.frames import Samples
from desktop.demo.spoken_question import spoken_question
from tests.desktop.audio.fakes import tone

PLAYED = np.concatenate([np.zeros(8_000, dtype=np.float32), spoken_question().samples, np.zeros(16_000, np.float32)])
RANDOM = np.random.default_rng(3)


def later(sound: Samples, seconds: float) -> Samples:
    return np.roll(sound, round(seconds * 16_000))


def noise(level: float) -> Samples:
    sound: Samples = (level * RANDOM.standard_normal(len(PLAYED))).astype(np.float32)
    return sound


@pytest.mark.parametrize("gain_db", [-3.0, -6.0, -20.0])
@pytest.mark.parametrize("lag_s", [-0.03, 0.003, 0.05, 0.15])
def test_an_echo_is_measured_in_loudness_and_lag(gain_db: float, lag_s: float) -> None:
    microphone = later(PLAYED, lag_s) * np.float32(10 ** (gain_db / 20)) + noise(0.0005)

    bleed = measure_bleed(microphone, PLAYED)

    assert bleed is not None
    assert bleed.relative_db == pytest.approx(gain_db, abs=1.0)
    assert bleed.lag_s == pytest.approx(lag_s, abs=0.002)
    assert bleed.correlation > 0.7


@pytest.mark.parametrize("microphone", [noise(0.01), noise(0.0), np.resize(tone(1.0), len(PLAYED))])
def test_noise_silence_and_other_sounds_are_no_echo(microphone: Samples) -> None:
    assert measure_bleed(microphone, PLAYED) is None


def test_where_nothing_is_played_nothing_can_be_heard_of_it() -> None:
    assert measure_bleed(noise(0.1), np.zeros_like(PLAYED)) is None


def test_too_short_a_stretch_says_nothing() -> None:
    assert measure_bleed(PLAYED[:8_000], PLAYED[:8_000]) is None
