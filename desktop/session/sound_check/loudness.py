"""Loudness of a stretch of sound, as far as a sound check cares. Pure."""

from dataclasses import dataclass

import numpy as np

from desktop.audio.frames import FRAME_SAMPLES, Samples
from desktop.audio.levels import SILENCE_DB, to_db

FULL = 0.985
"""A sample so near to full scale was cut off."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """dBFS. `speech_db`: of the loudest tenth of its 20 ms frames. `floor_db`: of the frame in the middle.

    `clipped`: share of samples at full scale. `zeros`: nothing but digital zeros, or nothing at all.
    """

    speech_db: float
    floor_db: float
    peak_db: float
    clipped: float
    zeros: bool


SILENT = Loudness(SILENCE_DB, SILENCE_DB, SILENCE_DB, 0.0, zeros=True)


def loudness_of(samples: Samples) -> Loudness:
    if len(samples) < FRAME_SAMPLES or not np.any(samples):
        return SILENT
    frames = samples[: len(samples) - len(samples) % FRAME_SAMPLES].reshape(-1, FRAME_SAMPLES)
    rms = np.sqrt(np.mean(np.square(frames, dtype=np.float64), axis=1))
    size = np.abs(samples)
    return Loudness(
        speech_db=to_db(float(np.percentile(rms, 90))),
        floor_db=to_db(float(np.median(rms))),
        peak_db=to_db(float(size.max())),
        clipped=float(np.mean(size >= FULL)),
        zeros=False,
    )
