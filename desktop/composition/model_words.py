"""In words: what hears and what writes here, with the figures that were measured on this machine."""

from collections.abc import Mapping
from pathlib import Path

from desktop.weights.choice import EMBEDDING, Machine, Measurements, best_whisper, best_writer
from desktop.weights.own import OwnModels
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPace, WriterPaces

NO_HEARING = "No speech model is here yet. Without one no session can start."
NO_WRITING = "No model that writes answers is here yet. Outlines from your résumé stand in for them."
BY_WORDS = "The model that finds facts is not here yet. Until then they are found by their words alone."


def hearing_in_words(store: WeightsStore, wanted: str, language: str) -> str:
    """`wanted`: a name or a folder, empty for the best."""
    decode_s = Measurements(store.root).decode_s()
    name = wanted or best_whisper(store, decode_s, language)
    if name is None:
        return NO_HEARING
    title = title_of(store, name)
    if not wanted_is_here(store, name):
        return f"{title} is to hear, but it is not on this computer."
    seconds = decode_s.get(name)
    return f"{title} hears{f': it writes down a sentence in {seconds:.2f} s here' if seconds else ''}."


def writing_in_words(store: WeightsStore, wanted: str) -> str:
    """`wanted`: a name or a GGUF file, empty for the best."""
    paces = WriterPaces(store.root)
    name = wanted or best_writer(store, Machine.of(store.root), paces.words_per_s())
    if name is None:
        return NO_WRITING
    title = title_of(store, name)
    if not wanted_is_here(store, name):
        return f"{title} is to write, but it is not on this computer."
    return f"{title} writes{_pace(name, paces.all())}."


def finding_in_words(store: WeightsStore) -> str:
    return "Facts of your résumé are found by their meaning." if store.find(EMBEDDING) else BY_WORDS


def title_of(store: WeightsStore, name: str) -> str:
    """A model as people call it, whether it is in the catalogue, the person's own, or somewhere on the disk."""
    for entry in store.catalogue:
        if entry.name == name:
            return entry.short_title
    for own in OwnModels(store).all():
        if own.setting == name:
            return own.title
    return Path(name).stem if name.endswith(".gguf") else Path(name).name


def wanted_is_here(store: WeightsStore, name: str) -> bool:
    if any(entry.name == name for entry in store.catalogue):
        return store.find(name) is not None
    return Path(name).expanduser().exists()


def _pace(name: str, paces: Mapping[str, WriterPace]) -> str:
    pace = paces.get(name)
    if pace is None:
        return ""
    return f": {pace.words_per_s:.0f} words a second here, the first after {pace.first_word_s:.1f} s"
