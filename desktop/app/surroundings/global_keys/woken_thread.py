"""A thread that waits for something else and can be woken to end: by a pipe, which `select` hears beside the rest."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress

CLOSE_WAIT_S = 2.0


class WokenThread:
    """One at a time. Belongs to the thread that starts and stops it."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._wake = -1

    def start(self, work: Callable[[int], None]) -> None:
        """`work` gets a descriptor that can be read from `stop` on, which is when it is to return."""
        sleeper, self._wake = os.pipe()
        self._thread = threading.Thread(target=_run, args=(work, sleeper), name="global keys", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Waits a moment for its end; none that runs is no error."""
        if self._thread is None:
            return
        with suppress(BrokenPipeError):  # it has ended already
            os.write(self._wake, b".")
        self._thread.join(CLOSE_WAIT_S)
        os.close(self._wake)
        self._thread = None


def _run(work: Callable[[int], None], sleeper: int) -> None:
    try:
        work(sleeper)
    finally:
        os.close(sleeper)
