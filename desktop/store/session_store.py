"""The sessions on this machine: what was appended, in order, until somebody deletes it."""

import sqlite3
from collections.abc import Callable, Collection
from concurrent.futures import Future, wait
from datetime import datetime, timedelta

from desktop.store.check import primary_code
from desktop.store.clock import utc_now
from desktop.store.codec import PayloadCodec
from desktop.store.database import Database
from desktop.store.event_table import EventTable
from desktop.store.session_table import SessionTable
from desktop.store.summary import SessionSummary
from shared.events import LoggedEvent, ServiceChanged
from shared.ids import SessionId

UNDO_WINDOW_S = 30.0
"""How long a deletion can be taken back."""

PURGE_LIMIT_S = 5.0
"""How long closing waits for it; on a full disk the next start does it."""

DISK_FULL = (
    "The disk is full. The latest text is kept in memory and saved as soon as there is room: free some disk space, and "
    "do not close the program before."
)
DISK_FAILS = (
    "The disk refuses to save the latest text. It is kept in memory and tried again: check that the disk is connected, "
    "and do not close the program before."
)
FILE_DAMAGED = "The file with your sessions was damaged. It was set aside and repaired; saving goes on."
SAVING_AGAIN = "Everything is saved again."


class SessionStore:
    """Keeps sessions through one Database; a future is done when its change is durable.

    `append` never waits and may be called from the main thread. Reading waits for the writer thread: milliseconds.
    `on_state` is called in the writer thread when saving begins to fail and when it works again.
    """

    def __init__(
        self,
        database: Database,
        codec: PayloadCodec,
        on_state: Callable[[ServiceChanged], None],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._codec = codec
        self._on_state = on_state
        self._now = now
        self._events = EventTable(codec)
        self._sessions = SessionTable(codec, self._events)
        database.on_trouble = self._tell_of_trouble
        if database.salvaged is not None:
            database.write(self._sessions.add_missing)
        if database.snapshots.outdated:
            database.ask(database.snapshots.renew)
        self.purge(undo_window_s=0.0)

    def append(self, session_id: SessionId, logged: LoggedEvent) -> Future[None]:
        """The future fails with AlreadyStored for a number that is taken, NotSaved when memory is full too."""
        payload = self._codec.encode(logged)

        def work(connection: sqlite3.Connection) -> None:
            self._events.add(connection, session_id, logged.seq, payload)
            self._sessions.follow(connection, session_id, logged)

        return self._database.write(work, len(payload))

    def load(self, session_id: SessionId) -> list[LoggedEvent]:
        """All events in order, without gaps: what cannot be read any more is `Erased(was="damaged")`."""
        return self._database.answer(lambda connection: self._events.load(connection, session_id))

    def sessions(self) -> list[SessionSummary]:
        """Newest first, without the deleted ones."""
        return self._database.answer(self._sessions.all)

    def unfinished(self) -> list[SessionSummary]:
        """Those that began and were never completed, newest first: what the next start offers to continue."""
        return [summary for summary in self.sessions() if summary.state in ("active", "paused")]

    def rename(self, session_id: SessionId, name: str) -> Future[None]:
        """The name in the list; what the log says stays as it was. SessionUnknown in the future where there is none."""
        return self._database.write(lambda connection: self._sessions.rename(connection, session_id, name))

    def delete(self, session_id: SessionId) -> Future[None]:
        """Out of the list at once; `restore` brings it back until `purge` takes it for good."""
        deleted_at = self._now().isoformat()
        return self._database.write(lambda connection: self._sessions.mark_deleted(connection, session_id, deleted_at))

    def restore(self, session_id: SessionId) -> Future[None]:
        """Takes a deletion back; SessionUnknown in the future once it was purged."""
        return self._database.write(lambda connection: self._sessions.mark_deleted(connection, session_id, ""))

    def purge(self, undo_window_s: float = UNDO_WINDOW_S) -> Future[int]:
        """Removes sessions deleted longer ago than that, from the file and its copies. How many they were.

        Done by itself when the program starts and ends.
        """
        before = (self._now() - timedelta(seconds=undo_window_s)).isoformat()
        return self._without_trace(lambda connection: self._sessions.purge(connection, before))

    def erase(self, session_id: SessionId, seqs: Collection[int]) -> Future[int]:
        """Replaces the content of these events by `Erased`; the future is done when no byte of it is left in the file,
        its log or its copies. How many events changed."""
        wanted = frozenset(seqs)

        def work(connection: sqlite3.Connection) -> int:
            changed = self._events.erase(connection, session_id, wanted)
            if changed:
                self._sessions.refold(connection, session_id)
            return changed

        return self._without_trace(work)

    def take_snapshot(self) -> Future[bool]:
        """A verified copy of the file, for the end of a session. False where there was no room for it."""
        return self._database.ask(lambda connection: self._database.snapshots.take(connection) is not None)

    def flush(self, timeout: float) -> bool:
        """Waits, at most `timeout` seconds, until everything appended is durable."""
        return self._database.flush(timeout)

    def close(self) -> int:
        """Purges, tries what waits once more and closes. How many changes the disk did not take."""
        wait([self.purge(undo_window_s=0.0)], PURGE_LIMIT_S)
        return self._database.close()

    def _without_trace(self, work: Callable[[sqlite3.Connection], int]) -> Future[int]:
        """Commits `work`, then empties the write-ahead log and renews the copies, before the future is done."""
        done: Future[int] = Future()
        snapshots = self._database.snapshots

        def clean(connection: sqlite3.Connection, changed: int) -> int:
            if changed:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                snapshots.renew(connection)
            return changed

        def marked(connection: sqlite3.Connection) -> int:
            changed = work(connection)
            if changed:
                snapshots.declare_outdated()
            return changed

        def after(written: Future[int]) -> None:
            if error := written.exception():
                done.set_exception(error)
            else:
                changed = written.result()
                _pass_on(self._database.ask(lambda connection: clean(connection, changed)), done)

        self._database.write(marked).add_done_callback(after)
        return done

    def _tell_of_trouble(self, error: sqlite3.Error | None) -> None:
        self._on_state(_state_of(error))


def _state_of(error: sqlite3.Error | None) -> ServiceChanged:
    if error is None:
        return ServiceChanged(service="store", state="ok", message=SAVING_AGAIN)
    code = primary_code(error)
    if code == sqlite3.SQLITE_FULL:
        return ServiceChanged(service="store", state="full", message=DISK_FULL)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return ServiceChanged(service="store", state="damaged", message=FILE_DAMAGED)
    return ServiceChanged(service="store", state="failing", message=DISK_FAILS)


def _pass_on(source: Future[int], target: Future[int]) -> None:
    def settle(finished: Future[int]) -> None:
        if error := finished.exception():
            target.set_exception(error)
        else:
            target.set_result(finished.result())

    source.add_done_callback(settle)
