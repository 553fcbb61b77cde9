"""Deleting a model, as the page of models asks for it: with undo, and never one that is at work."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.composition.model_words import title_of
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.ui.models.models_page import ModelsPage
from desktop.weights.aside import Aside
from desktop.weights.errors import in_words
from desktop.weights.own import OwnModels
from desktop.weights.store import WeightsStore


class StillAtWork(ProgramError):
    title = "The model is in use by the session"

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is used by the running session. Choose another one first, or delete it afterwards.")


@dataclass(frozen=True, slots=True)
class _Deleted:
    """Where it was, where it is until the time for undoing is over, and the setting that named it."""

    folder: Path
    put: Path
    setting: str


class ModelDeleting:
    """`at_work` gives the keys of what the running session uses; `on_changed` is told the key of what went or came."""

    def __init__(
        self,
        program: Program,
        page: ModelsPage,
        at_work: Callable[[], set[str]],
        on_changed: Callable[[str], object],
    ) -> None:
        self._program = program
        self._page = page
        self._at_work = at_work
        self._on_changed = on_changed
        self._store = program.weights
        self._aside = Aside(program.weights)
        self._deleted: dict[str, _Deleted] = {}

    async def delete(self, key: str) -> None:
        """Out of sight, with an offer to undo it. Raises a ProgramError where it is at work or being fetched."""
        title = title_of(self._store, key)
        if key in self._at_work():
            raise StillAtWork(title)
        self._page.finish_deleting()
        await self._let_go(key)
        folder = self._folder(key)
        size = await asyncio.to_thread(_size_of, folder)
        put = await asyncio.to_thread(self._aside.put, folder)
        self._deleted[key] = _Deleted(folder, put, self._forget_choice(key))
        self._page.offer_undo(key, f"{title} was deleted. {in_words(size)} become free in a moment.")
        self._on_changed(key)

    async def undo(self, key: str) -> None:
        """As it was, the choice of it as well."""
        deleted = self._deleted.pop(key)
        await asyncio.to_thread(self._aside.bring_back, deleted.put, deleted.folder)
        if deleted.setting:
            setattr(self._program.settings, deleted.setting, key)
        self._on_changed(key)

    async def empty(self, key: str) -> None:
        """The time for undoing is over: its room is free now, and the settings do not name it any more."""
        deleted = self._deleted.pop(key)
        await asyncio.to_thread(self._aside.empty, deleted.put)
        if deleted.setting:
            await asyncio.to_thread(self._program.settings.save)

    async def empty_all(self) -> None:
        """What an earlier run had no time for."""
        await asyncio.to_thread(self._aside.empty)

    def _forget_choice(self, key: str) -> str:
        """The setting that named it now leaves the choice to the program again."""
        for setting in ("whisper_model", "answer_model"):
            if getattr(self._program.settings, setting) == key:
                setattr(self._program.settings, setting, "")
                return setting
        return ""

    async def _let_go(self, key: str) -> None:
        """The built-in writer keeps its file open between sessions."""
        built_in = self._program.built_in_writer
        if built_in is not None and key_of(self._store, built_in.gguf.parent, str(built_in.gguf)) == key:
            await self._program.close_built_in()

    def _folder(self, key: str) -> Path:
        own = next((each for each in OwnModels(self._store).all() if each.setting == key), None)
        return own.folder if own is not None else self._store.folder(key)


def key_of(store: WeightsStore, folder: Path, otherwise: str) -> str:
    """What the settings name the model in this folder by: the catalogue's name, or the place of one's own."""
    known = {store.folder(entry.name): entry.name for entry in store.catalogue}
    return known.get(folder, otherwise)


def _size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
