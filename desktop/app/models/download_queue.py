"""The download queue: which models are wanted, which one is on its way, and what went wrong. Views listen to it."""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop.app.models.fetch_run import FetchRun
from desktop.errors import ProgramError
from desktop.weights.errors import NoPlaceReachable
from desktop.weights.fetch import Fetcher
from desktop.weights.progress import Progress
from desktop.weights.store import WeightsStore

logger = logging.getLogger(__name__)

CLOSE_LIMIT_S = 2.0
"""A fetch ends within moments, unless its place has stopped sending; the program does not stay open for that."""
EARLY_S = 3.0
"""No estimate of the time left before so much time has passed."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """The model that is on its way; `number` of `count` that were asked for since nothing was."""

    progress: Progress
    left_s: float | None
    paused: bool
    number: int
    count: int


class DownloadQueue:
    """Models in the order in which they were wanted, one at a time. Belongs to the loop's thread.

    `listen`: called after every change. A model that fails does not stop the others, unless no place can be reached.
    """

    def __init__(
        self,
        store: WeightsStore,
        new_fetcher: Callable[[], Fetcher] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._new_fetcher = new_fetcher or (lambda: Fetcher(store))
        self._pace = Pace(clock)
        self._listeners: list[Callable[[], object]] = []
        self._waiting: list[str] = []
        self._asked: list[str] = []
        self._current: str | None = None
        self._run: FetchRun | None = None
        self._fetcher: Fetcher | None = None
        self._last: Progress | None = None
        self._cancelled: list[FetchRun] = []
        self.problems: dict[str, Exception] = {}

    def listen(self, listener: Callable[[], object]) -> None:
        self._listeners.append(listener)

    @property
    def busy(self) -> bool:
        return self._current is not None

    @property
    def current(self) -> str | None:
        return self._current

    @property
    def waiting(self) -> tuple[str, ...]:
        """Those behind the current one."""
        return tuple(self._waiting)

    @property
    def fetching(self) -> Fetching | None:
        """How far the current one is."""
        if self._current is None or self._last is None or self._run is None:
            return None
        number = self._asked.index(self._current) + 1
        left_s = self._pace.left_s(self._last)
        return Fetching(self._last, left_s, self._run.paused, number, len(self._asked))

    @property
    def still_to_come_bytes(self) -> int:
        """Of the current one and those behind it."""
        names = [*([self._current] if self._current else []), *self._waiting]
        return sum(self._store.entry(name).bytes - self._store.here_bytes(name) for name in names)

    def fetch(self, names: Iterable[str]) -> None:
        """Wants these, behind those that are wanted already. What failed before is tried again."""
        for name in list(names):
            self.problems.pop(name, None)
            if name != self._current and name not in self._waiting:
                self._waiting.append(name)
                self._asked.append(name)
        self._go_on()
        self._tell()

    def pause(self) -> None:
        """Or goes on, if it was paused. Those behind it wait as well."""
        if self._run is None:
            return
        if self._run.paused:
            self._run.go_on()
        else:
            self._run.pause()
        self._pace.begin()
        self._tell()

    def cancel(self, name: str) -> None:
        """What has come of it is kept."""
        if name in self._waiting:
            self._waiting.remove(name)
            self._asked.remove(name)
        elif name == self._current:
            self._stop_current()
            self._asked.remove(name)
            self._go_on()
        self._tell()

    def cancel_all(self) -> None:
        self._waiting.clear()
        self._stop_current()
        self._go_on()
        self._tell()

    async def close(self) -> None:
        """Leaves what is on its way as it is; the next time it goes on from there."""
        self._waiting.clear()
        self._stop_current()
        for run in self._cancelled:
            await run.join(CLOSE_LIMIT_S)

    def _go_on(self) -> None:
        if self._current is not None:
            return
        if not self._waiting:
            self._asked.clear()
            self._fetcher = None
            return
        self._fetcher = self._fetcher or self._new_fetcher()
        self._current = self._waiting.pop(0)
        self._pace.begin()
        entry = self._store.entry(self._current)
        self._last = Progress(entry.name, self._store.here_bytes(entry.name), entry.bytes, "disk", "connecting")
        self._run = FetchRun(self._fetcher, [self._current], self._on_progress, self._on_end)
        self._run.start()

    def _stop_current(self) -> None:
        if self._run is not None:
            self._run.stop()
            self._cancelled = [*self._cancelled[-2:], self._run]
        self._current, self._run, self._last = None, None, None

    def _on_progress(self, progress: Progress) -> None:
        self._last = progress
        self._tell()

    def _on_end(self, error: Exception | None) -> None:
        name, self._current, self._run, self._last = self._current, None, None, None
        if error is not None and name is not None:
            self._note_problem(name, error)
        self._go_on()
        self._tell()

    def _note_problem(self, name: str, error: Exception) -> None:
        if not isinstance(error, ProgramError):
            logger.error("A model could not be fetched", exc_info=error)
        hopeless = self._waiting if isinstance(error, NoPlaceReachable | OSError) else []
        self.problems |= dict.fromkeys([name, *hopeless], error)
        self._waiting = [each for each in self._waiting if each not in self.problems]

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


class Pace:
    """How fast bytes have come since `begin`, and so how long the rest takes."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since: tuple[float, int] | None = None

    def begin(self) -> None:
        """What was here before, and the time of a pause, say nothing about the pace."""
        self._since = None

    def left_s(self, progress: Progress) -> float | None:
        """None while it is too early to say, and while nothing comes."""
        if progress.state != "fetching":
            return None
        now = self._clock()
        if self._since is None:
            self._since = (now, progress.done_bytes)
        started, before = self._since
        come = progress.done_bytes - before
        if now - started < EARLY_S or come <= 0:
            return None
        return (progress.total_bytes - progress.done_bytes) * (now - started) / come
