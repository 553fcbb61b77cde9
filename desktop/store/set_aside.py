"""Damaged files that were set aside: they still hold what people said, so they do not stay for ever."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEPT_DAYS = 30

_NAMED = "%Y-%m-%dT%H-%M-%S-%f"


def new_folder(database: Path, now: datetime) -> Path:
    """For one more of them, beside the sessions' file."""
    folder = damaged_folder(database) / now.strftime(_NAMED)
    folder.mkdir(mode=0o700, parents=True)
    return folder


def damaged_folder(database: Path) -> Path:
    return database.parent / "damaged"


def drop_old(database: Path, now: datetime, keep_days: int = KEPT_DAYS) -> int:
    """Deletes those of more than so many days ago; how many they were. What cannot be deleted is tried next time."""
    old = [folder for folder in _folders(database) if _made_at(folder) <= now - timedelta(days=keep_days)]
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
    return len(old)


def drop_all(database: Path) -> None:
    """OSError where one of them cannot be deleted."""
    if damaged_folder(database).exists():
        shutil.rmtree(damaged_folder(database))


def _folders(database: Path) -> list[Path]:
    folder = damaged_folder(database)
    return [part for part in folder.iterdir() if part.is_dir()] if folder.is_dir() else []


def _made_at(folder: Path) -> datetime:
    try:
        return datetime.strptime(folder.name, _NAMED).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(folder.stat().st_mtime, UTC)
