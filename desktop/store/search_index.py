"""The search index: the passages of every session, kept in the same transaction as the events they come from.

Used inside the writer thread only. Made from the events alone, so it can be made again at any time. It holds their
text once more, as readable as the payloads are today: who seals those has to find another way for this.
"""

import sqlite3

from desktop.store.passages import Passage, passages_at, passages_of, places_touched
from shared.events import LoggedEvent
from shared.ids import SessionId
from shared.session_view import SessionView

SESSION_BITS = 20
"""A passage's id is its session's number above these bits: which sessions hold a word is read from the index alone."""


class SearchIndex:
    def follow(
        self, connection: sqlite3.Connection, session_id: SessionId, logged: LoggedEvent, view: SessionView, name: str
    ) -> None:
        """The event is part of the view. A session that has no place in the index yet gets one as a whole."""
        number = _number(connection, session_id)
        places = places_touched(logged, view) if number is not None else None
        if number is None or places is None:
            self.take(connection, session_id, view, name)
            return
        for ref in places:
            _replace(connection, number, ref, passages_at(view, name, ref))

    def take(self, connection: sqlite3.Connection, session_id: SessionId, view: SessionView, name: str) -> None:
        """The whole session anew."""
        self.remove(connection, session_id)
        number = connection.execute("INSERT INTO searched (session_id) VALUES (?)", (session_id,)).lastrowid
        assert number is not None
        _insert(connection, number, passages_of(view, name))

    def remove(self, connection: sqlite3.Connection, session_id: SessionId) -> None:
        """Its words stay in the index, unreachable, until `compact`."""
        number = _number(connection, session_id)
        if number is not None:
            connection.execute("DELETE FROM passages WHERE id BETWEEN ? AND ?", _ids(number))
            connection.execute("DELETE FROM searched WHERE number = ?", (number,))

    def missing(self, connection: sqlite3.Connection) -> list[SessionId]:
        """Sessions that cannot be found yet, newest rows first: those saved by an older version or just repaired."""
        rows = connection.execute(
            "SELECT session_id FROM sessions WHERE session_id NOT IN (SELECT session_id FROM searched)"
            " ORDER BY rowid DESC"
        )
        return [SessionId(session_id) for (session_id,) in rows]


def compact(connection: sqlite3.Connection) -> None:
    """Writes the index anew as one piece: only then are the words of what was removed gone from it.

    SQLite does that by itself as it deletes only from 3.42 on (the option secure-delete of FTS5).
    """
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def remake(connection: sqlite3.Connection) -> None:
    """The index from the passages, without reading what it was: SQLite's check of a file does not look into it."""
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")


def empty(connection: sqlite3.Connection) -> None:
    """Every session out of the index."""
    connection.execute("DELETE FROM passages")
    connection.execute("DELETE FROM searched")


def _number(connection: sqlite3.Connection, session_id: SessionId) -> int | None:
    row = connection.execute("SELECT number FROM searched WHERE session_id = ?", (session_id,)).fetchone()
    return None if row is None else int(row[0])


def _ids(number: int) -> tuple[int, int]:
    return number << SESSION_BITS, (number + 1 << SESSION_BITS) - 1


def _replace(connection: sqlite3.Connection, number: int, ref: str, passages: list[Passage]) -> None:
    before = connection.execute(
        "SELECT id, kind, text FROM passages WHERE id BETWEEN ? AND ? AND ref = ? ORDER BY id", (*_ids(number), ref)
    ).fetchall()
    if [(kind, text) for _, kind, text in before] == [(passage.kind, passage.text) for passage in passages]:
        return
    connection.executemany("DELETE FROM passages WHERE id = ?", [(row[0],) for row in before])
    _insert(connection, number, passages)


def _insert(connection: sqlite3.Connection, number: int, passages: list[Passage]) -> None:
    first, last = _ids(number)
    highest = connection.execute("SELECT max(id) FROM passages WHERE id BETWEEN ? AND ?", (first, last)).fetchone()[0]
    free = first if highest is None else highest + 1
    connection.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?)",
        [(free + place, part.kind, part.ref, part.text) for place, part in enumerate(passages)],
    )
