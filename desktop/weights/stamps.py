"""Remembered verifications: a file whose size and time have not changed since its hash was taken needs no new one."""

import json
import os
from pathlib import Path
from typing import TypedDict

STAMPS_FILE = ".verified.json"


class _Stamp(TypedDict):
    size: int
    mtime_ns: int
    sha256: str


class Stamps:
    """The stamps of one model's folder, kept in that folder. A damaged stamps file only costs a new check."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def holds(self, path: str, sha256: str) -> bool:
        stamp = self._load().get(path)
        return stamp is not None and stamp == self._stamp(path, sha256)

    def remember(self, path: str, sha256: str) -> None:
        stamps = self._load()
        stamps[path] = self._stamp(path, sha256)
        self._save(stamps)

    def forget(self, path: str) -> None:
        stamps = self._load()
        if stamps.pop(path, None) is not None:
            self._save(stamps)

    def _stamp(self, path: str, sha256: str) -> _Stamp:
        stat = (self._folder / path).stat()
        return {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "sha256": sha256}

    def _load(self) -> dict[str, _Stamp]:
        try:
            loaded = json.loads((self._folder / STAMPS_FILE).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return loaded if isinstance(loaded, dict) else {}

    def _save(self, stamps: dict[str, _Stamp]) -> None:
        """A store that cannot be written to is checked anew each time; that is no reason to refuse it."""
        fresh = self._folder / f"{STAMPS_FILE}.{os.getpid()}"
        try:
            fresh.write_text(json.dumps(stamps, indent=1), "utf-8")
            fresh.replace(self._folder / STAMPS_FILE)
        except OSError:
            fresh.unlink(missing_ok=True)
