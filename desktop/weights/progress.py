"""How far a fetch is, and the handle by which a person pauses or stops it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.weights.errors import FetchCancelled

FetchState = Literal["waiting", "connecting", "fetching", "paused", "checking", "done"]


@dataclass(frozen=True, slots=True)
class Progress:
    """`place` is "disk", "hub" or "index"; `waiting` means another process is fetching the same model."""

    name: str
    done_bytes: int
    total_bytes: int
    place: str
    state: FetchState


OnProgress = Callable[[Progress], None]


class FetchControl:
    """Pause, resume and cancel a fetch from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._paused = False
        self._cancelled = False

    def pause(self) -> None:
        self._set(paused=True)

    def resume(self) -> None:
        self._set(paused=False)

    def cancel(self) -> None:
        self._set(cancelled=True)

    @property
    def paused(self) -> bool:
        return self._paused

    def check(self) -> None:
        """Return at once, unless cancelled: then raise FetchCancelled."""
        if self._cancelled:
            raise FetchCancelled()

    def wait_while_paused(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._cancelled or not self._paused)
        self.check()

    def wait(self, seconds: float) -> None:
        """Wait that long; a cancel ends it at once with FetchCancelled."""
        with self._changed:
            self._changed.wait_for(lambda: self._cancelled, timeout=seconds)
        self.check()

    def _set(self, *, paused: bool | None = None, cancelled: bool | None = None) -> None:
        with self._changed:
            self._paused = self._paused if paused is None else paused
            self._cancelled = self._cancelled if cancelled is None else cancelled
            self._changed.notify_all()
