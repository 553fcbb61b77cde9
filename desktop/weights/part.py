"""A file on its way: `.part` beside its final name, with notes that let a later process go on where this one died."""

import json
import os
import sys
from pathlib import Path
from typing import TypedDict, cast


class Notes(TypedDict, total=False):
    """`etag`: of the server's file. `joined`: the length after each index part taken in so far."""

    etag: str
    joined: list[int]


class PartFile:
    """The growing file. Nothing but `finish` makes the final name appear, and only after its bytes are on the disk."""

    def __init__(self, final: Path) -> None:
        self.final = final
        self.path = final.with_name(final.name + ".part")
        self._notes_path = final.with_name(final.name + ".part.json")

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0

    def notes(self) -> Notes:
        try:
            loaded = json.loads(self._notes_path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return cast(Notes, loaded) if isinstance(loaded, dict) else {}

    def note(self, notes: Notes) -> None:
        self._notes_path.write_text(json.dumps(notes), "utf-8")

    def cut(self, size: int) -> None:
        """Keep the first `size` bytes."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            file.truncate(size)

    def throw_away(self) -> None:
        self.path.unlink(missing_ok=True)
        self._notes_path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Bytes to the disk, then the name: a power cut leaves either the old state or the whole file."""
        with self.path.open("rb+") as file:
            os.fsync(file.fileno())
        self.path.replace(self.final)
        self._notes_path.unlink(missing_ok=True)
        _fsync_folder(self.final.parent)


def _fsync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # folders cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
