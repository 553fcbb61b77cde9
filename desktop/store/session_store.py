"""The sessions on this machine: what was appended, in order, until somebody deletes it."""

import logging
import sqlite3
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from desktop.store.check import primary_code
from desktop.store.clearing import clear
from desktop.store.clock import utc_now
from desktop.store.codec import PayloadCodec
from desktop.store.database import Database
from desktop.store.event_table import EventTable
from desktop.store.index_building import IndexBuilding
from desktop.store.kept_sound import KeptSound
from desktop.store.kept_table import purge
from desktop.store.retention import due, sound_due
from desktop.store.search import SessionHit, find
from desktop.store.search_index import SearchIndex
from desktop.store.session_table import SessionTable
from desktop.store.story_store import forget_questions
from desktop.store.summary import SessionSummary
from desktop.store.traceless import without_trace
from shared.events import LoggedEvent, ServiceChanged
from shared.ids import SessionId
from shared.vocabulary import Source

logger = logging.getLogger(__name__)

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
        sound: KeptSound | None = None,
    ) -> None:
        """`sound`: what was kept of these sessions; it goes with them."""
        self._database = database
        self._sound = sound
        self._codec = codec
        self._on_state = on_state
        self._now = now
        self._events = EventTable(codec)
        self._sessions = SessionTable(codec, self._events)
        self._index = SearchIndex()
        self._building = IndexBuilding(database, self._sessions, self._index)
        database.on_trouble = self._tell_of_trouble
        if database.salvaged is not None:
            database.write(self._sessions.add_missing)
        if database.snapshots.outdated:
            database.ask(database.snapshots.renew)
        self.purge(undo_window_s=0.0)
        if sound is not None:
            database.ask(self._drop_orphaned_sound)
        self._building.begin()

    def append(self, session_id: SessionId, logged: LoggedEvent) -> Future[None]:
        """The future fails with AlreadyStored for a number that is taken, NotSaved when memory is full too."""
        payload = self._codec.encode(logged)

        def work(connection: sqlite3.Connection) -> None:
            self._events.add(connection, session_id, logged.seq, payload)
            folded = self._sessions.follow(connection, session_id, logged)
            self._index.follow(connection, session_id, logged, folded.view, folded.name)

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

    def search(self, text: str, limit: int = 50) -> list[SessionHit]:
        """Sessions in which every word of the text occurs, newest first; the last word may be unfinished.

        Letters' case and accents make no difference, and no sign has a meaning of its own.
        """
        return self._database.answer(lambda connection: find(connection, self._sessions.all(connection), text, limit))

    def not_searched_yet(self) -> int:
        """Sessions that `search` does not find yet: they are being prepared for it, after an update or a repair."""
        return self._database.answer(lambda connection: len(self._index.missing(connection)))

    def rename(self, session_id: SessionId, name: str) -> Future[None]:
        """The name in the list; what the log says stays as it was. SessionUnknown in the future where there is none."""

        def work(connection: sqlite3.Connection) -> None:
            folded = self._sessions.rename(connection, session_id, name)
            self._index.take(connection, session_id, folded.view, folded.name)

        return self._database.write(work)

    def delete(self, session_id: SessionId) -> Future[None]:
        """Out of the list at once; `restore` brings it back until `purge` takes it for good."""
        deleted_at = self._now().isoformat()
        return self._database.write(lambda connection: self._sessions.mark_deleted(connection, session_id, deleted_at))

    def restore(self, session_id: SessionId) -> Future[None]:
        """Takes a deletion back; SessionUnknown in the future once it was purged."""
        return self._database.write(lambda connection: self._sessions.mark_deleted(connection, session_id, ""))

    def purge(self, undo_window_s: float = UNDO_WINDOW_S) -> Future[int]:
        """Removes sessions and saved jobs deleted longer ago than that, from the file and its copies. How many.

        Done by itself when the program starts and ends.
        """
        before = (self._now() - timedelta(seconds=undo_window_s)).isoformat()

        def work(connection: sqlite3.Connection) -> int:
            gone = self._sessions.purge(connection, before)
            for session_id in gone:
                self._index.remove(connection, session_id)
            self._drop_sound(gone)
            return len(gone) + purge(connection, before)

        return without_trace(self._database, work)

    def expire(self, keep_days: int) -> Future[int]:
        """Removes sessions that began longer ago than that, without a trace; how many. 0 days keeps all of them.

        An unfinished session is never touched.
        """
        now = self._now()

        def work(connection: sqlite3.Connection) -> int:
            gone = due(self._sessions.all(connection), keep_days, now)
            for session_id in gone:
                self._sessions.remove(connection, session_id)
                self._index.remove(connection, session_id)
            self._drop_sound(gone)
            return len(gone)

        return without_trace(self._database, work)

    def expire_sound(self, keep_days: int, running: SessionId | None = None) -> Future[int]:
        """Deletes kept sound that is older than that, of how many sessions; never of the one that runs.

        OSError in the future where a file cannot be deleted; the next time tries again.
        """
        now = self._now()

        def work(connection: sqlite3.Connection) -> int:
            if self._sound is None:
                return 0
            kept_at = self._sound.kept_times()
            if running is not None:
                kept_at.pop(running, None)
            old = sound_due(self._sessions.all(connection), kept_at, keep_days, now)
            self._sound.delete_of(old)
            return len(old)

        return self._database.ask(work)

    def erase_sound(self, wanted: Callable[[Sequence[LoggedEvent]], Collection[Source]]) -> None:
        """Deletes, of each session with sound, the sides that `wanted` names; it is called in the writer thread.

        What cannot be deleted is tried when this is next called.
        """

        def work(connection: sqlite3.Connection, session_id: SessionId) -> None:
            sources = wanted(self._events.load(connection, session_id))
            if self._sound is not None and sources:
                with suppress(OSError):
                    self._sound.delete(session_id, sources)

        for session_id in self._sound.sessions() if self._sound is not None else ():
            self._database.ask(partial(work, session_id=session_id))

    def delete_everything(self) -> Future[None]:
        """Sessions, jobs, stories, sound, index, copies, damaged files: done when no byte of them is left.

        The store works on, empty. No session may be running.
        """
        return clear(
            self._database, self._sessions.forget, self._sound.delete_all if self._sound is not None else _nothing
        )

    def erase(self, session_id: SessionId, seqs: Collection[int]) -> Future[int]:
        """Replaces the content of these events by `Erased`; the future is done when no byte of it is left in the file,
        its log or its copies. How many events changed."""
        wanted = frozenset(seqs)

        def work(connection: sqlite3.Connection) -> int:
            changed = self._events.erase(connection, session_id, wanted)
            if changed:
                folded = self._sessions.refold(connection, session_id)
                self._index.take(connection, session_id, folded.view, folded.name)
                forget_questions(connection, session_id, set(folded.view.questions))
            return changed

        return without_trace(self._database, work)

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

    def _drop_sound(self, gone: Collection[SessionId]) -> None:
        """Before the commit: a session that is gone leaves none behind. What cannot be deleted, the next start does."""
        if self._sound is None:
            return
        try:
            self._sound.delete_of(gone)
        except OSError as error:
            logger.warning("Kept sound could not be deleted: %s", type(error).__name__)

    def _drop_orphaned_sound(self, connection: sqlite3.Connection) -> None:
        """Sound of sessions that are no more, deleted ones that can still come back excepted."""
        if self._sound is not None:
            self._drop_sound(set(self._sound.sessions()) - self._sessions.ids(connection))

    def _tell_of_trouble(self, error: sqlite3.Error | None) -> None:
        if error is None:
            self._building.begin()  # a repair leaves no index
        self._on_state(_state_of(error))


def _nothing() -> None:
    """Where no sound is kept."""


def _state_of(error: sqlite3.Error | None) -> ServiceChanged:
    if error is None:
        return ServiceChanged(service="store", state="ok", message=SAVING_AGAIN)
    code = primary_code(error)
    if code == sqlite3.SQLITE_FULL:
        return ServiceChanged(service="store", state="full", message=DISK_FULL)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CONSTRAINT):
        return ServiceChanged(service="store", state="damaged", message=FILE_DAMAGED)
    return ServiceChanged(service="store", state="failing", message=DISK_FAILS)
