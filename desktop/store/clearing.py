"""Deleting everything: an empty store that works, and no byte of what was in it left on this disk."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future

from desktop.store.database import Database
from desktop.store.search_index import empty, remake
from desktop.store.set_aside import drop_all


def clear(database: Database, forget: Callable[[], None], drop_sound: Callable[[], None]) -> Future[None]:
    """Sessions, jobs, stories, index, copies, files set aside, kept sound.

    OSError in the future where a file cannot be deleted.

    `forget`, in the writer thread, drops what is kept of the rows in memory; `drop_sound` the files with sound.
    """
    done: Future[None] = Future()

    def delete(connection: sqlite3.Connection) -> None:
        for table in ("events", "sessions", "kept"):
            connection.execute(f"DELETE FROM {table}")
        empty(connection)
        # Not compacted: with nothing left in it, an index made anew is the shortest way to be sure of that.
        remake(connection)
        database.snapshots.declare_outdated()
        forget()

    def clean(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.snapshots.renew(connection)
        drop_all(database.path)
        drop_sound()

    def after(written: Future[None]) -> None:
        if error := written.exception():
            done.set_exception(error)
        else:
            database.ask(clean).add_done_callback(settle)

    def settle(cleaned: Future[None]) -> None:
        if error := cleaned.exception():
            done.set_exception(error)
        else:
            done.set_result(None)

    database.write(delete).add_done_callback(after)
    return done
