"""Likeness: whether a stretch of sound holds a known sound, and where. Pure."""

import numpy as np

from desktop.audio.frames import Samples

STEP = 2


def find_in(heard: Samples, known: Samples) -> tuple[int, float]:
    """Where in `heard` the known sound fits best (samples), and the normalised correlation there, 0 to 1."""
    long, short = _coarse(heard), _coarse(known)
    if len(long) < len(short) or not np.any(long) or not np.any(short):
        return 0, 0.0
    size = 1 << (len(long) + len(short) - 1).bit_length()
    products = np.fft.irfft(np.fft.rfft(long, size) * np.conj(np.fft.rfft(short, size)), size)
    places = len(long) - len(short) + 1
    sums = np.concatenate([[0.0], np.cumsum(np.square(long, dtype=np.float64))])
    energies = np.maximum(sums[len(short) :] - sums[: len(sums) - len(short)], 1e-9)
    alike = products[:places] / np.sqrt(energies[:places] * float(short @ short))
    best = int(np.argmax(alike))
    return best * STEP, min(1.0, max(0.0, float(alike[best])))


def _coarse(samples: Samples) -> Samples:
    pairs: Samples = samples[: len(samples) - len(samples) % STEP].reshape(-1, STEP).mean(axis=1)
    return pairs
