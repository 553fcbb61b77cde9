"""The table of sessions: a summary each, kept in the same transaction as the events it sums up.

Used inside the writer thread only.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

from desktop.store.codec import PayloadCodec
from desktop.store.event_table import EventTable
from desktop.store.store_errors import SessionUnknown
from desktop.store.summary import SessionSummary
from shared.codec import ProtocolError
from shared.events import LoggedEvent
from shared.ids import SessionId
from shared.session_view import SessionView

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class Folded:
    """A session as its events make it. `given_name` is what the person called it later."""

    view: SessionView
    given_name: str | None

    @property
    def name(self) -> str:
        return self.view.setup.name if self.given_name is None else self.given_name


class SessionTable:
    """Folds running sessions as they grow; a fold may be ahead of a transaction that is repeated, never wrong."""

    def __init__(self, codec: PayloadCodec, events: EventTable) -> None:
        self._codec = codec
        self._events = events
        self._folded: dict[SessionId, Folded] = {}

    def follow(self, connection: sqlite3.Connection, session_id: SessionId, logged: LoggedEvent) -> Folded:
        """The event is in the table of events already."""
        folded = self._folded.get(session_id) or self._fold(connection, session_id)
        if logged.seq > folded.view.seq:
            folded.view.apply(logged)
        self._save(connection, session_id, folded)
        if folded.view.state == "completed":
            self._folded.pop(session_id, None)
        return folded

    def refold(self, connection: sqlite3.Connection, session_id: SessionId) -> Folded:
        folded = self._fold(connection, session_id)
        self._save(connection, session_id, folded)
        return folded

    def read(self, connection: sqlite3.Connection, session_id: SessionId) -> Folded:
        """As it is in the file; nothing of it is kept in memory."""
        view = SessionView.of(self._events.load(connection, session_id))
        return Folded(view, self._given_name(connection, session_id))

    def forget(self) -> None:
        """Everything that is kept in memory, because the rows are gone."""
        self._folded.clear()

    def add_missing(self, connection: sqlite3.Connection) -> None:
        """After a repair: sessions whose summary was lost get it back from their events."""
        lost = connection.execute("SELECT session_id FROM events EXCEPT SELECT session_id FROM sessions").fetchall()
        for (session_id,) in lost:
            self.refold(connection, session_id)

    def all(self, connection: sqlite3.Connection) -> list[SessionSummary]:
        rows = connection.execute("SELECT session_id, crc, summary FROM sessions WHERE deleted_at = ''").fetchall()
        summaries = [self._read(crc, payload) or self._summed_up(connection, key) for key, crc, payload in rows]
        return sorted(summaries, key=lambda summary: summary.created_at or _BEFORE_ALL, reverse=True)

    def ids(self, connection: sqlite3.Connection) -> set[SessionId]:
        """Of all sessions, the deleted ones that can still come back included."""
        rows = connection.execute("SELECT session_id FROM sessions UNION SELECT session_id FROM events").fetchall()
        return {SessionId(session_id) for (session_id,) in rows}

    def rename(self, connection: sqlite3.Connection, session_id: SessionId, name: str) -> Folded:
        _must_exist(connection, session_id)
        folded = self._folded.get(session_id) or self._fold(connection, session_id)
        folded.given_name = name
        self._save(connection, session_id, folded)
        return folded

    def mark_deleted(self, connection: sqlite3.Connection, session_id: SessionId, deleted_at: str) -> None:
        _must_exist(connection, session_id)
        connection.execute("UPDATE sessions SET deleted_at = ? WHERE session_id = ?", (deleted_at, session_id))

    def purge(self, connection: sqlite3.Connection, before: str) -> list[SessionId]:
        """Which are gone. Both are ISO times in UTC, so the order of the letters is that of time."""
        gone = connection.execute(
            "SELECT session_id FROM sessions WHERE deleted_at != '' AND deleted_at <= ?", (before,)
        ).fetchall()
        for (session_id,) in gone:
            self.remove(connection, session_id)
        return [session_id for (session_id,) in gone]

    def remove(self, connection: sqlite3.Connection, session_id: SessionId) -> None:
        self._events.remove(connection, session_id)
        connection.execute("DELETE FROM sessions WHERE session_id = ?", (session_id,))
        self._folded.pop(session_id, None)

    def _fold(self, connection: sqlite3.Connection, session_id: SessionId) -> Folded:
        self._folded[session_id] = self.read(connection, session_id)
        return self._folded[session_id]

    def _summed_up(self, connection: sqlite3.Connection, session_id: SessionId) -> SessionSummary:
        return SessionSummary.of(session_id, SessionView.of(self._events.load(connection, session_id)))

    def _given_name(self, connection: sqlite3.Connection, session_id: SessionId) -> str | None:
        row = connection.execute("SELECT crc, summary FROM sessions WHERE session_id = ?", (session_id,)).fetchone()
        summary = self._read(*row) if row else None
        return summary.name if summary is not None and summary.renamed else None

    def _save(self, connection: sqlite3.Connection, session_id: SessionId, folded: Folded) -> None:
        payload = self._codec.encode_summary(SessionSummary.of(session_id, folded.view, folded.given_name))
        connection.execute(
            "INSERT INTO sessions VALUES (?, '', ?, ?)"
            " ON CONFLICT (session_id) DO UPDATE SET crc = excluded.crc, summary = excluded.summary",
            (session_id, crc32(payload), payload),
        )

    def _read(self, crc: int, payload: bytes) -> SessionSummary | None:
        if crc32(payload) != crc:
            return None
        try:
            return self._codec.decode_summary(payload)
        except ProtocolError:
            return None


def _must_exist(connection: sqlite3.Connection, session_id: SessionId) -> None:
    if connection.execute("SELECT 1 FROM sessions WHERE session_id = ?", (session_id,)).fetchone() is None:
        raise SessionUnknown()
