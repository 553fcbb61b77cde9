"""Opening and closing an input on threads that can be abandoned: a hung sound system must not hang the pump."""

import threading
from collections.abc import Callable

from desktop.audio.audio_input import AudioInput, DeviceFailedError
from desktop.audio.opened_input import OpenedInput
from desktop.errors import ProgramError

CLOSE_WAIT_S = 0.5


class Opening:
    """One attempt, running from the moment it is made. Once `done` is set, `opened` or `error` holds its outcome."""

    def __init__(self, make: Callable[[], AudioInput], clock: Callable[[], float]) -> None:
        self.opened: OpenedInput | None = None
        self.error: ProgramError | None = None
        self.done = threading.Event()
        self._make = make
        self._clock = clock
        self._abandoned = False
        self._lock = threading.Lock()
        threading.Thread(target=self._run, name="opens a device", daemon=True).start()

    def abandon(self) -> None:
        """Nobody waits any more: what opens after all is closed again."""
        with self._lock:
            self._abandoned = True
            opened = self.opened
        if opened is not None:
            close_aside(opened)

    def _run(self) -> None:
        try:
            self._open()
        except ProgramError as error:
            self.error = error
        # Sound libraries fail with AssertionError, OSError, IndexError and errors of their own; all mean the same here.
        except Exception as error:
            self.error = DeviceFailedError(detail=repr(error))
        self.done.set()

    def _open(self) -> None:
        opened = OpenedInput(self._make(), self._clock)
        opened.open()
        with self._lock:
            if not self._abandoned:
                self.opened = opened
                return
        opened.close()


def close_aside(opened: OpenedInput) -> None:
    """Closes; returns after half a second even where closing hangs."""
    closing = threading.Thread(target=opened.close, name="closes a device", daemon=True)
    closing.start()
    closing.join(CLOSE_WAIT_S)
