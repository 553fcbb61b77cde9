import numpy as np
import pytest

from desktop.audio.frames import Samples
from desktop.session.sound_check.likeness import find_in
from desktop.session.sound_check.verdict import ALIKE

RANDOM = np.random.default_rng(7)


def noise(seconds: float) -> Samples:
    sound: Samples = (0.1 * RANDOM.standard_normal(round(seconds * 16_000))).astype(np.float32)
    return sound


def test_a_sound_is_found_where_it_is_however_quiet() -> None:
    known = noise(1.0)
    heard = np.concatenate([np.zeros(8_000, dtype=np.float32), known / 100, np.zeros(8_000, dtype=np.float32)])

    place, likeness = find_in(heard, known)

    assert place == 8_000
    assert likeness == pytest.approx(1.0, abs=0.01)


def test_under_other_sound_of_the_same_loudness_it_still_counts() -> None:
    known = noise(2.0)
    heard = noise(4.0)
    heard[16_000 : 16_000 + len(known)] += known

    assert find_in(heard, known)[1] > ALIKE


@pytest.mark.parametrize("heard", [np.zeros(64_000, dtype=np.float32), noise(4.0), noise(0.5)])
def test_other_sound_silence_and_too_little_are_not_alike(heard: Samples) -> None:
    assert find_in(heard, noise(2.0))[1] < ALIKE
