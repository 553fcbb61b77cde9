"""The paper thread: pages are drawn beside the windows, in a thread that Qt knows.

Qt's text layout starts timers, which need a thread of Qt's own; one from Python's pool has none for them.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QThread


class PaperThread(QThread):
    """Runs one piece of work; `done` holds its end."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self.done: Future[None] = Future()

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:
            self.done.set_exception(error)
        else:
            self.done.set_result(None)


async def drawn(work: Callable[[], None]) -> None:
    """Returns when the work is done, or raises what it raised."""
    thread = PaperThread(work)
    thread.start()
    try:
        await asyncio.wrap_future(thread.done)
    finally:
        thread.wait()
