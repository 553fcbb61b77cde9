"""Sound for tests of what is kept: tones by position, cut into frames."""

from collections.abc import Iterator

import numpy as np

from desktop.audio.frames import FRAME_SAMPLES, Frame, Samples
from shared.vocabulary import SAMPLE_RATE, Source


def tone(start: int, end: int, pitch: float = 220.0) -> Samples:
    """The same position always sounds the same."""
    at = np.arange(start, end) / SAMPLE_RATE
    made: Samples = (0.3 * np.sin(2 * np.pi * pitch * at) + 0.1 * np.sin(2 * np.pi * at)).astype(np.float32)
    return made


def frames(source: Source, start_s: float, end_s: float, pitch: float = 220.0) -> Iterator[Frame]:
    first, last = round(start_s * SAMPLE_RATE), round(end_s * SAMPLE_RATE)
    for start in range(first, last, FRAME_SAMPLES):
        yield Frame(source, start, tone(start, start + FRAME_SAMPLES, pitch), start / SAMPLE_RATE)
