"""How many threads suit the machine as it is now."""

from desktop.answers.thread_plan import ThreadPlan

NARROW_AFTER = 2
WIDEN_AFTER = 5
"""Readings in a row before threads are taken away or given back: the change costs the engine a start of 1 s."""

_NEARLY_FREE = 0.6
"""A core counts as free while others leave this much of it."""


class ThreadWatch:
    """Says which threads fit, from how much of the machine other programs leave free.

    A second reading thread that has to share its core waits for its turn at every layer. First word of an answer,
    1.5B on two cores: with two reading threads 1.0 s idle and 2.7 s where another program keeps one core busy; with
    one 1.3 s and 1.7 s.
    """

    def __init__(self) -> None:
        self._in_a_row = 0
        self._wanted: ThreadPlan | None = None

    def fitting(self, current: ThreadPlan, free_cores: float) -> ThreadPlan:
        """`current` until enough readings in a row speak for another plan; the first, over a long time, is enough."""
        first = self._wanted is None
        wanted = ThreadPlan.for_machine(max(1, int(free_cores + 1 - _NEARLY_FREE)))
        self._in_a_row = self._in_a_row + 1 if wanted == self._wanted else 1
        self._wanted = wanted
        needed = NARROW_AFTER if wanted.batch < current.batch else WIDEN_AFTER
        return wanted if first or self._in_a_row >= needed else current
