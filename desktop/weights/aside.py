"""Deleted a moment ago: a model's folder set aside, so that deleting can be undone; emptied when the time is over."""

import shutil
import uuid
from pathlib import Path

from desktop.weights.errors import Busy, HeldOpen
from desktop.weights.store import WeightsStore

_FOLDER = ".deleted"


class Aside:
    """Folders of a store that are out of sight. Moving is at once, on the same disk; only `empty` frees room."""

    def __init__(self, store: WeightsStore) -> None:
        self._store = store
        self._root = store.root / _FOLDER

    def put(self, folder: Path) -> Path:
        """Where it is now. Raises Busy while it is being fetched, HeldOpen where the system does not let go of it."""
        target = self._root / uuid.uuid4().hex / folder.name
        with self._store.locked(folder.name, wait=_never_wait):
            target.parent.mkdir(parents=True)
            try:
                folder.rename(target)
            except OSError as error:
                target.parent.rmdir()
                raise HeldOpen(detail=str(error)) from error
        return target

    def bring_back(self, put: Path, folder: Path) -> None:
        """As it was. Where a new one has come meanwhile, that one stays."""
        if folder.exists():
            self.empty(put)
            return
        put.rename(folder)
        put.parent.rmdir()

    def empty(self, put: Path | None = None) -> None:
        """For good: this one, or all that an earlier run has left."""
        shutil.rmtree(put.parent if put else self._root, ignore_errors=True)


def _never_wait() -> None:
    raise Busy
