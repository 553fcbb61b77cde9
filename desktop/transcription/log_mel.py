"""The log-mel spectrogram that Whisper hears.

The same numbers as faster-whisper's feature extractor, without importing that package (its media libraries cost the
child a quarter of its start). A test holds the two together.
"""

import numpy as np
from numpy.typing import NDArray

from shared.vocabulary import SAMPLE_RATE

Samples = NDArray[np.float32]
HOP = 160
"""Samples a spectrogram frame: 10 ms."""

_FFT = 400
_RANGE_BELOW_PEAK = 8.0
_QUIETEST_POWER = 1e-10


class LogMel:
    """Turns 16 kHz sound into `mels` bands by one frame every 10 ms."""

    def __init__(self, mels: int = 80) -> None:
        self._filters = _slaney_filters(mels)
        self._window = np.hanning(_FFT + 1)[:-1].astype(np.float32)

    def __call__(self, samples: Samples) -> NDArray[np.float32]:
        """Shape (mels, len(samples) // 160); needs at least 201 samples."""
        padded = np.pad(samples, _FFT // 2, mode="reflect")
        blocks = np.lib.stride_tricks.sliding_window_view(padded, _FFT)[::HOP][: len(samples) // HOP]
        power = np.abs(np.fft.rfft(blocks * self._window, axis=-1).astype(np.complex64)) ** 2
        log_mel = np.log10(np.maximum(self._filters @ power.T, _QUIETEST_POWER))
        log_mel = np.maximum(log_mel, log_mel.max() - _RANGE_BELOW_PEAK)
        return np.ascontiguousarray((log_mel + 4.0) / 4.0, dtype=np.float32)


def _slaney_filters(mels: int) -> NDArray[np.float32]:
    """Triangles of equal area on Slaney's mel scale: linear to 1 kHz, logarithmic above."""
    frequencies = np.fft.rfftfreq(_FFT, 1 / SAMPLE_RATE)
    edges = _hertz(np.linspace(0.0, 45.245640471924965, mels + 2))
    rise = (frequencies - edges[:-2, None]) / np.diff(edges)[:-1, None]
    fall = (edges[2:, None] - frequencies) / np.diff(edges)[1:, None]
    area = 2.0 / (edges[2:] - edges[:-2])
    filters: NDArray[np.float32] = (np.maximum(0.0, np.minimum(rise, fall)) * area[:, None]).astype(np.float32)
    return filters


def _hertz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    hertz: NDArray[np.float64] = np.where(
        mel >= 15.0, 1000.0 * np.exp(np.log(6.4) / 27.0 * (mel - 15.0)), mel * 200 / 3
    )
    return hertz
