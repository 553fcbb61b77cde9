"""The voice detector, block by block."""

import numpy as np
import pytest

from desktop.transcription.sound import BLOCK
from desktop.transcription.vad import VoiceDetector, load_voice_network


def test_two_sources_do_not_disturb_each_other() -> None:
    network, noise = load_voice_network(), np.random.default_rng(0).normal(0, 0.1, (6, BLOCK)).astype(np.float32)
    alone, first, second = VoiceDetector(network), VoiceDetector(network), VoiceDetector(network)

    expected = [alone.probability(block) for block in noise]
    interleaved = []
    for block in noise:
        interleaved.append(first.probability(block))
        second.probability(block[::-1].copy())

    assert interleaved == expected


def test_after_a_reset_nothing_before_counts() -> None:
    network, noise = load_voice_network(), np.random.default_rng(0).normal(0, 0.1, (3, BLOCK)).astype(np.float32)
    detector = VoiceDetector(network)
    first = detector.probability(noise[0])
    detector.probability(noise[1])

    detector.reset()

    assert detector.probability(noise[0]) == first


def test_silence_is_no_voice() -> None:
    detector = VoiceDetector(load_voice_network())

    assert all(detector.probability(np.zeros(BLOCK, np.float32)) < 0.35 for _ in range(30))


def test_a_block_of_the_wrong_size_is_refused() -> None:
    with pytest.raises(ValueError, match="512"):
        VoiceDetector(load_voice_network()).probability(np.zeros(100, np.float32))
