"""Our spectrogram is Whisper's."""

import numpy as np
import pytest

from desktop.transcription.log_mel import LogMel


@pytest.mark.slow
@pytest.mark.parametrize("mels", [80, 128])
def test_it_gives_the_numbers_of_faster_whisper(mels: int) -> None:
    from faster_whisper.feature_extractor import FeatureExtractor  # heavy, and only this test needs it

    sound = np.random.default_rng(0).normal(0, 0.1, 48_000).astype(np.float32)
    sound[24_000:] = 0

    theirs = FeatureExtractor(feature_size=mels)(sound, padding=0)
    ours = LogMel(mels)(sound)

    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() < 1e-5
