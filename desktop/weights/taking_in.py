"""Taking a model in from a file or folder: one that the catalogue knows by its hash, any other as the person's own."""

from dataclasses import dataclass
from pathlib import Path

from desktop.weights.entry import Purpose
from desktop.weights.own import OwnModels
from desktop.weights.progress import OnProgress
from desktop.weights.store import WeightsStore, no_progress


@dataclass(frozen=True, slots=True)
class TakenIn:
    """`setting` is what the settings name it by; `known` where the catalogue vouches for it."""

    title: str
    purpose: Purpose
    setting: str
    known: bool


def take_in(store: WeightsStore, place: Path, on_progress: OnProgress = no_progress) -> TakenIn:
    """Raises a WeightsError: what looks like a model of the catalogue and is not, is refused as damaged or altered."""
    known = store.recognised(place) if place.exists() else None
    if known is None and place.is_dir() and len(inside := sorted(place.glob("*.gguf"))) == 1:
        place = inside[0]
        known = store.recognised(place)
    if known is None:
        own = OwnModels(store).take_in(place, on_progress)
        return TakenIn(own.title, own.purpose, own.setting, known=False)
    copy_in = store.import_folder if place.is_dir() else store.import_file
    copy_in(known.name, place, on_progress)
    return TakenIn(known.short_title, known.purpose, known.name, known=True)
