"""One run of fetching: models in turn, in a thread of its own, told to the loop."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from desktop.weights.fetch import Fetcher
from desktop.weights.progress import FetchControl, OnProgress, Progress

LOOK_EVERY_S = 0.2
"""Bytes come thousands of times a second; eyes look a few times."""


class FetchRun:
    """Fetches `names` in this order. `on_progress` and `on_end` are called on the loop, and never after `stop`.

    `on_end` gets what ended it: None when everything is there. The thread is a daemon: it may stand in a read from a
    place that sends nothing, and the program does not wait for it to end. What has come is good at every byte.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        names: Sequence[str],
        on_progress: OnProgress,
        on_end: Callable[[Exception | None], None],
    ) -> None:
        self._fetcher = fetcher
        self._names = tuple(names)
        self._on_progress = on_progress
        self._on_end = on_end
        self._loop = asyncio.get_running_loop()
        self._control = FetchControl()
        self._over = False
        self._newest: Progress | None = None  # written by the thread, read by the loop
        self._told: Progress | None = None
        self._thread = threading.Thread(target=self._fetch, name="fetch-models", daemon=True)

    @property
    def paused(self) -> bool:
        return self._control.paused

    def start(self) -> None:
        self._thread.start()
        self._look()

    def pause(self) -> None:
        self._control.pause()

    def go_on(self) -> None:
        self._control.resume()

    def stop(self) -> None:
        """What has come is kept. The thread ends as soon as it notices."""
        self._over = True
        self._control.cancel()

    async def join(self, limit_s: float) -> None:
        """Waits for the thread of a stopped run, so long at most."""
        await asyncio.to_thread(self._thread.join, limit_s)

    def _fetch(self) -> None:
        error: Exception | None = None
        try:
            for name in self._names:
                self._fetcher.fetch(name, self._note, self._control)
        except Exception as caught:  # whatever it is, the loop says it to the person; a thread has nobody to tell
            error = caught
        with suppress(RuntimeError):  # the loop has ended meanwhile, and with it whoever would have listened
            self._loop.call_soon_threadsafe(self._end, error)

    def _note(self, progress: Progress) -> None:
        self._newest = progress

    def _look(self) -> None:
        if self._over:
            return
        newest = self._newest
        if newest is not None and newest is not self._told:
            self._told = newest
            self._on_progress(newest)
        self._loop.call_later(LOOK_EVERY_S, self._look)

    def _end(self, error: Exception | None) -> None:
        if not self._over:
            self._over = True
            self._on_end(error)
