"""Which of the built-in writers fits this machine, and how many threads it may take."""

from collections.abc import Collection
from dataclasses import dataclass

BEST = "qwen2.5-coder-1.5b"
SMALL = "qwen2.5-coder-0.5b"

# The 1.5B takes 1.9 GB of memory and 1.1 GB of disk; beside a call and the recogniser that wants a 6 GB machine.
BEST_NEEDS_MEMORY_BYTES = 6 * 1000**3
BEST_NEEDS_DISK_BYTES = 3 * 1000**3

_MOST_THREADS = 4
_KEPT_FREE = 2


@dataclass(frozen=True, slots=True)
class ThreadPlan:
    """`generation` threads write, `batch` threads read the prompt.

    Measured with the 1.5B on two cores. Another process busy on one: two writing threads 5.3 tokens a second, one 8.1.
    Idle, first token of a question behind a cached prefix: 0.84 s with one reading thread, 0.43 s with two; but
    2.9 s against 1.1 s where other processes keep taking the second core.
    """

    generation: int
    batch: int

    @classmethod
    def for_machine(cls, physical_cores: int) -> "ThreadPlan":
        """One thread on up to two cores; else all but two of the cores, at most four. Reading may use one more."""
        generation = max(1, min(_MOST_THREADS, physical_cores - _KEPT_FREE))
        return cls(generation, max(1, min(generation + 1, physical_cores)))

    @property
    def narrowest(self) -> "ThreadPlan":
        """What is left when the machine is too busy for more."""
        return ThreadPlan(1, 1)


def choose_writer(memory_bytes: int, disk_free_bytes: int, installed: Collection[str]) -> str:
    """The catalogue name of the writer for this machine; what is already on disk needs no more room there."""
    has_room = BEST in installed or disk_free_bytes >= BEST_NEEDS_DISK_BYTES
    return BEST if memory_bytes >= BEST_NEEDS_MEMORY_BYTES and has_room else SMALL
