"""Bleed: how much of what the loudspeaker plays a microphone hears. Pure; the echo judge's method over a stretch."""

import math
from dataclasses import dataclass

import numpy as np

from desktop.audio.echo_judge import (
    BLOCK,
    CORRELATION,
    EARLY,
    LATE,
    SAME_LAG,
    STEP,
    audible,
    best_offset,
    coarse,
)
from desktop.audio.frames import Samples
from shared.vocabulary import SAMPLE_RATE

HOP = BLOCK // 4
LEAST_SHARE = 0.4
"""Of the blocks in which something plays. Chance gives a lag of its own to each, so even two seldom agree."""
FEWEST_BLOCKS = 3


@dataclass(frozen=True, slots=True)
class Bleed:
    """`relative_db`: how loud the echo is, beside what is played (below 0: quieter). `lag_s`: how late it comes.

    `correlation`: of the blocks that agree, the median.
    """

    relative_db: float
    lag_s: float
    correlation: float


@dataclass(frozen=True, slots=True)
class _Block:
    offset: int
    correlation: float
    gain: float


def measure_bleed(microphone: Samples, system: Samples) -> Bleed | None:
    """None where the microphone does not hear the loudspeaker. Both begin at the same moment, at 16 kHz."""
    length = min(len(microphone), len(system))
    blocks = [
        block
        for start in range(LATE, length - BLOCK - EARLY + 1, HOP)
        if (block := _block(microphone[start : start + BLOCK], system[start - LATE : start + BLOCK + EARLY]))
    ]
    alike = [block for block in blocks if block.correlation >= CORRELATION]
    if not alike:
        return None
    offset = round(float(np.median([block.offset for block in alike])))
    agreeing = [block for block in alike if abs(block.offset - offset) <= SAME_LAG]
    if len(agreeing) < max(FEWEST_BLOCKS, LEAST_SHARE * len(blocks)):
        return None
    return Bleed(
        relative_db=10 * math.log10(float(np.median([block.gain for block in agreeing]))),
        lag_s=(LATE - offset * STEP) / SAMPLE_RATE,
        correlation=float(np.median([block.correlation for block in agreeing])),
    )


def _block(microphone: Samples, system: Samples) -> _Block | None:
    """None where nothing plays, which says nothing. A microphone of zeros hears nothing for certain."""
    heard, played = coarse(microphone), coarse(system)
    if not audible(played[LATE // STEP :]):
        return None
    if not audible(heard):
        return _Block(0, 0.0, 0.0)
    offset, correlation = best_offset(heard, played)
    aligned = played[offset : offset + len(heard)]
    # What the echo explains of the microphone's energy: a voice spoken into it does not make the echo louder.
    explained = float(heard @ aligned) / max(float(aligned @ aligned), 1e-12)
    return _Block(offset, correlation, max(explained, 1e-6) ** 2)
