"""The echo judge: whether a stretch of microphone sound holds nothing but what the loudspeaker played. Pure.

Method and first thresholds from the design (1 s blocks, lag up to 120 ms, correlation 0.35, mic not louder than the
prediction). The others were set on synthetic mixes: six pairs of four voices, echo at −3 to −10 dB, 3 to 50 ms late,
dry and in rooms with a reverberation of 0.3 to 0.5 s.
"""

import math
from collections import deque

import numpy as np

from desktop.audio.frames import FRAME_SAMPLES, Samples
from shared.vocabulary import SAMPLE_RATE

STEP = 2
"""Every second pair-mean is looked at: speech below 4 kHz says enough, at a quarter of the cost."""

HOP = 5 * FRAME_SAMPLES
LOOK_AHEAD = HOP
BLOCK = SAMPLE_RATE
EARLY = round(0.08 * SAMPLE_RATE)
"""The two devices' own delays differ, so the echo may seem to come before the sound."""
LATE = round(0.2 * SAMPLE_RATE)

CORRELATION = 0.35
LOCAL_CORRELATION = 0.5
LOUDER = 2.5
"""Four decibels above the prediction: somebody is speaking. 6 dB leaked less echo but cut 1.7 times as much speech."""

REVERBERATION = 0.6
"""Of a frame's energy, what a room still gives back 20 ms later."""

LAG_MEMORY_HOPS = 100
GAIN_MEMORY_HOPS = 50
GAIN_PERCENTILE = 20
"""The echo's loudness is learned from the quieter blocks: in the louder ones somebody speaks into it."""

SURE = 0.6
SAME_LAG = 16
HANGOVER_HOPS = 2
INAUDIBLE = 1e-8
"""Mean energy of a block at −80 dBFS."""

_FRAME = FRAME_SAMPLES // STEP
_HOP = HOP // STEP
_BLOCK = BLOCK // STEP
_FFT = 10_240  # holds a block and its lags, and has small factors


class EchoJudge:
    """Judges hop by hop; remembers the echo's lag and loudness, which belong to the room and stay."""

    def __init__(self) -> None:
        self._offset: int | None = None
        self._hops_since_echo = LAG_MEMORY_HOPS
        self._gains: deque[float] = deque(maxlen=GAIN_MEMORY_HOPS)
        self._hangover = 0

    def is_echo(self, microphone: Samples, system: Samples, missing: int = 0) -> bool:
        """Whether the hop is echo and nothing else; no where that cannot be known.

        `microphone`: BLOCK samples that end LOOK_AHEAD behind the hop. `system`: LATE + BLOCK + EARLY samples, from
        LATE before the block to EARLY behind it; its last `missing` samples did not come yet and are zeros.
        """
        heard, played = coarse(microphone), coarse(system)
        if not audible(heard) or not audible(played):
            self._hops_since_echo += 1
            return False
        certain = self._find_lag(heard, played)
        if self._offset is None:
            return False
        aligned = played[self._offset : self._offset + _BLOCK]
        if not certain and not self._goes_on(heard, aligned):
            return False
        if certain:
            self._gains.append(_ratio(_energy(heard), _energy(aligned)))
        behind = len(played) - self._offset - _BLOCK
        unknown = max(0, math.ceil((missing // STEP - behind) / _FRAME))
        return unknown <= LOOK_AHEAD // FRAME_SAMPLES and not self._somebody_speaks(heard, aligned, unknown)

    def _find_lag(self, heard: Samples, played: Samples) -> bool:
        """Whether this block correlates at the lag that is known, or so well that its own lag becomes the known one."""
        offset, correlation = best_offset(heard, played)
        known = self._offset is not None and self._hops_since_echo < LAG_MEMORY_HOPS
        same = self._offset is not None and abs(offset - self._offset) <= SAME_LAG
        self._hops_since_echo += 1
        if correlation < CORRELATION or (known and not same and correlation < SURE):
            return False
        if not same:
            self._gains.clear()
        self._offset, self._hops_since_echo = offset, 0
        return True

    def _goes_on(self, heard: Samples, aligned: Samples) -> bool:
        """The echo of a moment ago, in 250 ms around the hop: the rest of the second may be the candidate's."""
        if self._hops_since_echo >= LAG_MEMORY_HOPS:
            return False
        here, there = heard[-3 * _HOP : -_HOP // 2], aligned[-3 * _HOP : -_HOP // 2]
        return _ratio(float(here @ there), math.sqrt(_energy(here) * _energy(there))) >= LOCAL_CORRELATION

    def _somebody_speaks(self, heard: Samples, aligned: Samples, unknown: int) -> bool:
        """Whether 100 ms of the hop or its neighbours are louder than the echo is expected to be.

        Of the last `unknown` frames it is not known what was played.
        """
        gain = float(np.percentile(self._gains, GAIN_PERCENTILE)) if self._gains else 0.0
        frames = slice(-15, -unknown or None)
        loud = _frame_energies(heard)[frames]
        expected = gain * _with_reverberation(_frame_energies(aligned))[frames]
        window = np.ones(5)
        floor = 5 * _FRAME * 10 * INAUDIBLE
        louder = np.convolve(loud, window, "valid") > LOUDER * np.convolve(expected, window, "valid") + floor
        self._hangover = HANGOVER_HOPS if louder.any() else self._hangover - 1
        return self._hangover > 0


def coarse(samples: Samples) -> Samples:
    """At half the rate, which is what everything here looks at."""
    pairs: Samples = samples.reshape(-1, STEP).mean(axis=1)
    return pairs


def _energy(samples: Samples) -> float:
    return float(samples @ samples)


def audible(samples: Samples) -> bool:
    return _energy(samples) > INAUDIBLE * len(samples)


def best_offset(heard: Samples, played: Samples) -> tuple[int, float]:
    """Where in `played` the block fits best, and the normalised correlation (−1 to 1) there."""
    spectrum = np.fft.rfft(played, _FFT) * np.conj(np.fft.rfft(heard, _FFT))
    products = np.fft.irfft(spectrum, _FFT)[: len(played) - _BLOCK + 1]
    sums = np.concatenate([[0.0], np.cumsum(np.square(played, dtype=np.float64))])
    energies = np.maximum(sums[_BLOCK:] - sums[:-_BLOCK], INAUDIBLE * _BLOCK)
    correlations = products / np.sqrt(_energy(heard) * energies)
    best = int(np.argmax(correlations))
    return best, float(correlations[best])


def _frame_energies(samples: Samples) -> Samples:
    energies: Samples = np.square(samples).reshape(-1, _FRAME).sum(axis=1)
    return energies


def _with_reverberation(energies: Samples) -> Samples:
    ringing = energies.copy()
    for index in range(1, len(ringing)):
        ringing[index] = max(ringing[index], REVERBERATION * ringing[index - 1])
    return ringing


def _ratio(part: float, whole: float) -> float:
    return float(part / whole) if whole > 0 else 0.0
