"""Where an input's thread leaves its blocks and the pump takes them: bounded, and it counts what did not fit."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from desktop.audio.frames import Samples

ROOM_S = 2.0


@dataclass(frozen=True, eq=False)
class Block:
    """`lost_before`: samples (at the input's rate) that an overrun cost directly before this block."""

    samples: Samples
    arrived_at: float
    lost_before: int


class Intake:
    """Belongs to one opening of an input; what comes after `close` is dropped.

    `put` never waits for a live input: what exceeds two seconds is counted as lost. For a file it waits for room.
    Each counter is written by one side only, so the input's callback needs no lock.
    """

    def __init__(self, clock: Callable[[], float], live: bool) -> None:
        self._clock = clock
        self._live = live
        self._blocks: SimpleQueue[Block] = SimpleQueue()
        self._put = 0
        self._taken = 0
        self._lost = 0
        self._room = threading.Event()
        self._closed = False
        self.sample_rate = 0  # zero until the input is open, and then nothing is ever too much

    def put(self, samples: Samples) -> None:
        if self._is_full and self._live:
            self._lost += len(samples)
            return
        while self._is_full and not self._closed:
            self._room.clear()
            if self._is_full:
                self._room.wait(0.1)
        if self._closed:
            return
        lost, self._lost = self._lost, 0
        self._put += len(samples)
        self._blocks.put(Block(samples, self._clock(), lost))

    def take(self, timeout_s: float) -> Block | None:
        """The next block, or None where none comes in time."""
        try:
            block = self._blocks.get(timeout=timeout_s)
        except Empty:
            return None
        self._taken += len(block.samples)
        self._room.set()
        return block

    @property
    def empty(self) -> bool:
        return self._blocks.empty()

    def close(self) -> None:
        self._closed = True
        self._room.set()

    @property
    def _is_full(self) -> bool:
        return self.sample_rate > 0 and self._put - self._taken > ROOM_S * self.sample_rate
