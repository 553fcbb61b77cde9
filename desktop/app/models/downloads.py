"""The downloads: offers the models that this machine should have, and fetches them when the person says so."""

import time
from collections.abc import Callable
from pathlib import Path

from desktop.app.models.download_queue import DownloadQueue
from desktop.app.models.download_words import (
    has_hearing,
    what_happens,
    what_is_missing,
    what_went_wrong,
    what_works_without,
)
from desktop.settings import Settings
from desktop.ui.download_strip import DownloadStrip
from desktop.weights.choice import Machine, models_to_have
from desktop.weights.entry import Purpose, Weights
from desktop.weights.errors import in_words
from desktop.weights.fetch import Fetcher
from desktop.weights.store import WeightsStore


class Downloads:
    """Feeds the strip and obeys its buttons. Nothing is fetched without a click. Belongs to the loop's thread.

    `queue` is what the strip and the page of models both show.
    """

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
        self._machine = machine or (lambda: Machine.of(store.root))
        self._missing: list[Weights] = []
        self._was_busy = False
        self.queue = DownloadQueue(store, new_fetcher or self._new_fetcher, clock)
        self.queue.listen(self._on_queue_changed)
        strip.fetch_clicked.connect(self._on_fetch_clicked)
        strip.later_clicked.connect(self._on_later_clicked)
        strip.pause_clicked.connect(self.queue.pause)
        strip.cancel_clicked.connect(self.queue.cancel_all)

    def open(self) -> None:
        """Offers what is missing, or says why it did not come, or takes the strip away.

        What was put off stays out of sight, while it can.
        """
        self._missing = self._find_missing()
        can_wait = self._sessions_can_start()
        put_off = can_wait and {entry.name for entry in self._missing} <= set(self._settings.models_put_off)
        if not self._missing or put_off:
            self._strip.hide()
            return
        failed = next((self.queue.problems[e.name] for e in self._missing if e.name in self.queue.problems), None)
        if failed is not None:  # whoever else asks what is missing does not take the reason away
            self._strip.show_problem(*what_went_wrong(failed))
            return
        here_bytes = sum(self._store.here_bytes(entry.name) for entry in self._missing)
        to_come_bytes = sum(entry.bytes for entry in self._missing) - here_bytes
        more = what_works_without(self._missing, self._store)
        if here_bytes:
            more += f" {in_words(here_bytes)} have come already."
        self._strip.show_offer(
            what_is_missing(self._missing), more, f"Fetch {in_words(to_come_bytes)}", can_wait=can_wait
        )

    async def close(self) -> None:
        """Leaves what is on its way as it is; the next time it goes on from there."""
        self._was_busy = False
        await self.queue.close()

    def _new_fetcher(self) -> Fetcher:
        """Looks first where the person's settings say."""
        folder = self._settings.models_from
        return Fetcher(self._store, folder=Path(folder).expanduser() if folder else None)

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
        self.queue.fetch([*self.queue.problems, *(entry.name for entry in self._missing)])
        if not self.queue.busy:  # somebody else has fetched them meanwhile
            self._strip.hide()

    def _on_later_clicked(self) -> None:
        """Remembered for these models; when others are missing one day, they are offered."""
        self._settings.models_put_off = tuple(sorted(entry.name for entry in self._missing))
        self._strip.hide()

    def _on_queue_changed(self) -> None:
        busy, self._was_busy = self._was_busy, self.queue.busy
        fetching = self.queue.fetching
        if fetching is not None:
            entry = self._store.entry(fetching.progress.name)
            words = what_happens(fetching.progress, entry, fetching.number, fetching.count)
            done, total = fetching.progress.done_bytes, fetching.progress.total_bytes
            self._strip.show_progress(words, done, total, fetching.left_s, fetching.paused)
        elif busy:
            self._on_queue_over()

    def _on_queue_over(self) -> None:
        error = next(iter(self.queue.problems.values()), None)
        if error is None:
            self.open()
        else:
            self._strip.show_problem(*what_went_wrong(error))
