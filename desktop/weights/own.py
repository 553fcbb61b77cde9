"""Models of the person's own: taken in after a look at their form, kept under `own/`, and never run as code.

Only plain data is copied: one GGUF file, or the named files of a Whisper in CTranslate2's format. Nothing says that
such a model is good, or that what it writes is.
"""

import json
import re
import shutil
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.weights.entry import Purpose
from desktop.weights.errors import NotUsable
from desktop.weights.hashing import sha256_of
from desktop.weights.progress import OnProgress, Progress
from desktop.weights.store import WeightsStore, no_progress

FOLDER = "own"
GGUF_FILE = "model.gguf"
_NOTES = "own.json"
_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_ALLOWED = (*_NEEDED, "vocabulary.txt", "vocabulary.json", "preprocessor_config.json")
_SMALLEST_BYTES = 1_000_000
_LARGEST_BYTES = 64_000_000_000
_LARGEST_TEXT_BYTES = 32_000_000
_GGUF_HEAD = struct.Struct("<4sIQQ")
_WHISPER_HEAD = b"\x0c\x00WhisperSpec\x00"


@dataclass(frozen=True, slots=True)
class OwnModel:
    """`setting` is what the settings name it by: the GGUF file, or the folder."""

    title: str
    purpose: Purpose
    folder: Path
    bytes: int

    @property
    def setting(self) -> str:
        return str(self.folder / GGUF_FILE if self.purpose == "writing" else self.folder)


class OwnModels:
    """The person's own models in a store."""

    def __init__(self, store: WeightsStore) -> None:
        self._store = store
        self._root = store.root / FOLDER

    def all(self) -> tuple[OwnModel, ...]:
        folders = sorted(self._root.iterdir()) if self._root.is_dir() else []
        return tuple(own for folder in folders if (own := _read(folder)) is not None)

    def take_in(self, place: Path, on_progress: OnProgress = no_progress) -> OwnModel:
        """Copies it, if it has the form of a model. Raises NotUsable, NoSpace, Busy, or what `on_progress` raises."""
        purpose, files = _looked_at(place)
        title = place.stem if place.is_file() else place.name
        size = sum(source.stat().st_size for source in files.values())
        self._store.refuse_without_space(title, size)
        folder = self._free_folder(title)
        folder.mkdir(parents=True)
        try:
            hashes = _copied(files, folder, lambda done: on_progress(Progress(title, done, size, "disk", "checking")))
            notes = {"title": title, "purpose": purpose, "sha256": hashes}
            (folder / _NOTES).write_text(json.dumps(notes, indent=1), "utf-8")
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return OwnModel(title, purpose, folder, size)

    def _free_folder(self, title: str) -> Path:
        name = re.sub(r"[^\w.-]+", "-", title).strip("-.")[:60] or "model"
        tried = (self._root / (name if number == 1 else f"{name}-{number}") for number in range(1, 1000))
        return next(folder for folder in tried if not folder.exists())


def _looked_at(place: Path) -> tuple[Purpose, dict[str, Path]]:
    if place.is_file():
        _refuse_odd_gguf(place)
        return "writing", {GGUF_FILE: place}
    if not place.is_dir():
        raise NotUsable(f"There is nothing at {place}. Choose a GGUF file, or the folder of a speech model.")
    inside = sorted(place.glob("*.gguf"))
    if len(inside) == 1:
        return _looked_at(inside[0])
    missing = [name for name in _NEEDED if not (place / name).is_file()]
    if missing:
        raise NotUsable(
            f"{place.name} holds no model that this program knows: {missing[0]} is missing. Choose a GGUF file for "
            "writing, or a folder with a Whisper in CTranslate2’s format for hearing."
        )
    _refuse_odd_whisper(place)
    return "hearing", {name: place / name for name in _ALLOWED if (place / name).is_file()}


def _refuse_odd_gguf(path: Path) -> None:
    _refuse_odd_size(path, _SMALLEST_BYTES, _LARGEST_BYTES)
    with path.open("rb") as file:
        head = file.read(_GGUF_HEAD.size)
    magic, version, tensors, notes = _GGUF_HEAD.unpack(head)
    if magic != b"GGUF":
        raise NotUsable(f"{path.name} is no GGUF file. Other kinds of file are not opened; some of them can hold code.")
    if version not in (2, 3) or not 0 < tensors < 100_000 or not 0 < notes < 100_000:
        raise NotUsable(f"{path.name} is damaged, or of a kind of GGUF that this program does not know.")


def _refuse_odd_whisper(folder: Path) -> None:
    _refuse_odd_size(folder / "model.bin", _SMALLEST_BYTES, _LARGEST_BYTES)
    with (folder / "model.bin").open("rb") as file:
        head = file.read(64)
    if head[4 : 4 + len(_WHISPER_HEAD)] != _WHISPER_HEAD:
        raise NotUsable(f"model.bin in {folder.name} is no Whisper in CTranslate2’s format. Choose another folder.")
    for name in _ALLOWED[1:]:
        if (folder / name).is_file():
            _refuse_odd_size(folder / name, 1, _LARGEST_TEXT_BYTES)
    for name in ("config.json", "tokenizer.json"):
        _refuse_no_json(folder / name)


def _refuse_no_json(path: Path) -> None:
    try:
        loaded = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise NotUsable(f"{path.name} in {path.parent.name} is damaged. Choose another folder.") from error
    if not isinstance(loaded, dict):
        raise NotUsable(f"{path.name} in {path.parent.name} is not what it should be. Choose another folder.")


def _refuse_odd_size(path: Path, smallest: int, largest: int) -> None:
    size = path.stat().st_size
    if size < smallest:
        raise NotUsable(f"{path.name} is too small to be a model, or is cut short.")
    if size > largest:
        raise NotUsable(f"{path.name} is larger than any model that this program can use.")


def _copied(files: dict[str, Path], folder: Path, on_bytes: Callable[[int], None]) -> dict[str, str]:
    done = 0
    for name, source in files.items():
        with source.open("rb") as reader, (folder / name).open("xb") as writer:
            while block := reader.read(1 << 20):
                writer.write(block)
                done += len(block)
                on_bytes(done)
    return {name: sha256_of(folder / name) for name in files}


def _read(folder: Path) -> OwnModel | None:
    try:
        notes = json.loads((folder / _NOTES).read_text("utf-8"))
        title, purpose = str(notes["title"]), notes["purpose"]
        size = sum((folder / str(name)).stat().st_size for name in notes["sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return OwnModel(title, purpose, folder, size) if purpose in ("hearing", "writing") else None
