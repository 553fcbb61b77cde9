"""Verified copies of the sessions' file, so that damage never costs more than the session it hit."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop.store.clock import utc_now
from desktop.store.connection import connect_to_read
from desktop.store.kept_table import read_kept
from desktop.store.room import REFUSE_BELOW_BYTES, free_bytes
from desktop.store.rows import EventRow, KeptRow, SessionRow

KEPT = 3


class Snapshots:
    """The copies beside a sessions' file, newest first. All calls come from the thread that writes the file."""

    def __init__(self, database: Path, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._folder = database.parent / "snapshots"
        self._outdated_mark = self._folder / "outdated"
        self._now = now

    @property
    def folder(self) -> Path:
        return self._folder

    @property
    def files(self) -> list[Path]:
        """Those that may be restored from; none while they still hold what was erased since."""
        return [] if self._outdated_mark.exists() else self._all()

    @property
    def outdated(self) -> bool:
        return self._outdated_mark.exists()

    def take(self, connection: sqlite3.Connection) -> Path | None:
        """Copies, checks, syncs, and drops the oldest above three. None where the disk has too little room or the
        copy was not whole; what was there before stays."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        if free_bytes(self._folder) < self._database.stat().st_size + REFUSE_BELOW_BYTES:
            return None
        part = self._part
        part.unlink(missing_ok=True)
        try:
            connection.execute("VACUUM INTO ?", (str(part),))
            whole = _is_whole(part)
        except sqlite3.Error:
            whole = False
        if not whole:
            part.unlink(missing_ok=True)
            return None
        return self._keep(part)

    def declare_outdated(self) -> None:
        """Said before content is erased: whatever happens next, no snapshot brings it back."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        self._outdated_mark.touch()

    def renew(self, connection: sqlite3.Connection) -> None:
        """After an erasure: drops every copy that still holds the content, then takes a fresh one."""
        for old in [*self._all(), self._part]:
            old.unlink(missing_ok=True)
        self._outdated_mark.unlink(missing_ok=True)
        self.take(connection)

    def _keep(self, part: Path) -> Path:
        with part.open("rb") as file:
            os.fsync(file.fileno())
        kept = self._folder / f"sessions-{self._now():%Y%m%dT%H%M%S%f}.db"
        part.replace(kept)
        for old in self._all()[KEPT:]:
            old.unlink()
        return kept

    @property
    def _part(self) -> Path:
        return self._folder / "unfinished.part"

    def _all(self) -> list[Path]:
        return sorted(self._folder.glob("sessions-*.db"), reverse=True)


def read_snapshot(path: Path) -> tuple[list[EventRow], list[SessionRow], list[KeptRow]]:
    """All rows; a copy that has been damaged since is an sqlite3.DatabaseError."""
    with closing(connect_to_read(path, immutable=True)) as connection:
        events = [
            EventRow(*row) for row in connection.execute("SELECT session_id, writer, seq, crc, payload FROM events")
        ]
        sessions = [
            SessionRow(*row) for row in connection.execute("SELECT session_id, deleted_at, crc, summary FROM sessions")
        ]
        kept = read_kept(connection)
    return events, sessions, kept


def _is_whole(path: Path) -> bool:
    with closing(connect_to_read(path, immutable=True)) as connection:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
