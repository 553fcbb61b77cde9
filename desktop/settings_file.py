"""The settings' file: JSON that only this user can read. A damaged one is set aside, a wrong value is reset, and both
are said."""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import msgspec

from desktop.setting import Setting

_LONGEST_FILE_BYTES = 16 * 1024**2


class SettingsFile:
    """Base of the settings: loaded when made, `save` writes them. `notices` says in sentences for a person what could
    not be read and became the default. Keys of a newer version are kept."""

    def __init__(self, path: Path, now: Callable[[], datetime] | None = None) -> None:
        self.path = path
        self.notices: list[str] = []
        self._now = now or (lambda: datetime.now(UTC))
        self._saving = Lock()
        self.values: dict[str, object] = self._load()

    @classmethod
    def declared(cls) -> list[Setting[object]]:
        """Every setting in the order of declaration: dialogs and the command line are made from it."""
        return [setting for setting in vars(cls).values() if isinstance(setting, Setting)]

    def save(self) -> None:
        """All or nothing, for this user only, from any thread. OSError where the folder cannot be written to."""
        with self._saving:
            self._write(dict(self.values))

    def _write(self, values: dict[str, object]) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self.path.with_name(self.path.name + ".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(values, file, indent=2, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.path)

    def _load(self) -> dict[str, object]:
        if not self.path.exists():
            return {}
        try:
            values = _read_object(self.path)
        except (OSError, ValueError, RecursionError):
            self._set_aside()
            return {}
        return self._without_wrong_values(values)

    def _without_wrong_values(self, values: dict[str, object]) -> dict[str, object]:
        for setting in self.declared():
            if setting.key not in values:
                continue
            try:
                setting.read(values[setting.key])
            except msgspec.ValidationError:
                del values[setting.key]
                self.notices.append(f"The setting “{setting.text.rstrip('.')}” could not be read and was reset.")
        return values

    def drop_set_aside(self) -> None:
        """Deletes damaged files that were kept: a setup in them holds a résumé. OSError where one cannot be deleted."""
        for aside in self.path.parent.glob(f"{self.path.stem}-damaged-*{self.path.suffix}"):
            aside.unlink()

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.stem}-damaged-{self._now():%Y%m%dT%H%M%S%f}{self.path.suffix}")
        try:
            self.path.replace(aside)
        except OSError:
            self.notices.append("The settings could not be read; the program uses the usual ones.")
            return
        self.notices.append(f"The settings could not be read and were reset. The damaged file is kept as {aside.name}.")


def _read_object(path: Path) -> dict[str, object]:
    if path.stat().st_size > _LONGEST_FILE_BYTES:
        raise ValueError("far too long for settings")
    values = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        raise ValueError("settings are an object")
    return values
