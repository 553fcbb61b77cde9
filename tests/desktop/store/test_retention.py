"""How long things are kept: sessions by the person's wish, damaged files for a month, nothing after “everything”."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.store.job_store import JobStore
from desktop.store.retention import Expiry, due, expiry
from desktop.store.salvage import SalvageReport
from desktop.store.set_aside import damaged_folder, drop_old, new_folder
from desktop.store.storage import stored
from desktop.store.story_store import StoryStore
from desktop.store.summary import SessionSummary
from shared.events import SessionCompleted
from shared.ids import SessionId
from shared.setup import SessionSetup
from shared.vocabulary import SessionState
from tests.desktop.store.opened import LIMIT_S, Opened, bytes_of_all_files
from tests.desktop.store.test_story_store import story
from tests.shared.samples import SESSION, logged, running_session

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
OTHER = SessionId("f" * 32)


def summary(days_ago: int, state: SessionState = "completed") -> SessionSummary:
    return SessionSummary(
        session_id=SessionId(f"{days_ago}"),
        name="",
        company="",
        created_at=NOW - timedelta(days=days_ago),
        active_s=60.0,
        state=state,
        questions=0,
    )


def test_sessions_older_than_wished_are_due() -> None:
    assert due([summary(29), summary(30), summary(31)], 30, NOW) == ["30", "31"]


def test_nothing_is_due_where_sessions_are_kept_until_deleted() -> None:
    assert due([summary(4_000)], 0, NOW) == []
    assert expiry([summary(4_000)], 0, NOW) == Expiry(0, 0, None)


@pytest.mark.parametrize("state", ["active", "paused"])
def test_an_unfinished_session_is_never_due(state: SessionState) -> None:
    assert due([summary(4_000, state)], 30, NOW) == []


def test_it_is_said_how_many_go_soon_and_when_the_first() -> None:
    told = expiry([summary(10), summary(25), summary(27)], 30, NOW)

    assert told == Expiry(30, 2, NOW + timedelta(days=3))


def test_expired_sessions_leave_no_byte_and_unfinished_ones_stay(opened: Opened, path: Path) -> None:
    log = running_session(["The canary sang"])
    opened.keep([*log, *logged([SessionCompleted()], first_seq=len(log) + 1)])
    opened.keep(running_session(["This stays"], OTHER), OTHER)
    opened.store.take_snapshot().result(LIMIT_S)

    assert opened.store.expire(0).result(LIMIT_S) == 0
    assert opened.store.expire(1).result(LIMIT_S) == 1

    assert [session.session_id for session in opened.store.sessions()] == [OTHER]
    assert b"canary" not in bytes_of_all_files(path.parent)
    assert b"This stays" in bytes_of_all_files(path.parent)


def test_files_set_aside_are_kept_for_a_month(tmp_path: Path) -> None:
    database = tmp_path / "sessions.db"
    for days in (29, 31):
        (new_folder(database, NOW - timedelta(days=days)) / "sessions.db").write_bytes(b"damaged")

    assert drop_old(database, NOW) == 1

    assert len(list(damaged_folder(database).iterdir())) == 1


def test_a_folder_without_a_date_in_its_name_goes_by_its_age(tmp_path: Path) -> None:
    database = tmp_path / "sessions.db"
    (damaged_folder(database) / "by hand").mkdir(parents=True)

    assert drop_old(database, datetime.now(UTC)) == 0
    assert drop_old(database, datetime.now(UTC) + timedelta(days=31)) == 1


def test_a_start_drops_old_damaged_files(open_store: Callable[[], Opened], path: Path) -> None:
    new_folder(path, datetime(2024, 1, 1, tzinfo=UTC))

    open_store()

    assert list(damaged_folder(path).iterdir()) == []


def test_a_person_is_told_how_long_a_damaged_file_stays() -> None:
    aside = Path("damaged") / "then"

    assert SalvageReport(aside, 1, 1, 0, "").sentences[-1] == f"The damaged file is kept in {aside} for 30 days."


def test_deleting_everything_leaves_an_empty_store_that_works(open_store: Callable[[], Opened], path: Path) -> None:
    opened = open_store()
    opened.keep(running_session(["The xqcanary sang"] * 300))
    JobStore(opened.database).save(SessionSetup(company="xqcanary")).result(LIMIT_S)
    StoryStore(opened.database).keep(story(1, "xqcanary")).result(LIMIT_S)
    opened.store.take_snapshot().result(LIMIT_S)
    (new_folder(path, datetime.now(UTC)) / "sessions.db").write_bytes(b"xqcanary")

    opened.store.delete_everything().result(LIMIT_S)

    assert b"qcanary" not in bytes_of_all_files(path.parent)
    assert opened.store.sessions() == []
    assert opened.store.search("xqcanary") == []
    assert JobStore(opened.database).all() == []
    assert StoryStore(opened.database).all() == []
    assert not damaged_folder(path).exists()
    opened.keep(running_session(["A new beginning"]))
    assert [hit.session_id for hit in opened.store.search("beginning")] == [SESSION]
    opened.close()
    assert open_store().database.salvaged is None


def test_it_is_said_what_lies_where_and_how_large_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"12345")
    (tmp_path / "a.db-wal").write_bytes(b"123")
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    (tmp_path / "folder" / "inner" / "file").write_bytes(b"1234567")

    report = stored([("Sessions", tmp_path / "a.db"), ("Copies", tmp_path / "folder"), ("Logs", tmp_path / "not here")])

    assert report == [("Sessions", tmp_path / "a.db", 8), ("Copies", tmp_path / "folder", 7)]
