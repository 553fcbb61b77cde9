"""Sound as the recogniser takes it: frames of one source, cut into the blocks its voice detector works on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from desktop.transcription.log_mel import Samples
from shared.vocabulary import SAMPLE_RATE, Source

BLOCK = 512
"""Samples a block: 32 ms, what the voice detector was trained on."""

LONGEST_BRIDGED_GAP = SAMPLE_RATE // 2
"""A hole up to this length is filled with silence; a longer one (a pause, a lost device) ends the turn."""


class SoundFrame(Protocol):
    """What `Transcriber.feed` takes: mono float32 at 16 kHz, its first sample's position, when it was captured."""

    @property
    def source(self) -> Source: ...
    @property
    def start(self) -> int: ...
    @property
    def samples(self) -> Samples: ...
    @property
    def captured_at(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Block:
    """`after_gap`: the sound before it is not its neighbour."""

    start: int
    samples: Samples
    after_gap: bool = False


class Blocks:
    """Cuts the frames of one source into blocks, whatever sizes the frames have.

    Sound that was already taken (a frame that overlaps the one before) is not taken twice.
    """

    def __init__(self) -> None:
        self._position: int | None = None
        self._rest = np.zeros(0, np.float32)
        self._gap = False

    def push(self, start: int, samples: Samples) -> Iterator[Block]:
        if self._position is None:
            self._position = start
        missing = start - (self._position + len(self._rest))
        if missing > LONGEST_BRIDGED_GAP:
            self._position, self._rest, self._gap = start, np.zeros(0, np.float32), True
        elif missing > 0:
            samples = np.concatenate([np.zeros(missing, np.float32), samples])
        else:
            samples = samples[-missing:]
        self._rest = np.concatenate([self._rest, samples])
        return self._whole_blocks()

    def pad_out(self) -> Iterator[Block]:
        """The rest as a last block, filled with silence; nothing where there is no rest."""
        if self._position is not None and len(self._rest):
            self._rest = np.concatenate([self._rest, np.zeros(BLOCK - len(self._rest), np.float32)])
        return self._whole_blocks()

    def _whole_blocks(self) -> Iterator[Block]:
        while self._position is not None and len(self._rest) >= BLOCK:
            block = Block(self._position, self._rest[:BLOCK], self._gap)
            self._position, self._rest, self._gap = self._position + BLOCK, self._rest[BLOCK:], False
            yield block


class RecentSound:
    """The last `seconds` of one source, by position. Positions never heard read as silence."""

    def __init__(self, seconds: float = 90.0) -> None:
        self._ring = np.zeros(int(seconds * SAMPLE_RATE), np.float32)
        self._end = 0

    def add(self, block: Block) -> None:
        if block.after_gap:
            self._ring[:] = 0.0
        self._ring[np.arange(block.start, block.start + len(block.samples)) % len(self._ring)] = block.samples
        self._end = block.start + len(block.samples)

    def between(self, start: int, end: int) -> Samples:
        """A copy; what is older than the ring is left out at the front."""
        start = max(start, self._end - len(self._ring), 0)
        sound: Samples = self._ring[np.arange(start, max(start, end)) % len(self._ring)]
        return sound
