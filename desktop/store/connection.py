"""Connections to the sessions' file, with the promises that the rest relies on."""

import sqlite3
from pathlib import Path

from desktop.store.schema import PAGE_SIZE

BUSY_TIMEOUT_MS = 5_000


def connect(path: Path) -> sqlite3.Connection:
    """Write-ahead log, every commit synced before it counts, deleted content overwritten.

    WAL with NORMAL may lose the last commits when the power fails; with FULL it does not (sqlite.org/wal.html).
    Transactions are begun by hand; any one thread may use it at a time.
    """
    connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False)
    connection.text_factory = _text
    try:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")  # no text in temporary files
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """Reads beside a running program. `immutable`: the file is finished and nobody writes to it (a snapshot)."""
    address = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"
    connection = sqlite3.connect(
        address, uri=True, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
    )
    connection.text_factory = _text
    return connection


def _text(stored: bytes) -> str:
    """A flipped bit in a text is for the checksums to find, not an error of the whole query."""
    return stored.decode(errors="replace")
