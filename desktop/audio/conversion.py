"""From whatever an input delivers to mono at 16 kHz, block by block and without a seam."""

import numpy as np
import soxr

from desktop.audio.frames import Samples
from shared.vocabulary import SAMPLE_RATE

SURROUND_5_1 = np.array([0.5, 0.5, 0.7071, 0.0, 0.3536, 0.3536], dtype=np.float32)
"""Front left and right, centre, bass, back left and right, weighted as in ITU-R BS.775: the voice is in the centre."""


class Converter:
    """Belongs to one opening of an input: it carries the resampler's memory."""

    def __init__(self, rate: int) -> None:
        self._resampler = None if rate == SAMPLE_RATE else soxr.ResampleStream(rate, SAMPLE_RATE, 1, dtype="float32")

    def convert(self, block: Samples, *, last: bool = False) -> Samples:
        """`last` also brings out what the resampler still holds back."""
        mono = to_mono(block)
        if self._resampler is None:
            return mono
        converted: Samples = self._resampler.resample_chunk(mono, last=last)
        return converted


def to_mono(block: Samples) -> Samples:
    if block.ndim == 1:
        return np.ascontiguousarray(block, dtype=np.float32)
    channels = block.shape[1]
    if channels == 1:
        return np.ascontiguousarray(block[:, 0], dtype=np.float32)
    weights = SURROUND_5_1 if channels == len(SURROUND_5_1) else np.ones(channels, dtype=np.float32)
    mono: Samples = np.dot(block, weights / weights.sum()).astype(np.float32)
    return mono
