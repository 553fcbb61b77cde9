"""The drift of a device's clock against the computer's: how far the count of its samples has gone astray."""

from shared.vocabulary import SAMPLE_RATE

WINDOW_S = 30.0
"""A block may come late but never early, so the smallest lag of a window is the clock's; 30 s hold a punctual one."""

TOLERANCE = round(0.004 * SAMPLE_RATE)
"""Within 4 ms the shortest lag of 30 s may move with the load of the machine (on PulseAudio: by 1 ms)."""


class DriftWatch:
    """Sees every block's lag in samples (where its arrival says it ends, less where its samples do).

    The first window only learns the device's usual lag; later ones are compared with it.
    """

    def __init__(self, window_s: float = WINDOW_S) -> None:
        self._window_s = window_s
        self._usual: int | None = None
        self._smallest: int | None = None
        self._began_at = 0.0

    def observe(self, lag: int, arrived_at: float) -> int:
        """Samples to add (or, negative, to take away) at the next quiet place; zero nearly always."""
        if self._smallest is None:
            self._smallest, self._began_at = lag, arrived_at
        self._smallest = min(self._smallest, lag)
        if arrived_at - self._began_at < self._window_s:
            return 0
        smallest, self._smallest = self._smallest, None
        if self._usual is None:
            self._usual = smallest
            return 0
        astray = smallest - self._usual
        return astray if abs(astray) > TOLERANCE else 0
