"""Changes that leave nothing behind: no byte of what they take away stays in the file, its log or its copies."""

import sqlite3
from concurrent.futures import Future

from desktop.store.database import Database
from desktop.store.search_index import compact
from desktop.store.waiting import Work


def without_trace(database: Database, work: Work[int]) -> Future[int]:
    """Commits `work`, then empties the write-ahead log and renews the copies, before the future is done.

    `work` says how much it changed; where that is nothing, nothing follows. SQLite overwrites what it deletes
    (secure_delete), but a search index keeps deleted words until it is compacted, so that belongs to the same commit.
    """
    done: Future[int] = Future()
    snapshots = database.snapshots

    def clean(connection: sqlite3.Connection, changed: int) -> int:
        if changed:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            snapshots.renew(connection)
        return changed

    def marked(connection: sqlite3.Connection) -> int:
        changed = work(connection)
        if changed:
            compact(connection)
            snapshots.declare_outdated()
        return changed

    def after(written: Future[int]) -> None:
        if error := written.exception():
            done.set_exception(error)
        else:
            changed = written.result()
            _pass_on(database.ask(lambda connection: clean(connection, changed)), done)

    database.write(marked).add_done_callback(after)
    return done


def _pass_on(source: Future[int], target: Future[int]) -> None:
    def settle(finished: Future[int]) -> None:
        if error := finished.exception():
            target.set_exception(error)
        else:
            target.set_result(finished.result())

    source.add_done_callback(settle)
