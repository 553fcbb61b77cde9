"""A store that looks full without taking room, figures of a machine, and a queue that stands still."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop.app.models.download_queue import Fetching
from desktop.weights.choice import LARGE_WRITER, Measurements
from desktop.weights.progress import Progress
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPace, WriterPaces


@dataclass
class StillQueue:
    """What the lines read of a queue."""

    fetching: Fetching | None = None
    current: str | None = None
    waiting: tuple[str, ...] = ()
    problems: dict[str, Exception] = field(default_factory=dict)


def store_with(root: Path, *names: str) -> WeightsStore:
    """Files of the right sizes that hold nothing."""
    store = WeightsStore(root)
    for name in names:
        store.folder(name).mkdir(parents=True)
        for file in store.entry(name).files:
            with (store.folder(name) / file.path).open("wb") as made:
                made.truncate(file.bytes)
    return store


def measure(root: Path) -> None:
    """As a machine with two cores was."""
    for name, decode_s in (("whisper-tiny.en", 0.063), ("whisper-base", 0.14)):
        Measurements(root).remember(name, decode_s)
    WriterPaces(root).remember(LARGE_WRITER, WriterPace(9.3, 0.43))


def fetching(
    store: WeightsStore, name: str, share: float, *, left_s: float | None = 130.0, paused: bool = False
) -> Fetching:
    total = store.entry(name).bytes
    return Fetching(Progress(name, int(share * total), total, "hub", "fetching"), left_s, paused, 1, 2)
