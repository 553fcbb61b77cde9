"""Damage of every kind: the program starts, says what happened, deletes nothing, and brings back what it can."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store.check import wal_of
from desktop.store.event_table import LOST
from desktop.store.salvage import SalvageReport
from desktop.store.schema import PAGE_SIZE
from desktop.store.store_errors import NoRoomToRepair
from shared.events import LoggedEvent
from shared.ids import SessionId
from tests.desktop.store.opened import LIMIT_S, Opened
from tests.shared.samples import SESSION, logged, running_session, segment

LINES = [f"Line {number}: " + "words " * 40 for number in range(400)]
LOG = running_session(LINES)
EVENT_200 = b'"text":"Line 200'
"""In the event itself; the search index has the words once more."""
OTHER = SessionId("f" * 32)


@pytest.fixture
def filled(open_store: Callable[[], Opened], path: Path) -> Path:
    """The file of a program that ended in order, some fifty pages long, without any copy."""
    store = open_store()
    store.keep(LOG)
    store.close()
    return path


@pytest.fixture
def killed(open_store: Callable[[], Opened], path: Path, tmp_path: Path) -> Path:
    """What lies on the disk when the program is killed with its last text in the write-ahead log only."""
    store = open_store()
    store.keep(LOG[:200])
    store.database.ask(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()).result(LIMIT_S)
    store.keep(LOG[200:])
    left = tmp_path / "killed"
    shutil.copytree(path.parent, left)
    return left / path.name


def events_in(opened: Opened, session_id: SessionId = SESSION) -> list[LoggedEvent]:
    return [entry for entry in opened.store.load(session_id) if entry.event != LOST]


def report_of(opened: Opened) -> SalvageReport:
    report = opened.database.salvaged
    assert report is not None
    return report


def flip(path: Path, offset: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)
        file.seek(offset)
        file.write(bytes([byte[0] ^ 0xFF]))


def test_a_whole_file_is_left_alone(filled: Path, open_store: Callable[[], Opened]) -> None:
    opened = open_store()

    assert opened.database.salvaged is None
    assert opened.store.load(SESSION) == LOG


def test_text_in_the_log_of_a_killed_program_is_there(killed: Path) -> None:
    opened = Opened(killed)

    assert opened.database.salvaged is None
    assert opened.store.load(SESSION) == LOG
    opened.close()


@pytest.mark.parametrize("seed", range(20))
def test_flipped_bytes_cost_at_most_the_rows_they_hit(
    filled: Path, open_store: Callable[[], Opened], seed: int
) -> None:
    """Eight bytes of one random page each; every row of other pages survives."""
    chance = random.Random(seed)
    page = chance.randrange(filled.stat().st_size // PAGE_SIZE)
    for _ in range(8):
        flip(filled, page * PAGE_SIZE + chance.randrange(PAGE_SIZE))

    opened = open_store()

    survivors = events_in(opened)
    assert all(entry in LOG for entry in survivors)
    assert len(survivors) >= len(LOG) - 16, f"seed {seed}, page {page}"
    assert opened.store.sessions()
    opened.keep(logged([segment(999, "Goes on")], first_seq=len(LOG) + 1))


def test_a_flipped_letter_is_noticed_by_its_checksum(filled: Path, open_store: Callable[[], Opened]) -> None:
    flip(filled, filled.read_bytes().index(EVENT_200))

    opened = open_store()

    assert "checksum" in report_of(opened).cause
    assert len(events_in(opened)) == len(LOG) - 1


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.95])
def test_a_truncated_file_gives_what_is_left_of_it(filled: Path, open_store: Callable[[], Opened], part: float) -> None:
    whole = filled.read_bytes()
    filled.write_bytes(whole[: int(len(whole) * part)])

    opened = open_store()

    assert all(entry in LOG for entry in events_in(opened))
    # The index of the table shares the file, so a bit less than that part of the rows.
    assert len(events_in(opened)) >= (part - 0.2) * len(LOG)


def test_a_lost_first_page_costs_no_event(filled: Path, open_store: Callable[[], Opened]) -> None:
    content = bytearray(filled.read_bytes())
    content[:PAGE_SIZE] = bytes(PAGE_SIZE)
    filled.write_bytes(content)

    opened = open_store()

    assert opened.store.load(SESSION) == LOG
    assert report_of(opened).from_file == len(LOG)


@pytest.mark.parametrize("content", [b"", b"garbage " * 5_000, b"\0" * 40_960])
def test_a_file_without_anything_in_it_is_explained(
    filled: Path, open_store: Callable[[], Opened], content: bytes
) -> None:
    filled.write_bytes(content)

    opened = open_store()

    assert opened.store.sessions() == []
    assert "No session could be read from it" in " ".join(report_of(opened).sentences)


@pytest.mark.parametrize("content", [None, b"", b"garbage " * 5_000])
def test_what_the_file_has_lost_comes_from_the_last_copy(
    open_store: Callable[[], Opened], path: Path, content: bytes | None
) -> None:
    first = open_store()
    first.keep(LOG)
    assert first.store.take_snapshot().result(LIMIT_S)
    first.close()
    path.unlink() if content is None else path.write_bytes(content)

    opened = open_store()

    assert opened.store.load(SESSION) == LOG
    assert report_of(opened).from_copy == len(LOG)
    assert "from the last safe copy" in " ".join(report_of(opened).sentences)


def test_a_damaged_copy_gives_way_to_the_one_before(open_store: Callable[[], Opened], path: Path) -> None:
    first = open_store()
    first.keep(LOG)
    first.store.take_snapshot().result(LIMIT_S)
    first.store.take_snapshot().result(LIMIT_S)
    first.close()
    newest = max((path.parent / "snapshots").glob("*.db"))
    newest.write_bytes(b"garbage")
    path.write_bytes(b"garbage")

    assert open_store().store.load(SESSION) == LOG


def test_file_and_copy_complete_each_other(open_store: Callable[[], Opened], path: Path) -> None:
    """The copy is from before the last lines; the file has lost an early one."""
    first = open_store()
    first.keep(LOG[:300])
    first.store.take_snapshot().result(LIMIT_S)
    first.keep(LOG[300:])
    first.close()
    flip(path, path.read_bytes().index(b'"text":"Line 20:'))

    opened = open_store()

    assert opened.store.load(SESSION) == LOG
    assert report_of(opened).from_copy == 1


def test_the_damaged_file_is_kept(filled: Path, open_store: Callable[[], Opened]) -> None:
    flip(filled, filled.read_bytes().index(EVENT_200))
    damaged = filled.read_bytes()

    aside = report_of(open_store()).set_aside

    assert aside is not None
    assert (aside / filled.name).read_bytes() == damaged


def test_a_deleted_write_ahead_log_is_noticed(killed: Path) -> None:
    wal_of(killed).unlink()

    opened = Opened(killed)

    assert "write-ahead log" in report_of(opened).cause
    assert events_in(opened) == LOG[:200]
    opened.close()


def test_a_flipped_byte_in_the_write_ahead_log_costs_only_what_it_hit(killed: Path) -> None:
    """SQLite by itself drops everything after it without a word."""
    wal = wal_of(killed)
    flip(wal, wal.read_bytes().index(b'"text":"Line 210:'))

    opened = Opened(killed)

    assert "write-ahead log" in report_of(opened).cause
    assert len(events_in(opened)) >= len(LOG) - 1
    opened.close()


def test_a_damaged_file_with_a_log_loses_neither(killed: Path) -> None:
    content = bytearray(killed.read_bytes())
    content[:PAGE_SIZE] = b"\xff" * PAGE_SIZE
    killed.write_bytes(content)

    opened = Opened(killed)

    assert events_in(opened) == LOG
    opened.close()


def test_a_lost_summary_is_made_anew_from_the_events(filled: Path, open_store: Callable[[], Opened]) -> None:
    flip(filled, filled.read_bytes().index(b'"questions"'))

    summary = open_store().store.sessions()[0]

    assert (summary.name, summary.state) == ("Second round", "active")


def test_a_repair_that_was_killed_before_its_last_step_is_finished(
    filled: Path, open_store: Callable[[], Opened]
) -> None:
    filled.rename(filled.with_name("sessions.db.repaired"))
    filled.write_bytes(b"the damaged one")
    wal_of(filled).write_bytes(b"of the damaged one")

    opened = open_store()

    assert opened.database.salvaged is None
    assert opened.store.load(SESSION) == LOG


def test_a_repair_without_room_changes_nothing(
    filled: Path, open_store: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.write_bytes(b"garbage " * 5_000)
    filled.with_name("sessions.db.building").mkdir()  # stands in the way as a full disk would

    with pytest.raises(NoRoomToRepair):
        open_store()

    assert filled.read_bytes() == b"garbage " * 5_000
    filled.with_name("sessions.db.building").rmdir()
    assert open_store().store.sessions() == []


def test_damage_found_while_running_is_repaired_and_saving_goes_on(opened: Opened, path: Path) -> None:
    opened.keep(LOG)
    opened.database.ask(lambda c: c.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()).result(LIMIT_S)
    content = bytearray(path.read_bytes())
    content[PAGE_SIZE : 3 * PAGE_SIZE] = b"\xee" * (2 * PAGE_SIZE)  # the tables' uppermost pages
    path.write_bytes(content)
    opened.database.ask(lambda c: c.execute("PRAGMA shrink_memory")).result(LIMIT_S)

    opened.keep(logged([segment(999, "Goes on")], first_seq=len(LOG) + 1))

    assert [state.state for state in opened.states] == ["damaged", "ok"]
    assert events_in(opened)[-1].seq == len(LOG) + 1
    assert len(events_in(opened)) >= len(LOG) - 16


def test_sqlite_finds_a_salvaged_file_whole(filled: Path, open_store: Callable[[], Opened]) -> None:
    flip(filled, filled.read_bytes().index(EVENT_200))
    open_store().close()

    connection = sqlite3.connect(filled)
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    connection.close()

    assert verdict == "ok"
