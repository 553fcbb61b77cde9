"""How long the loop's thread works without a pause, whatever else the machine does meanwhile."""

import asyncio
import time

BEAT_S = 0.002


class Busy:
    """The most processor time that the loop's thread used without coming back to the loop."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._beat(time.thread_time())

    def stop(self) -> None:
        self._next.cancel()

    def _beat(self, before: float) -> None:
        now = time.thread_time()
        self.longest_s = max(self.longest_s, now - before)
        self._next = asyncio.get_running_loop().call_later(BEAT_S, self._beat, now)
