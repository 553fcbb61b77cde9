"""The downloads: offers the models that this machine should have, and fetches them when the person says so."""

import logging
import time
from collections.abc import Callable

from desktop.app.download_words import (
    has_hearing,
    what_happens,
    what_is_missing,
    what_went_wrong,
    what_works_without,
)
from desktop.app.fetch_run import FetchRun
from desktop.errors import ProgramError
from desktop.settings import Settings
from desktop.ui.download_strip import DownloadStrip
from desktop.weights.choice import Machine, models_to_have
from desktop.weights.entry import Purpose, Weights
from desktop.weights.errors import in_words
from desktop.weights.fetch import Fetcher
from desktop.weights.progress import Progress
from desktop.weights.store import WeightsStore

logger = logging.getLogger(__name__)

CLOSE_LIMIT_S = 2.0
"""A fetch ends within moments, unless its place has stopped sending; the program does not stay open for that."""
EARLY_S = 3.0
"""No estimate of the time left before so much time has passed."""


class Downloads:
    """Feeds the strip and obeys its buttons. Nothing is fetched without a click. Belongs to the loop's thread."""

    def __init__(
        self,
        store: WeightsStore,
        settings: Settings,
        strip: DownloadStrip,
        new_fetcher: Callable[[], Fetcher] | None = None,
        machine: Callable[[], Machine] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._settings = settings
        self._strip = strip
        self._new_fetcher = new_fetcher or (lambda: Fetcher(store))
        self._machine = machine or (lambda: Machine.of(store.root))
        self._pace = Pace(clock)
        self._missing: list[Weights] = []
        self._run: FetchRun | None = None
        self._last: Progress | None = None
        strip.fetch_clicked.connect(self._on_fetch_clicked)
        strip.later_clicked.connect(strip.hide)
        strip.pause_clicked.connect(self._on_pause_clicked)
        strip.cancel_clicked.connect(self._on_cancel_clicked)

    def open(self) -> None:
        """Offers what is missing, or takes the strip away."""
        self._missing = self._find_missing()
        if not self._missing:
            self._strip.hide()
            return
        here_bytes = sum(self._store.here_bytes(entry.name) for entry in self._missing)
        to_come_bytes = sum(entry.bytes for entry in self._missing) - here_bytes
        more = what_works_without(self._missing, self._store)
        if here_bytes:
            more += f" {in_words(here_bytes)} have come already."
        self._strip.show_offer(
            what_is_missing(self._missing),
            more,
            f"Fetch {in_words(to_come_bytes)}",
            can_wait=self._sessions_can_start(),
        )

    async def close(self) -> None:
        """Leaves what is on its way as it is; the next time it goes on from there."""
        run, self._run = self._run, None
        if run is not None:
            run.stop()
            await run.join(CLOSE_LIMIT_S)

    def _find_missing(self) -> list[Weights]:
        chosen = self._chosen_by_the_person()
        entries = [self._store.entry(name) for name in models_to_have(self._store, self._machine())]
        return [entry for entry in entries if entry.purpose not in chosen and self._store.find(entry.name) is None]

    def _chosen_by_the_person(self) -> set[Purpose]:
        """Who has named a model needs none of ours for it."""
        chosen: set[Purpose] = set()
        if self._settings.whisper_model:
            chosen.add("hearing")
        if self._settings.answer_model:
            chosen.add("writing")
        return chosen

    def _sessions_can_start(self) -> bool:
        return has_hearing(self._store) or all(entry.purpose != "hearing" for entry in self._missing)

    def _on_fetch_clicked(self) -> None:
        self._missing = self._find_missing()
        if not self._missing:  # somebody else has fetched them meanwhile
            self._strip.hide()
            return
        names = [entry.name for entry in self._missing]
        self._run = FetchRun(self._new_fetcher(), names, self._on_progress, self._on_end)
        self._pace.begin()
        first = self._missing[0]
        self._on_progress(Progress(first.name, self._store.here_bytes(first.name), first.bytes, "disk", "connecting"))
        self._run.start()

    def _on_pause_clicked(self) -> None:
        if self._run is None:
            return
        if self._run.paused:
            self._run.go_on()
        else:
            self._run.pause()
        self._pace.begin()
        self._show_last()

    def _on_cancel_clicked(self) -> None:
        if self._run is not None:
            self._run.stop()
            self._run = None
        self.open()

    def _on_progress(self, progress: Progress) -> None:
        if self._last is None or progress.name != self._last.name:
            self._pace.begin()
        self._last = progress
        self._show_last()

    def _show_last(self) -> None:
        progress, run = self._last, self._run
        if progress is None or run is None:
            return
        names = [entry.name for entry in self._missing]
        entry = self._store.entry(progress.name)
        words = what_happens(progress, entry, names.index(entry.name) + 1, len(names))
        left_s = self._pace.left_s(progress)
        self._strip.show_progress(words, progress.done_bytes, progress.total_bytes, left_s, run.paused)

    def _on_end(self, error: Exception | None) -> None:
        self._run, self._last = None, None
        if error is None:
            self.open()
            return
        if not isinstance(error, ProgramError):
            logger.error("A model could not be fetched", exc_info=error)
        self._strip.show_problem(*what_went_wrong(error))


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
