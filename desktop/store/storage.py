"""Where the program's files are, and how much they take."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Stored(NamedTuple):
    """`words`: what lies there, for a person. `path`: a file or a folder."""

    words: str
    path: Path
    bytes: int


def stored(places: Iterable[tuple[str, Path]]) -> list[Stored]:
    """Those that exist. A database counts with its log; a folder with everything in it. Waits for the disk."""
    return [Stored(words, path, _size(path)) for words, path in places if path.exists()]


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(_file_size(Path(folder) / name) for folder, _, names in os.walk(path) for name in names)
    return sum(_file_size(path.with_name(path.name + part)) for part in ("", "-wal", "-shm"))


def _file_size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:  # gone meanwhile
        return 0
