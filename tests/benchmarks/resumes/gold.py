"""What a résumé says, as its labels have it: `gold.json` in a folder of samples, a file's name to its fields."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec


class GoldWork(msgspec.Struct, frozen=True, kw_only=True):
    """`start` and `end` are YYYY or YYYY-MM, as precise as printed, or "present"; empty where nothing is printed."""

    company: str
    position: str
    start: str = ""
    end: str = ""


class GoldEducation(msgspec.Struct, frozen=True, kw_only=True):
    """`degree` with its subject, as printed."""

    institution: str
    degree: str = ""
    end: str = ""


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """`sentences` are what must be found uninterrupted in the text; `columned`: the page has more than one column."""

    name: str
    email: str = ""
    phone: str = ""
    links: tuple[str, ...] = ()
    work: tuple[GoldWork, ...] = ()
    education: tuple[GoldEducation, ...] = ()
    skills: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    columned: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    path: Path
    gold: Gold


def load_samples(folder: Path) -> Iterator[Sample]:
    """Those of the folder's labels whose file is there."""
    for name, labels in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
        if (path := folder / name).is_file():
            yield Sample(path, msgspec.convert(labels, Gold))


def write_gold(folder: Path, labels: dict[str, Gold]) -> None:
    (folder / "gold.json").write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1))
