"""Taking a model in from a file or folder, as the page of models asks for it: in a thread, with progress."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

from desktop.errors import ProgramError
from desktop.ui.models.taking_in_card import TakingInCard
from desktop.weights.errors import FetchCancelled, NotAModel, TruncatedModel, WrongHash
from desktop.weights.progress import Progress
from desktop.weights.store import WeightsStore
from desktop.weights.taking_in import TakenIn, take_in

TELL_EVERY = 20_000_000
"""Bytes between two looks at how far it is."""


class ModelTakingIn:
    """One at a time; `on_taken_in` when there is a model more."""

    def __init__(self, store: WeightsStore, card: TakingInCard, on_taken_in: Callable[[], object]) -> None:
        self._store = store
        self._card = card
        self._on_taken_in = on_taken_in
        self._cancelled = threading.Event()
        self._running: asyncio.Task[None] | None = None

    def begin(self, place: Path) -> None:
        if self._running is None:
            self._cancelled.clear()
            self._card.show_working(f"Looking at {place.name}…", 0)
            self._running = asyncio.get_running_loop().create_task(self._run(place), name="take a model in")

    def cancel(self) -> None:
        self._cancelled.set()

    async def settled(self) -> None:
        """Returns when the one that is being taken in is over."""
        if self._running is not None:
            await asyncio.wait([self._running])

    async def stop(self) -> None:
        self._cancelled.set()
        await self.settled()

    async def _run(self, place: Path) -> None:
        loop = asyncio.get_running_loop()
        told = 0

        def on_progress(progress: Progress) -> None:
            nonlocal told
            if self._cancelled.is_set():
                raise FetchCancelled
            if progress.done_bytes - told >= TELL_EVERY or progress.done_bytes == progress.total_bytes:
                told = progress.done_bytes
                loop.call_soon_threadsafe(self._show_progress, place.name, progress)

        try:
            taken = await asyncio.to_thread(take_in, self._store, place, on_progress)
        except FetchCancelled:
            said = "Stopped. Nothing was taken in."
        except (ProgramError, OSError) as error:
            said = what_is_wrong(place, error)
        else:
            said = _taken_in(taken)
            self._on_taken_in()
        finally:
            self._running = None
        self._card.show_idle(said)

    def _show_progress(self, name: str, progress: Progress) -> None:
        if self._running is not None:
            percent = 100 * progress.done_bytes // max(1, progress.total_bytes)
            self._card.show_working(f"Taking in {name}: {percent} %", percent)


def _taken_in(taken: TakenIn) -> str:
    if taken.known:
        return f"{taken.title} was taken in; its checksum is right."
    use = "hears" if taken.purpose == "hearing" else "writes"
    return f"“{taken.title}” was taken in as your own model. It {use} when you choose it above."


def what_is_wrong(place: Path, error: Exception) -> str:
    """Without a command to type: this is read beside a button."""
    match error:
        case WrongHash():
            return (
                f"{place.name} looks like a model of the catalogue, but its checksum is wrong: it was damaged or "
                "altered. It was not taken in."
            )
        case TruncatedModel():
            return f"{place.name} is incomplete, perhaps a download that was cut short. It was not taken in."
        case NotAModel():
            return f"A part of the model is missing in {place.name}. Choose the folder that holds all of its files."
        case ProgramError(title=title, message=message):
            return f"{title}. {message}"
        case OSError(strerror=why):
            return f"{place.name} could not be read, or there is no place for it: {why or error}."
        case _:
            return ProgramError.message
