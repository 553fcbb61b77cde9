"""The table of what a person kept beside the sessions: saved jobs, stories and résumés.

Used inside the writer thread only.
"""

import sqlite3
from collections.abc import Iterable

from desktop.store.rows import KeptRow


class KeptTable:
    """Rows of one kind. A payload that was damaged is left out as if it were not there."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def all(self, connection: sqlite3.Connection) -> list[KeptRow]:
        """Without the deleted ones."""
        return [row for row in self._rows(connection) if row.intact and not row.deleted_at]

    def get(self, connection: sqlite3.Connection, key: str) -> KeptRow | None:
        """Deleted ones too, as long as that can be undone."""
        return next((row for row in self._rows(connection, "key = ?", key) if row.intact), None)

    def keys_under(self, connection: sqlite3.Connection, start: str) -> list[str]:
        """The keys that begin so, of deleted rows as well."""
        found = connection.execute(
            "SELECT key FROM kept WHERE kind = ? AND substr(key, 1, ?) = ?", (self._kind, len(start), start)
        )
        return [key for (key,) in found]

    def with_deleted(self, connection: sqlite3.Connection) -> list[KeptRow]:
        return [row for row in self._rows(connection) if row.intact]

    def put(self, connection: sqlite3.Connection, key: str, payload: bytes) -> None:
        """Takes the place of what had this key, deleted or not."""
        self.remove(connection, key)
        insert(connection, [KeptRow.of(self._kind, key, payload)])

    def mark_deleted(self, connection: sqlite3.Connection, key: str, deleted_at: str) -> int:
        return connection.execute(
            "UPDATE kept SET deleted_at = ? WHERE kind = ? AND key = ?", (deleted_at, self._kind, key)
        ).rowcount

    def remove(self, connection: sqlite3.Connection, key: str) -> int:
        return connection.execute("DELETE FROM kept WHERE kind = ? AND key = ?", (self._kind, key)).rowcount

    def _rows(self, connection: sqlite3.Connection, where: str = "1", *values: str) -> list[KeptRow]:
        found = connection.execute(
            f"SELECT crc, kind, key, deleted_at, payload FROM kept WHERE kind = ? AND {where}",
            (self._kind, *values),
        )
        return [KeptRow(*row) for row in found]


def insert(connection: sqlite3.Connection, rows: Iterable[KeptRow]) -> None:
    connection.executemany(
        "INSERT INTO kept VALUES (?, ?, ?, ?, ?)",
        [(row.crc, row.kind, row.key, row.deleted_at, row.payload) for row in rows],
    )


def purge(connection: sqlite3.Connection, before: str) -> int:
    """Removes what was deleted up to that time, of every kind; how many they were."""
    return connection.execute("DELETE FROM kept WHERE deleted_at != '' AND deleted_at <= ?", (before,)).rowcount


def read_kept(connection: sqlite3.Connection) -> list[KeptRow]:
    """Every row of every kind, whatever its state; none in a file from before there were any."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'kept'").fetchone() is None:
        return []
    return [KeptRow(*row) for row in connection.execute("SELECT crc, kind, key, deleted_at, payload FROM kept")]
