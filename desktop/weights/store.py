"""The store of models on this computer: one folder a model, shared by every checkout and version."""

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop.weights import lock
from desktop.weights.catalogue import CATALOGUE, MODEL_FILE, entry_of
from desktop.weights.entry import HubPlace, Weights, WeightsFile
from desktop.weights.errors import Busy, NoSpace, NotAModel, NotInstalled, TruncatedModel, WrongHash
from desktop.weights.hashing import sha256_of
from desktop.weights.part import PartFile
from desktop.weights.progress import OnProgress, Progress
from desktop.weights.stamps import Stamps

SPARE_BYTES = 64_000_000
"""Left free on the disk beside a model, so that sessions can still be written."""

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}

Problem = Literal["missing", "wrong size", "wrong hash"]


@dataclass(frozen=True, slots=True)
class FileProblem:
    path: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a full check found; `ok` when every file is there and hashes as the catalogue says.

    `unproven` lists files that are there but whose right hash nobody knows.
    """

    name: str
    problems: tuple[FileProblem, ...]
    unproven: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.problems


def no_progress(_: Progress) -> None:
    """Nobody is watching."""


class WeightsStore:
    """Finds, checks, takes in and removes models under `root`.

    Reading needs no lock; whoever changes a model's folder holds `locked(name)`.
    """

    def __init__(
        self,
        root: Path,
        catalogue: tuple[Weights, ...] = CATALOGUE,
        free_bytes: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    ) -> None:
        self.root = root
        self.catalogue = catalogue
        self._free_bytes = free_bytes

    def entry(self, name: str) -> Weights:
        return entry_of(name, self.catalogue)

    def folder(self, name: str) -> Path:
        return self.root / name

    def find(self, name: str) -> Path | None:
        """The model's folder, if every file is there with the right size. Cheap: nothing is read."""
        entry = self.entry(name)
        folder = self.folder(name)
        return folder if all(_size(folder / file.path) == file.bytes for file in entry.files) else None

    def is_verified(self, name: str) -> bool:
        """Every file is there and unchanged since its hash was found right. Cheap, like `find`."""
        if self.find(name) is None:
            return False
        stamps = Stamps(self.folder(name))
        return all(not file.sha256 or stamps.holds(file.path, file.sha256) for file in self.entry(name).files)

    def here_bytes(self, name: str) -> int:
        """How much of it is here, what an earlier fetch left unfinished included. Cheap, like `find`."""
        folder = self.folder(name)
        return sum(
            min(file.bytes, _size(folder / file.path) or PartFile(folder / file.path).size)
            for file in self.entry(name).files
        )

    def installed(self) -> tuple[Weights, ...]:
        return tuple(entry for entry in self.catalogue if self.find(entry.name))

    def verified(self, name: str, on_progress: OnProgress = no_progress) -> Path:
        """The folder of a model that may be loaded: its hashes were checked, now or since its files last changed.

        Raises NotInstalled, NotAModel, TruncatedModel or WrongHash.
        """
        entry = self.entry(name)
        folder = self.folder(name)
        if not folder.is_dir() or not any((folder / file.path).exists() for file in entry.files):
            raise NotInstalled(name)
        for file in entry.files:
            _refuse_wrong_size(name, folder / file.path, file)
        counted = _Counted(entry, on_progress)
        for file in entry.files:
            if not file.sha256 or Stamps(folder).holds(file.path, file.sha256):
                counted.add(file.bytes)
            else:
                self._verify(entry, file, counted.add)
        return folder

    def locate(self, name_or_folder: str) -> Path:
        """A model by its catalogue name, or in a folder of the person's own. Raises as `verified` does."""
        if any(entry.name == name_or_folder for entry in self.catalogue):
            return self.verified(name_or_folder)
        folder = Path(name_or_folder).expanduser()
        if not folder.is_dir():
            return self.verified(name_or_folder)  # raises UnknownWeights, with the names there are
        known = self.recognised(folder)
        if known is None:
            _refuse_no_model(folder)
            return folder
        for file in known.files:
            _refuse_wrong_size(known.name, folder / file.path, file)
            if file.sha256 and sha256_of(folder / file.path) != file.sha256:
                raise WrongHash(known.name, file.path)
        return folder

    def check(self, name: str, on_progress: OnProgress = no_progress) -> CheckReport:
        """Read every byte and compare; what is right is remembered, what is wrong is reported, nothing is deleted."""
        entry = self.entry(name)
        counted = _Counted(entry, on_progress)
        problems = [found for file in entry.files if (found := self._problem(entry, file, counted.add))]
        unproven = tuple(file.path for file in entry.files if not file.sha256)
        return CheckReport(name, tuple(problems), unproven)

    def import_folder(self, name: str, folder: Path, on_progress: OnProgress = no_progress) -> Path:
        """Take a model in from a folder: copied, hashed, and only then there. The folder itself is not touched.

        Raises NotAModel, TruncatedModel, WrongHash or NoSpace.
        """
        entry = self.entry(name)
        sources = {file.path: _source(entry, file, folder) for file in entry.files}
        return self._take_in(entry, sources, on_progress)

    def import_file(self, name: str, path: Path, on_progress: OnProgress = no_progress) -> Path:
        """Take in a model that is one file (a GGUF), whatever that file is called. Raises as `import_folder` does."""
        entry = self.entry(name)
        if len(entry.files) != 1 or not path.is_file():
            raise NotAModel(str(path), ", ".join(file.path for file in entry.files))
        return self._take_in(entry, {entry.files[0].path: path}, on_progress)

    def free_bytes(self) -> int:
        """What is free on the disk of the models."""
        self.root.mkdir(parents=True, exist_ok=True)
        return self._free_bytes(self.root)

    def remove(self, name: str) -> None:
        self.entry(name)
        with self.locked(name, wait=_never_wait):
            shutil.rmtree(self.folder(name), ignore_errors=True)

    @contextmanager
    def locked(self, name: str, wait: Callable[[], None]) -> Iterator[None]:
        """Alone with this model among all processes; `wait` is called while another has it, and may raise."""
        with lock.held(self.root / ".locks" / f"{name}.lock", wait):
            yield

    def refuse_without_space(self, name: str, need_bytes: int) -> None:
        """Raises NoSpace unless `need_bytes` fit with room to spare."""
        self.root.mkdir(parents=True, exist_ok=True)
        free = self._free_bytes(self.root)
        if need_bytes > 0 and need_bytes + SPARE_BYTES > free:
            raise NoSpace(name, need_bytes + SPARE_BYTES, free, str(self.root))

    @contextmanager
    def full_disk_explained(self, name: str, file: WeightsFile, part: PartFile) -> Iterator[None]:
        """A disk that fills up meanwhile becomes NoSpace."""
        try:
            yield
        except OSError as error:
            if error.errno not in _FULL:
                raise
            raise NoSpace(name, file.bytes - part.size, self._free_bytes(self.root), str(self.root)) from error

    def part(self, name: str, file: WeightsFile) -> PartFile:
        final = self.folder(name) / file.path
        final.parent.mkdir(parents=True, exist_ok=True)
        return PartFile(final)

    def adopt(self, name: str, file: WeightsFile, part: PartFile) -> None:
        """A finished part becomes the model's file if its hash is right; else it is thrown away. Raises WrongHash."""
        found = sha256_of(part.path)
        if file.sha256 and found != file.sha256:
            part.throw_away()
            raise WrongHash(name, file.path, detail=f"expected {file.sha256}, got {found}")
        part.finish()
        Stamps(self.folder(name)).remember(file.path, found)

    def _take_in(self, entry: Weights, sources: dict[str, Path], on_progress: OnProgress) -> Path:
        for file in entry.files:
            _refuse_wrong_size(entry.name, sources[file.path], file)
        self.refuse_without_space(entry.name, entry.bytes)
        counted = _Counted(entry, on_progress)
        with self.locked(entry.name, wait=_never_wait):
            for file in entry.files:
                part = self.part(entry.name, file)
                with self.full_disk_explained(entry.name, file, part):
                    _copy(sources[file.path], part.path, counted.add)
                    self.adopt(entry.name, file, part)
        return self.folder(entry.name)

    def _verify(self, entry: Weights, file: WeightsFile, on_bytes: Callable[[int], None]) -> None:
        if self._problem(entry, file, on_bytes):
            raise WrongHash(entry.name, file.path)

    def _problem(self, entry: Weights, file: WeightsFile, on_bytes: Callable[[int], None]) -> FileProblem | None:
        folder = self.folder(entry.name)
        size = _size(folder / file.path)
        if size is None:
            return FileProblem(file.path, "missing")
        if size != file.bytes:
            return FileProblem(file.path, "wrong size")
        found = sha256_of(folder / file.path, on_bytes)
        if file.sha256 and found != file.sha256:
            Stamps(folder).forget(file.path)
            return FileProblem(file.path, "wrong hash")
        Stamps(folder).remember(file.path, found)
        return None

    def recognised(self, place: Path) -> Weights | None:
        """The catalogue's entry that this folder or file seems to be, by what is cheap to look at.

        A folder by its config.json, the small file that differs in every model; a file by its size.
        """
        if place.is_file():
            size = place.stat().st_size
            return next((e for e in self.catalogue if len(e.files) == 1 and e.files[0].bytes == size), None)
        config = place / "config.json"
        if not config.is_file():
            return None
        found = sha256_of(config)
        return next((entry for entry in self.catalogue if _has(entry, "config.json", found)), None)


class _Counted:
    """Adds up what was read and tells the watcher."""

    def __init__(self, entry: Weights, on_progress: OnProgress) -> None:
        self._entry = entry
        self._on_progress = on_progress
        self._done = 0

    def add(self, size: int) -> None:
        self._done += size
        self._on_progress(Progress(self._entry.name, self._done, self._entry.bytes, "disk", "checking"))


def _has(entry: Weights, path: str, sha256: str) -> bool:
    return any(file.path == path and file.sha256 == sha256 for file in entry.files)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _refuse_wrong_size(name: str, path: Path, file: WeightsFile) -> None:
    size = _size(path)
    if size is None:
        raise NotAModel(str(path.parent), file.path)
    if size < file.bytes:
        raise TruncatedModel(name, file.path, size, file.bytes)
    if size > file.bytes:
        raise WrongHash(name, file.path, detail=f"expected {file.bytes} bytes, got {size}")


def _refuse_no_model(folder: Path) -> None:
    """A folder is worth loading if it holds a CTranslate2 model or one GGUF file."""
    if any(folder.glob("*.gguf")):
        return
    for path in ("model.bin", "config.json", "tokenizer.json"):
        if not _size(folder / path):
            raise NotAModel(str(folder), f"{MODEL_FILE}, or {path}" if path == "model.bin" else path)


def _source(entry: Weights, file: WeightsFile, folder: Path) -> Path:
    """Where a folder holds this file: under our name, or under the publisher's."""
    remote_names = (place.remote_path(file.path) for place in entry.places if isinstance(place, HubPlace))
    for candidate in (file.path, *remote_names):
        if (folder / candidate).is_file():
            return folder / candidate
    raise NotAModel(str(folder), file.path)


def _copy(source: Path, target: Path, on_bytes: Callable[[int], None]) -> None:
    with source.open("rb") as reader, target.open("wb") as writer:
        while block := reader.read(1 << 20):
            writer.write(block)
            on_bytes(len(block))


def _never_wait() -> None:
    raise Busy()
