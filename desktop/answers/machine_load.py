"""What other programs leave of this machine's processors."""

import time
from dataclasses import dataclass

import psutil

_IDLE = ("idle", "iowait", "guest", "guest_nice")
"""Fields of the system's processor times that are no work, or are counted in another field already."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Processor seconds so far: of everything on the machine, and of this program with its children."""

    at: float
    everything: float
    own: float


class MachineLoad:
    """Any thread may ask, one at a time; a reading takes some 10 ms."""

    def __init__(self) -> None:
        self._own = psutil.Process()
        self._logical = psutil.cpu_count() or 1
        self.cores: int = psutil.cpu_count(logical=False) or self._logical
        self._last = self.read()

    def free_cores(self) -> float:
        """Physical cores that other programs left free, on average since the last call. Stolen time counts as taken."""
        before, self._last = self._last, self.read()
        return self.cores * (1.0 - taken_share(before, self._last, self._logical))

    def read(self) -> Reading:
        times = psutil.cpu_times()
        everything = sum(seconds for name, seconds in times._asdict().items() if name not in _IDLE)
        own = sum(_seconds_of(process) for process in [self._own, *self._own.children(recursive=True)])
        return Reading(time.monotonic(), everything, own)


def taken_share(before: Reading, after: Reading, logical_cores: int) -> float:
    """What other programs took of the whole machine between two readings, 0 to 1."""
    elapsed = max(after.at - before.at, 1e-3)
    others = (after.everything - before.everything) - (after.own - before.own)
    return min(1.0, max(0.0, others / elapsed / logical_cores))


def _seconds_of(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0  # it has just ended
    return float(times.user + times.system)
