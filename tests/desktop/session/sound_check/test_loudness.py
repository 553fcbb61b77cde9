import numpy as np
import pytest

from desktop.session.sound_check.loudness import SILENT, loudness_of
from tests.desktop.audio.fakes import tone


def test_zeros_and_nothing_at_all_are_silence() -> None:
    assert loudness_of(np.zeros(16_000, dtype=np.float32)) == SILENT
    assert loudness_of(np.zeros(0, dtype=np.float32)) == SILENT
    assert loudness_of(np.full(10, 0.5, dtype=np.float32)) == SILENT


def test_speech_is_measured_where_it_is_loud_and_the_room_where_it_is_not() -> None:
    spoken = np.concatenate([tone(0.4) / 1_000, tone(0.2), tone(0.4) / 1_000])

    measured = loudness_of(spoken)

    assert measured.speech_db - measured.floor_db == pytest.approx(60.0, abs=0.5)
    assert not measured.zeros
    assert measured.clipped == 0.0


def test_samples_at_full_scale_are_clipped() -> None:
    loud = np.clip(tone(0.5) * 100, -1.0, 1.0).astype(np.float32)

    assert loudness_of(loud).clipped > 0.5
