import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store.file_lock import FileLock
from desktop.store.room import REFUSE_BELOW_BYTES, WARN_BELOW_BYTES, warn_of_little_room
from desktop.store.schema import MIGRATIONS, migrate
from desktop.store.store_errors import FolderNotWritable, MadeByNewerProgram, TooLittleSpace
from tests.desktop.store.opened import Opened
from tests.shared.samples import SESSION, running_session


def test_a_file_of_a_newer_program_is_refused_and_left_alone(open_store: Callable[[], Opened], path: Path) -> None:
    store = open_store()
    store.keep(running_session())
    store.close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(MadeByNewerProgram):
        open_store()

    assert path.read_bytes() == before
    assert not (path.parent / "damaged").exists()


def test_an_older_file_becomes_the_newest_and_keeps_its_rows() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    connection.execute("INSERT INTO events VALUES ('s', 'w', 1, 0, X'00')")

    migrate(connection, [*MIGRATIONS, ("ALTER TABLE events ADD COLUMN note TEXT NOT NULL DEFAULT 'none'",)])

    assert connection.execute("SELECT session_id, note FROM events").fetchall() == [("s", "none")]
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
    connection.close()


def test_a_step_that_fails_is_undone_as_a_whole() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)

    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, [*MIGRATIONS, ("CREATE TABLE extra (a)", "NONSENSE")])

    assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'extra'").fetchall() == []
    assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    connection.close()


def test_a_folder_that_is_none_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FolderNotWritable):
        Opened(tmp_path / "file" / "sessions.db")


def test_a_program_killed_while_it_made_the_file_starts_again(open_store: Callable[[], Opened], path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()

    store = open_store()
    store.keep(running_session())

    assert store.database.salvaged is None
    assert store.store.load(SESSION) == running_session()


def test_a_lock_remembers_how_its_last_owner_left(tmp_path: Path) -> None:
    said = []
    for leave in (FileLock.mark_in_use, FileLock.mark_clean, lambda _: None):
        lock = FileLock(tmp_path / "lock")
        said.append((lock.had_owner, lock.was_unclean))
        leave(lock)
        lock.release()

    assert said == [(False, False), (True, True), (True, False)]


@pytest.mark.parametrize(
    ("free", "warned"), [(WARN_BELOW_BYTES, False), (WARN_BELOW_BYTES - 1, True), (REFUSE_BELOW_BYTES, True)]
)
def test_little_room_is_said_before_a_session(tmp_path: Path, free: int, warned: bool) -> None:
    assert bool(warn_of_little_room(tmp_path, lambda _: free)) is warned


def test_too_little_room_refuses_a_new_session(tmp_path: Path) -> None:
    with pytest.raises(TooLittleSpace):
        warn_of_little_room(tmp_path, lambda _: REFUSE_BELOW_BYTES - 1)
