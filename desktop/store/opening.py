"""Opening the sessions' file: finish an old repair, look for damage, repair, bring it to the newest version."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop.store.check import AFTER_CLEAN_END_S, AFTER_UNCLEAN_END_S, find_damage, wal_of
from desktop.store.connection import connect
from desktop.store.file_lock import FileLock
from desktop.store.salvage import SalvageReport, finish_swap, salvage
from desktop.store.schema import migrate
from desktop.store.snapshots import Snapshots


def open_file(
    path: Path, lock: FileLock, snapshots: Snapshots, now: Callable[[], datetime]
) -> tuple[sqlite3.Connection, SalvageReport | None]:
    """A connection to a whole file, with what was salvaged where it had not been whole.

    Raises the ProgramErrors of `store_errors`; what SQLite says about a folder out of reach comes as it is.
    """
    finish_swap(path)
    wal = wal_of(path).read_bytes() if wal_of(path).exists() else None
    damage = _damage(path, wal, lock, snapshots)
    report = salvage(path, wal or b"", snapshots, now(), damage) if damage else None
    connection = connect(path)
    try:
        migrate(connection)
        # What had been erased just before a kill must not outlive it in the log.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except BaseException:
        connection.close()
        raise
    return connection, report


def _damage(path: Path, wal: bytes | None, lock: FileLock, snapshots: Snapshots) -> str:
    if not path.exists() or path.stat().st_size == 0:
        return "the file is missing or empty" if lock.had_owner or wal or snapshots.files else ""
    if lock.was_unclean and wal is None:
        return "the write-ahead log is missing"
    return find_damage(path, wal, AFTER_UNCLEAN_END_S if lock.was_unclean else AFTER_CLEAN_END_S)
