"""Reading sessions beside a running program, for exports from the command line: changes nothing, locks nobody out."""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop.store.codec import PayloadCodec
from desktop.store.connection import connect_to_read
from desktop.store.event_table import EventTable
from desktop.store.search import SessionHit, find
from desktop.store.session_table import SessionTable
from desktop.store.store_errors import StoreUnreadable
from desktop.store.summary import SessionSummary
from shared.events import LoggedEvent
from shared.ids import SessionId


class SessionReader:
    """A context manager; StoreUnreadable where there is no file or it cannot be read."""

    def __init__(self, path: Path, codec: PayloadCodec) -> None:
        self._events = EventTable(codec)
        self._sessions = SessionTable(codec, self._events)
        try:
            self._connection = connect_to_read(path)
        except sqlite3.Error as error:
            raise StoreUnreadable(detail=str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def load(self, session_id: SessionId) -> list[LoggedEvent]:
        try:
            return self._events.load(self._connection, session_id)
        except sqlite3.Error as error:
            raise StoreUnreadable(detail=str(error)) from error

    def sessions(self) -> list[SessionSummary]:
        try:
            return self._sessions.all(self._connection)
        except sqlite3.Error as error:
            raise StoreUnreadable(detail=str(error)) from error

    def search(self, text: str, limit: int = 50) -> list[SessionHit]:
        """As `SessionStore.search`."""
        try:
            return find(self._connection, self._sessions.all(self._connection), text, limit)
        except sqlite3.Error as error:
            raise StoreUnreadable(detail=str(error)) from error
