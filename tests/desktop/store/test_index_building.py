"""Files of older versions and repaired ones get their index beside the work, without keeping anybody waiting."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zlib import crc32

import pytest

from desktop.store.codec import JsonCodec
from desktop.store.connection import connect
from desktop.store.rows import EventRow
from desktop.store.schema import MIGRATIONS, migrate
from desktop.store.store_errors import FileBeingRepaired
from desktop.store.summary import SessionSummary
from shared.ids import SessionId
from shared.session_view import SessionView
from tests.desktop.store.opened import LIMIT_S, Opened
from tests.shared.samples import SESSION, logged, running_session, segment

SESSIONS = [SessionId(f"{number:032x}") for number in range(40)]


def make_old_file(path: Path) -> None:
    """As the first version left it: events and summaries, nothing else."""
    path.parent.mkdir()
    codec = JsonCodec()
    with closing(connect(path)) as connection:
        migrate(connection, MIGRATIONS[:1])
        for session_id in SESSIONS:
            _add_session(connection, codec, session_id)


def _add_session(connection: sqlite3.Connection, codec: JsonCodec, session_id: SessionId) -> None:
    log = running_session([f"Line {number} about Kafka" for number in range(20)], session_id)
    for entry in log:
        row = EventRow.of(session_id, "desktop", entry.seq, codec.encode(entry))
        connection.execute(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?)", (session_id, row.writer, row.seq, row.crc, row.payload)
        )
    summary = codec.encode_summary(SessionSummary.of(session_id, SessionView.of(log)))
    connection.execute("INSERT INTO sessions VALUES (?, '', ?, ?)", (session_id, crc32(summary), summary))


def damage(opened: Opened, ids: str) -> None:
    opened.database.write(
        lambda connection: connection.execute(f"UPDATE search_data SET block = X'0102' WHERE id {ids}")
    )
    assert opened.store.flush(LIMIT_S)


def wait_until_indexed(opened: Opened) -> None:
    """Each step asks for the next one before it is done, so a flush may end between two of them."""
    while opened.store.not_searched_yet():
        assert opened.store.flush(LIMIT_S)


def test_sessions_of_an_older_file_are_found(open_store: Callable[[], Opened], path: Path) -> None:
    make_old_file(path)

    opened = open_store()
    wait_until_indexed(opened)

    assert opened.database.salvaged is None
    assert {hit.session_id for hit in opened.store.search("kafka")} == set(SESSIONS)


def test_they_are_listed_and_go_on_before_the_index_is_made(open_store: Callable[[], Opened], path: Path) -> None:
    make_old_file(path)

    opened = open_store()
    assert len(opened.store.sessions()) == len(SESSIONS)
    opened.keep(logged([segment(99, "A new line about Postgres")], first_seq=24), SESSIONS[0])

    assert [hit.session_id for hit in opened.store.search("postgres")] == [SESSIONS[0]]
    wait_until_indexed(opened)
    assert len(opened.store.search("line 3 kafka")) == len(SESSIONS)


def test_a_repaired_file_is_searched_again(open_store: Callable[[], Opened], path: Path) -> None:
    first = open_store()
    first.keep(running_session(["We use Kafka."]))
    first.close()
    content = bytearray(path.read_bytes())
    content[:100] = bytes(100)
    path.write_bytes(content)

    opened = open_store()
    wait_until_indexed(opened)

    assert opened.database.salvaged is not None
    assert [hit.session_id for hit in opened.store.search("kafka")] == [SESSION]


def test_a_program_that_ends_meanwhile_goes_on_at_its_next_start(open_store: Callable[[], Opened], path: Path) -> None:
    make_old_file(path)
    open_store().close()

    opened = open_store()
    wait_until_indexed(opened)

    assert len(opened.store.search("kafka")) == len(SESSIONS)


@pytest.mark.parametrize("ids", ["= 10", "> 0"])  # its structure, all of it
def test_saving_goes_on_and_the_index_is_made_again_where_it_is_damaged(opened: Opened, ids: str) -> None:
    opened.keep(running_session(["We use Kafka."]))
    damage(opened, ids)

    opened.keep(logged([segment(99, "Goes on")], first_seq=5))
    wait_until_indexed(opened)

    assert opened.store.search("kafka goes")[0].total == 2


def test_a_damaged_index_is_noticed_by_a_search_and_made_again(opened: Opened) -> None:
    opened.keep(running_session(["We use Kafka."]))
    damage(opened, "> 10")

    with pytest.raises(FileBeingRepaired):
        opened.store.search("kafka")
    opened.keep(logged([segment(99, "Goes on")], first_seq=5))
    wait_until_indexed(opened)

    assert [hit.session_id for hit in opened.store.search("kafka")] == [SESSION]
    assert len(opened.store.load(SESSION)) == 5
