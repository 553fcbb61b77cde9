"""The file's tables and how older files become this one."""

import sqlite3
from collections.abc import Sequence

from desktop.store.store_errors import MadeByNewerProgram

PAGE_SIZE = 4096
"""Fixed, because a file whose first page is lost no longer says it."""

MIGRATIONS: Sequence[Sequence[str]] = (
    (
        # Ordinary rowid tables: their leaves can be read one by one when the pages above them are lost.
        "CREATE TABLE events (session_id TEXT NOT NULL, writer TEXT NOT NULL, seq INTEGER NOT NULL,"
        " crc INTEGER NOT NULL, payload BLOB NOT NULL)",
        "CREATE UNIQUE INDEX events_by_number ON events (session_id, writer, seq)",
        "CREATE TABLE sessions (session_id TEXT NOT NULL, deleted_at TEXT NOT NULL,"
        " crc INTEGER NOT NULL, summary BLOB NOT NULL)",
        "CREATE UNIQUE INDEX sessions_by_id ON sessions (session_id)",
    ),
    (
        # No two tables have rows of the same shape: a repair tells them apart by it.
        "CREATE TABLE kept (crc INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,"
        " deleted_at TEXT NOT NULL, payload BLOB NOT NULL)",
        "CREATE UNIQUE INDEX kept_by_key ON kept (kind, key)",
        # Everything below is made from the events and can be made again.
        "CREATE TABLE searched (number INTEGER PRIMARY KEY, session_id TEXT NOT NULL UNIQUE)",
        "CREATE TABLE passages (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, ref TEXT NOT NULL, text TEXT NOT NULL)",
        "CREATE VIRTUAL TABLE search USING fts5 (text, content='passages', content_rowid='id',"
        " tokenize=\"unicode61 remove_diacritics 2 tokenchars '+#'\")",  # C++ and C# are words
        "CREATE TRIGGER passage_added AFTER INSERT ON passages BEGIN"
        " INSERT INTO search (rowid, text) VALUES (new.id, new.text); END",
        "CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN"
        " INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text); END",
    ),
)
"""Step n leads from version n to n + 1; steps are only ever added."""


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Brings the file to the newest version, each step in one transaction; a newer file is MadeByNewerProgram."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise MadeByNewerProgram(detail=f"file version {version}, known up to {len(migrations)}")
    for number, statements in enumerate(migrations[version:], start=version + 1):
        _apply(connection, statements, number)


def _apply(connection: sqlite3.Connection, statements: Sequence[str], number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
