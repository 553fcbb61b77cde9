"""Measures how late the program's one loop is: what a person would feel as a window that hesitates."""

import asyncio
import time
from dataclasses import dataclass

import numpy as np

PERIOD_S = 0.016  # one frame of a 60 Hz screen


@dataclass(frozen=True, slots=True)
class Lag:
    """Milliseconds by which a call every 16 ms came too late."""

    p50_ms: float
    p99_ms: float
    max_ms: float
    count: int


class LoopProbe:
    """Asks the running loop for a call every 16 ms from `start` to `stop`."""

    def __init__(self) -> None:
        self._lags_ms: list[float] = []
        self._handle: asyncio.TimerHandle | None = None

    def start(self) -> None:
        self._ask(asyncio.get_running_loop())

    def stop(self) -> Lag:
        if self._handle is not None:
            self._handle.cancel()
        lags = np.array(self._lags_ms or [0.0])
        p50, p99 = np.percentile(lags, [50, 99])
        return Lag(float(p50), float(p99), float(lags.max()), len(self._lags_ms))

    def _ask(self, loop: asyncio.AbstractEventLoop) -> None:
        due = time.perf_counter() + PERIOD_S
        self._handle = loop.call_later(PERIOD_S, self._called, loop, due)

    def _called(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        self._lags_ms.append(max(0.0, time.perf_counter() - due) * 1000)
        self._ask(loop)
