"""Is the sessions' file whole? A verdict within a time limit, since somebody waits for the program to start."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop.store.connection import connect
from desktop.store.kept_table import read_kept
from desktop.store.pages import committed_frames
from desktop.store.rows import EventRow, SessionRow
from desktop.store.schema import MIGRATIONS, PAGE_SIZE

AFTER_UNCLEAN_END_S = 1.5
"""Of the two seconds within which damage is to be noticed at a start."""

AFTER_CLEAN_END_S = 0.25
"""Enough for the structure of years of sessions and the newest rows: the person waits for it at every start."""

_MAGIC = b"SQLite format 3\0"
_STEPS_BETWEEN_LOOKS = 20_000  # virtual machine steps; about a millisecond


def find_damage(path: Path, wal: bytes | None, limit_s: float, clock: Callable[[], float] = time.monotonic) -> str:
    """What is wrong, for the technical details; empty where nothing was found within the limit.

    `wal` is the write-ahead log that must be there because the last owner was killed, as it lies on the disk; None
    after a clean end. The check itself may fold it into the file.
    """
    if damage := _header_damage(path):
        return damage
    try:
        with closing(connect(path)) as connection:
            return _lost_frames(connection, wal) or _deep_damage(connection, clock() + limit_s, clock)
    except sqlite3.DatabaseError as error:
        if is_damage(error) or "no such table" in str(error):
            return str(error)
        raise


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite found the file itself wrong, rather than full, locked or out of reach."""
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def primary_code(error: sqlite3.Error) -> int:
    """The lowest byte of SQLite's extended code; 0 where the error did not come from SQLite."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def wal_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _header_damage(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    return "" if start == _MAGIC else "the file's head is not that of a database"


def _lost_frames(connection: sqlite3.Connection, wal: bytes | None) -> str:
    """SQLite silently ends a damaged log at the first wrong checksum, and with it what was acknowledged later."""
    if not wal:
        return ""
    found = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1]
    expected = committed_frames(wal, PAGE_SIZE)
    return "" if found >= expected else f"{found} of {expected} frames of the write-ahead log are readable"


def _deep_damage(connection: sqlite3.Connection, deadline: float, clock: Callable[[], float]) -> str:
    """SQLite's own check of the structure, then the checksum of every row, newest first."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if _is_newer(version) or (version == 0 and connection.execute("PRAGMA page_count").fetchone()[0] <= 1):
        return ""  # not ours to judge, or made a moment ago and still empty
    connection.set_progress_handler(lambda: clock() > deadline, _STEPS_BETWEEN_LOOKS)
    try:
        # Not quick_check: it passes an index whose entries were changed, and rows behind those are not found again.
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict != "ok":
            return str(verdict)
        return "" if _rows_intact(connection, deadline, clock) else "a row's checksum is wrong"
    except sqlite3.OperationalError as error:
        if primary_code(error) == sqlite3.SQLITE_INTERRUPT:
            return ""  # time is up; a damaged row met later is shown as a gap
        raise


def _is_newer(version: int) -> bool:
    """A leap of a thousand versions is a flipped bit."""
    return len(MIGRATIONS) < version < len(MIGRATIONS) + 1000


def _rows_intact(connection: sqlite3.Connection, deadline: float, clock: Callable[[], float]) -> bool:
    """As far as the time allows."""
    events = connection.execute(
        "SELECT session_id, writer, seq, crc, payload FROM events NOT INDEXED ORDER BY rowid DESC"
    )
    for row in events:
        if not EventRow(*row).intact:
            return False
        if clock() > deadline:
            return True
    sessions = connection.execute("SELECT session_id, deleted_at, crc, summary FROM sessions")
    return all(SessionRow(*row).intact for row in sessions) and all(row.intact for row in read_kept(connection))
