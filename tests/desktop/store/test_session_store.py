import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given

from desktop.store.codec import JsonCodec
from desktop.store.event_table import LOST, EventTable
from desktop.store.schema import migrate
from desktop.store.session_store import UNDO_WINDOW_S
from desktop.store.session_table import SessionTable
from desktop.store.store_errors import AlreadyStored, NotSaved, SessionUnknown, StoreClosed
from desktop.store.summary import SessionSummary
from shared.events import Erased, LoggedEvent, SessionCompleted, SessionCreated
from shared.ids import SessionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.desktop.store.opened import LIMIT_S, Opened, bytes_of_all_files
from tests.shared.samples import EVERY_EVENT, SESSION, logged, question, running_session, segment
from tests.shared.strategies import any_log

OTHER = SessionId("f" * 32)


def test_what_was_appended_is_loaded_in_order(opened: Opened) -> None:
    log = logged(EVERY_EVENT)

    opened.keep(log)

    assert opened.store.load(SESSION) == log


def test_a_session_outlives_the_program(open_store: Callable[[], Opened]) -> None:
    first = open_store()
    first.keep(running_session(["Hello"]))
    first.close()

    assert open_store().store.load(SESSION) == running_session(["Hello"])


def test_an_acknowledged_event_can_be_read_by_another_connection(opened: Opened, path: Path) -> None:
    opened.keep(running_session(["Hello"]))

    with sqlite3.connect(path) as other:
        count = other.execute("SELECT count(*) FROM events").fetchone()[0]
    other.close()

    assert count == len(running_session(["Hello"]))


def test_many_waiting_events_share_one_commit(opened: Opened) -> None:
    """A thousand synced commits would take seconds; together they are one or two."""
    commits: list[int] = []
    begun, go = threading.Event(), threading.Event()

    def hold(connection: sqlite3.Connection) -> None:
        begun.set()
        go.wait(LIMIT_S)
        connection.set_trace_callback(lambda sql: commits.append(1) if sql == "COMMIT" else None)

    opened.database.ask(hold)
    begun.wait(LIMIT_S)
    futures = [opened.store.append(SESSION, entry) for entry in running_session(["line"] * 997)]
    go.set()
    for future in futures:
        future.result(LIMIT_S)

    assert len(commits) == 1


def test_a_number_is_stored_once_and_its_neighbours_too(opened: Opened) -> None:
    log = running_session(["one", "two"])
    opened.keep(log[:-1])

    twice = opened.store.append(SESSION, log[0])
    last = opened.store.append(SESSION, log[-1])

    assert isinstance(twice.exception(LIMIT_S), AlreadyStored)
    last.result(LIMIT_S)
    assert opened.store.load(SESSION) == log


def test_the_list_says_what_the_view_says(opened: Opened) -> None:
    log = logged([*(entry.event for entry in running_session(["Why?"])), question(1, "Why?"), SessionCompleted()])
    opened.keep(log)

    view = SessionView.of(log)
    assert opened.store.sessions() == [SessionSummary.of(SESSION, view)]
    assert opened.store.sessions()[0].questions == 1
    assert opened.store.sessions()[0].active_s == pytest.approx(3.0)


@given(any_log(max_size=12))
def test_a_summary_kept_as_it_grows_equals_the_fold_of_the_whole(log: list[LoggedEvent]) -> None:
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        summary = _summary_after(connection, log)
    connection.close()

    assert summary == SessionSummary.of(SESSION, SessionView.of(log))


def _summary_after(connection: sqlite3.Connection, log: list[LoggedEvent]) -> SessionSummary:
    migrate(connection)
    codec = JsonCodec()
    events = EventTable(codec)
    sessions = SessionTable(codec, events)
    for entry in log:
        events.add(connection, SESSION, entry.seq, codec.encode(entry))
        sessions.follow(connection, SESSION, entry)
    return sessions.all(connection)[0]


def test_a_thousand_sessions_are_listed_newest_first(opened: Opened) -> None:
    ids = [SessionId(f"{number:032x}") for number in range(1000)]
    futures = []
    for number, session_id in enumerate(ids, start=1):
        created = SessionCreated(session_id=session_id, setup=SessionSetup(name=f"No {number}"))
        entry = logged([created], step_s=60.0)[0]
        futures.append(
            opened.store.append(session_id, LoggedEvent(seq=1, at=entry.at.replace(year=2000 + number), event=created))
        )
    for future in futures:
        future.result(LIMIT_S)

    names = [summary.name for summary in opened.store.sessions()]
    assert names == [f"No {number}" for number in range(1000, 0, -1)]


def test_only_begun_and_not_completed_sessions_are_unfinished(opened: Opened) -> None:
    opened.keep(running_session())
    opened.keep([*running_session(session_id=OTHER), *logged([SessionCompleted()], first_seq=4)], OTHER)

    assert [summary.session_id for summary in opened.store.unfinished()] == [SESSION]


def test_a_new_name_stays_while_the_session_goes_on(open_store: Callable[[], Opened]) -> None:
    first = open_store()
    first.keep(running_session())
    first.store.rename(SESSION, "Final round").result(LIMIT_S)
    first.keep(logged([segment(9, "More")], first_seq=4))
    first.close()
    second = open_store()
    second.keep(logged([segment(10, "Even more")], first_seq=5))

    assert second.store.sessions()[0].name == "Final round"


def test_a_deleted_session_can_be_brought_back_within_the_time_for_undo(opened: Opened) -> None:
    opened.keep(running_session(["Hello"]))
    opened.store.delete(SESSION).result(LIMIT_S)
    assert opened.store.sessions() == []
    assert opened.store.purge(UNDO_WINDOW_S).result(LIMIT_S) == 0

    opened.store.restore(SESSION).result(LIMIT_S)

    assert [summary.session_id for summary in opened.store.sessions()] == [SESSION]
    assert opened.store.load(SESSION) == running_session(["Hello"])


def test_a_purged_session_leaves_no_byte_behind(opened: Opened, path: Path) -> None:
    opened.keep(running_session(["The canary sang"]))
    opened.keep(running_session(["Another stays"], OTHER), OTHER)
    opened.store.take_snapshot().result(LIMIT_S)
    opened.store.delete(SESSION).result(LIMIT_S)

    assert opened.store.purge(undo_window_s=0.0).result(LIMIT_S) == 1

    content = bytes_of_all_files(path.parent)
    assert b"canary" not in content
    assert b"Another stays" in content
    assert isinstance(opened.store.restore(SESSION).exception(LIMIT_S), SessionUnknown)


def test_a_deletion_becomes_final_when_the_program_ends(open_store: Callable[[], Opened], path: Path) -> None:
    first = open_store()
    first.keep(running_session(["The canary sang"]))
    first.store.take_snapshot().result(LIMIT_S)
    first.store.delete(SESSION).result(LIMIT_S)

    first.close()

    assert b"canary" not in bytes_of_all_files(path.parent)


def test_erased_words_are_in_no_file_any_more(opened: Opened, path: Path) -> None:
    long_text = "canary " * 3_000  # over several pages
    log = running_session(["The canary sang", "This stays", long_text])
    opened.keep(log)
    opened.store.take_snapshot().result(LIMIT_S)
    assert b"canary" in bytes_of_all_files(path.parent)

    assert opened.store.erase(SESSION, [4, 6]).result(LIMIT_S) == 2

    content = bytes_of_all_files(path.parent)
    assert b"canary" not in content
    assert b"This stays" in content
    loaded = opened.store.load(SESSION)
    assert [entry.event for entry in loaded if entry.seq in (4, 6)] == [Erased(was="SegmentFinal")] * 2
    assert [entry.at for entry in loaded] == [entry.at for entry in log]


def test_erasing_twice_changes_nothing_more(opened: Opened) -> None:
    opened.keep(running_session(["Hello"]))
    opened.store.erase(SESSION, [4]).result(LIMIT_S)

    assert opened.store.erase(SESSION, [4, 99]).result(LIMIT_S) == 0


def test_a_session_goes_on_after_an_erasure(opened: Opened) -> None:
    opened.keep(running_session(["Hello"]))
    opened.store.erase(SESSION, [4])
    opened.keep(logged([segment(2, "Again")], first_seq=5))

    assert [entry.seq for entry in opened.store.load(SESSION)] == [1, 2, 3, 4, 5]


def test_a_copy_that_still_holds_erased_words_is_never_restored(opened: Opened) -> None:
    opened.keep(running_session(["Hello"]))
    opened.store.take_snapshot().result(LIMIT_S)

    opened.database.snapshots.declare_outdated()

    assert opened.database.snapshots.files == []


def test_at_most_three_copies_are_kept(opened: Opened, path: Path) -> None:
    opened.keep(running_session())

    assert all(opened.store.take_snapshot().result(LIMIT_S) for _ in range(5))

    assert len(list((path.parent / "snapshots").glob("*.db"))) == 3


def test_a_damaged_payload_is_a_gap_and_the_rest_is_loaded(opened: Opened) -> None:
    log = running_session(["one", "two"])
    opened.keep(log)
    opened.database.write(lambda c: c.execute("UPDATE events SET payload = X'00' WHERE seq = 4")).result(LIMIT_S)
    opened.database.write(lambda c: c.execute("DELETE FROM events WHERE seq = 2")).result(LIMIT_S)

    loaded = opened.store.load(SESSION)

    assert [entry.seq for entry in loaded] == [1, 2, 3, 4, 5]
    assert [entry.event == LOST for entry in loaded] == [False, True, False, True, False]


def test_headers_show_neither_kind_nor_time_nor_names(opened: Opened) -> None:
    opened.keep(running_session(["Hello"]))

    headers = opened.database.answer(lambda c: c.execute("SELECT session_id, writer, seq, crc FROM events").fetchall())

    assert headers[0][:3] == (SESSION, "desktop", 1)
    assert {len(row) for row in headers} == {4}
    assert opened.database.answer(lambda c: [row[1] for row in c.execute("PRAGMA table_info(sessions)")]) == [
        "session_id",
        "deleted_at",
        "crc",
        "summary",
    ]


def test_after_closing_nothing_is_acknowledged(opened: Opened) -> None:
    opened.close()

    late = opened.store.append(SESSION, running_session()[0])

    assert isinstance(late.exception(LIMIT_S), StoreClosed)


def test_flush_waits_until_everything_is_durable(opened: Opened) -> None:
    futures = [opened.store.append(SESSION, entry) for entry in running_session(["line"] * 50)]

    assert opened.store.flush(LIMIT_S)

    assert all(future.done() for future in futures)


def test_appending_does_not_wait_for_the_disk(opened: Opened) -> None:
    begun, go = threading.Event(), threading.Event()

    def hold(_: sqlite3.Connection) -> None:
        begun.set()
        go.wait(LIMIT_S)

    opened.database.ask(hold)
    begun.wait(LIMIT_S)

    future = opened.store.append(SESSION, running_session()[0])

    assert not future.done()
    go.set()
    future.result(LIMIT_S)


def test_text_beyond_the_memory_set_aside_is_refused_and_said_so(path: Path) -> None:
    small = Opened(path, kept_unwritten_bytes=10)
    try:
        future = small.store.append(SESSION, running_session()[0])

        assert isinstance(future.exception(LIMIT_S), NotSaved)
    finally:
        small.close()
