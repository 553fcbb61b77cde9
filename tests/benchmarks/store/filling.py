"""A store's file with many sessions, as an older version left it (without a search index), or as this one has it."""

import time
from contextlib import closing
from pathlib import Path
from zlib import crc32

from desktop.store.codec import JsonCodec
from desktop.store.connection import connect
from desktop.store.database import Database
from desktop.store.rows import EventRow
from desktop.store.schema import MIGRATIONS, migrate
from desktop.store.session_store import SessionStore
from desktop.store.summary import SessionSummary
from shared.ids import SessionId
from shared.session_view import SessionView
from tests.benchmarks.store.synthetic import SEGMENTS, Talk, session


def make_old_file(path: Path, count: int) -> None:
    talk, codec = Talk(7), JsonCodec()
    with closing(connect(path)) as connection:
        migrate(connection, MIGRATIONS[:1])
        connection.execute("BEGIN")
        for number in range(count):
            session_id, log = session(number, talk)
            rows = [EventRow.of(session_id, "desktop", entry.seq, codec.encode(entry)) for entry in log]
            connection.executemany(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
                [(row.session_id, row.writer, row.seq, row.crc, row.payload) for row in rows],
            )
            summary = codec.encode_summary(SessionSummary.of(session_id, SessionView.of(log)))
            connection.execute("INSERT INTO sessions VALUES (?, '', ?, ?)", (session_id, crc32(summary), summary))
        connection.execute("COMMIT")


def fill_home(home: Path, count: int, long_segments: int = 0) -> SessionId:
    """The app's home, INTERVIEW_ASSISTANT_HOME, with so many sessions that can all be found.

    The newest one, which is named, has `long_segments` segments where they are given.
    """
    path = home / "data" / "sessions.db"
    path.parent.mkdir(parents=True, exist_ok=True)
    make_old_file(path, count - 1)
    store = SessionStore(Database(path), JsonCodec(), lambda state: None)
    newest, log = session(count, Talk(8), long_segments or SEGMENTS)
    for entry in log:
        store.append(newest, entry)
    store.flush(60.0)
    while store.not_searched_yet():
        time.sleep(0.1)
    store.close()
    return newest
