"""A damaged file is set aside, never deleted; what can be read moves into a fresh one, the rest comes from a copy."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.store.check import wal_of
from desktop.store.connection import connect
from desktop.store.kept_table import insert
from desktop.store.pages import PageImage
from desktop.store.rows import EventRow, KeptRow, SessionRow
from desktop.store.schema import PAGE_SIZE, migrate
from desktop.store.set_aside import KEPT_DAYS, new_folder
from desktop.store.snapshots import Snapshots, read_snapshot
from desktop.store.store_errors import NoRoomToRepair


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What happened to the sessions, for a person.

    `from_file` and `from_copy`: events read from the damaged file, and those only the snapshot still had.
    `cause` is for the technical details.
    """

    set_aside: Path | None
    sessions: int
    from_file: int
    from_copy: int
    cause: str

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for sentence in (self._what_happened(), self._what_is_back(), self._where()) if sentence)

    def _what_happened(self) -> str:
        return "The file with your sessions was damaged or incomplete; the program has repaired it."

    def _what_is_back(self) -> str:
        if not self.from_file and not self.from_copy:
            return "No session could be read from it, and there was no earlier copy."
        copied = f", {self.from_copy} of them from the last safe copy" if self.from_copy else ""
        return (
            f"{self.from_file + self.from_copy} entries of {self.sessions} sessions are back{copied}. "
            "Where an entry is missing, the session shows a gap."
        )

    def _where(self) -> str:
        if self.set_aside is None:
            return ""
        return f"The damaged file is kept in {self.set_aside} for {KEPT_DAYS} days."


@dataclass(slots=True)
class Salvaged:
    """Rows by their identity, so that a row from the file wins over the same row of a copy."""

    events: dict[tuple[str, str, int], EventRow]
    sessions: dict[str, SessionRow]
    kept: dict[tuple[str, str], KeptRow]

    def add(self, events: list[EventRow], sessions: list[SessionRow], kept: list[KeptRow]) -> int:
        """How many events were new."""
        before = len(self.events)
        for event in events:
            key = (event.session_id, event.writer, event.seq)
            if key not in self.events and event.intact:
                self.events[key] = event
        for session in sessions:
            if session.intact:
                self.sessions.setdefault(session.session_id, session)
        for row in kept:
            if row.intact:
                self.kept.setdefault((row.kind, row.key), row)
        return len(self.events) - before


def salvage(path: Path, wal: bytes, snapshots: Snapshots, now: datetime, cause: str) -> SalvageReport:
    """Puts a whole file in the place of the damaged one. NoRoomToRepair, with nothing changed, on a full disk.

    `wal` is the write-ahead log as it was found, before anything opened the file.
    A program killed in between starts again from the damaged file, or goes on with `finish_swap`.
    """
    rows = Salvaged({}, {}, {})
    from_file = rows.add(*read_pages(path.read_bytes() if path.exists() else b"", wal))
    from_copy = _add_newest_readable(rows, snapshots)
    try:
        _build(_building(path), rows)
    except (sqlite3.OperationalError, OSError) as error:
        with suppress(OSError):
            _building(path).unlink()
        raise NoRoomToRepair(detail=str(error)) from error
    aside = _set_aside(path, wal, now)
    _building(path).replace(_finished(path))
    finish_swap(path)
    return SalvageReport(aside, len({key[0] for key in rows.events}), from_file, from_copy, cause)


def finish_swap(path: Path) -> None:
    """Puts a finished repair in place, if one is waiting. The old log goes first: it must not meet the new file."""
    if not _finished(path).exists():
        return
    for companion in (wal_of(path), path.with_name(path.name + "-shm")):
        companion.unlink(missing_ok=True)
    _finished(path).replace(path)


def read_pages(main: bytes, wal: bytes) -> tuple[list[EventRow], list[SessionRow], list[KeptRow]]:
    """Every row that can be made out in a file and its write-ahead log, whatever their state."""
    events: list[EventRow] = []
    sessions: list[SessionRow] = []
    kept: list[KeptRow] = []
    for record in PageImage(main, wal, PAGE_SIZE).records():
        match record:
            case [bytes(session_id), bytes(writer), int(seq), int(crc), bytes(payload)]:
                events.append(EventRow(_text(session_id), _text(writer), seq, crc, payload))
            case [bytes(session_id), bytes(deleted_at), int(crc), bytes(summary)]:
                sessions.append(SessionRow(_text(session_id), _text(deleted_at), crc, summary))
            case [int(crc), bytes(kind), bytes(key), bytes(deleted_at), bytes(payload)]:
                kept.append(KeptRow(crc, _text(kind), _text(key), _text(deleted_at), payload))
    return events, sessions, kept


def _text(value: bytes) -> str:
    return value.decode(errors="replace")


def _add_newest_readable(rows: Salvaged, snapshots: Snapshots) -> int:
    for snapshot in snapshots.files:
        try:
            return rows.add(*read_snapshot(snapshot))
        except sqlite3.DatabaseError:
            continue
    return 0


def _build(path: Path, rows: Salvaged) -> None:
    path.unlink(missing_ok=True)
    with closing(connect(path)) as connection:
        migrate(connection)
        # Nobody sees this file before it is whole and synced, so it needs no journal: half the writing.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
            [(row.session_id, row.writer, row.seq, row.crc, row.payload) for row in _in_order(rows)],
        )
        connection.executemany(
            "INSERT INTO sessions VALUES (?, ?, ?, ?)",
            [(row.session_id, row.deleted_at, row.crc, row.summary) for row in rows.sessions.values()],
        )
        insert(connection, rows.kept.values())
        connection.commit()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _in_order(rows: Salvaged) -> list[EventRow]:
    return [rows.events[key] for key in sorted(rows.events)]


def _set_aside(path: Path, wal: bytes, now: datetime) -> Path | None:
    """A second name for the damaged file in a folder of its own, so that the first stays until it is replaced."""
    if not path.exists() and not wal:
        return None
    folder = new_folder(path, now)
    if path.exists():
        _link_or_copy(path, folder / path.name)
    if wal:
        (folder / wal_of(path).name).write_bytes(wal)
    return folder


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        target.write_bytes(source.read_bytes())


def _building(path: Path) -> Path:
    return path.with_name(path.name + ".building")


def _finished(path: Path) -> Path:
    return path.with_name(path.name + ".repaired")
