"""The table of events, used inside the writer thread only."""

import sqlite3
from collections.abc import Collection, Iterable

from desktop.store.codec import PayloadCodec
from desktop.store.rows import EventRow
from desktop.store.store_errors import AlreadyStored
from shared.codec import ProtocolError
from shared.events import Erased, LoggedEvent
from shared.ids import SessionId

THIS_WRITER = "desktop"
"""Who numbered the events; a session has one writer until it is synchronised."""

LOST = Erased(was="damaged")


class EventTable:
    def __init__(self, codec: PayloadCodec) -> None:
        self._codec = codec

    def add(self, connection: sqlite3.Connection, session_id: SessionId, seq: int, payload: bytes) -> None:
        row = EventRow.of(session_id, THIS_WRITER, seq, payload)
        try:
            connection.execute(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?)", (session_id, row.writer, seq, row.crc, payload)
            )
        except sqlite3.IntegrityError as error:
            raise AlreadyStored(detail=f"seq {seq}") from error

    def load(self, connection: sqlite3.Connection, session_id: SessionId) -> list[LoggedEvent]:
        """In order from 1 without gaps; `LOST` stands for what is missing or damaged."""
        return _without_gaps(event for row in _rows(connection, session_id) if (event := self._read(row)) is not None)

    def erase(self, connection: sqlite3.Connection, session_id: SessionId, seqs: Collection[int]) -> int:
        """How many had content left to erase."""
        changed = 0
        for row in _rows(connection, session_id):
            logged = self._read(row)
            if row.seq in seqs and logged is not None and not isinstance(logged.event, Erased):
                self._replace(connection, row, logged)
                changed += 1
        return changed

    def remove(self, connection: sqlite3.Connection, session_id: SessionId) -> None:
        connection.execute("DELETE FROM events WHERE session_id = ?", (session_id,))

    def _replace(self, connection: sqlite3.Connection, row: EventRow, logged: LoggedEvent) -> None:
        gone = LoggedEvent(seq=logged.seq, at=logged.at, event=Erased(was=type(logged.event).__name__))
        new = EventRow.of(SessionId(row.session_id), row.writer, row.seq, self._codec.encode(gone))
        connection.execute(
            "UPDATE events SET crc = ?, payload = ? WHERE session_id = ? AND writer = ? AND seq = ?",
            (new.crc, new.payload, row.session_id, row.writer, row.seq),
        )

    def _read(self, row: EventRow) -> LoggedEvent | None:
        if not row.intact:
            return None
        try:
            logged = self._codec.decode(row.payload)
        except ProtocolError:
            return None
        return logged if logged.seq == row.seq else None


def _rows(connection: sqlite3.Connection, session_id: SessionId) -> list[EventRow]:
    found = connection.execute(
        "SELECT session_id, writer, seq, crc, payload FROM events WHERE session_id = ? ORDER BY seq", (session_id,)
    )
    return [EventRow(*row) for row in found]


def _without_gaps(events: Iterable[LoggedEvent]) -> list[LoggedEvent]:
    whole: list[LoggedEvent] = []
    for logged in events:
        while len(whole) + 1 < logged.seq:
            # Its time is that of the next event that can be read: time never runs backwards.
            whole.append(LoggedEvent(seq=len(whole) + 1, at=logged.at, event=LOST))
        if logged.seq == len(whole) + 1:
            whole.append(logged)
    return whole
