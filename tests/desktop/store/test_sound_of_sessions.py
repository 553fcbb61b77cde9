"""Kept sound goes with its session: deleted, too old, everything; never before it can no longer be undone."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.kept_sound import ENDING, KeptSound
from desktop.store.retention import sound_due, sound_goes_on
from desktop.store.session_store import SessionStore
from shared.events import SessionCompleted
from shared.ids import SessionId
from shared.vocabulary import SessionState
from tests.desktop.store.opened import LIMIT_S
from tests.desktop.store.test_retention import NOW, OTHER, summary
from tests.shared.samples import BEGIN, SESSION, logged, running_session


class Stored:
    """A store with sound beside it; `now` can be moved on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = BEGIN + timedelta(minutes=5)
        self.open()

    def open(self) -> None:
        self.sound = KeptSound(self.folder / "sound")
        database = Database(self.folder / "sessions.db", retry_s=0.05)
        self.store = SessionStore(database, JsonCodec(), lambda _: None, lambda: self.now, self.sound)

    def open_again(self) -> None:
        self.store.close()
        self.open()
        self.store.sessions()  # what the start does comes before

    def keep(self, session_id: SessionId = SESSION, *, ended: bool = True, heard_at: datetime = BEGIN) -> Path:
        log = running_session(["Hello"], session_id)
        for entry in [*log, *(logged([SessionCompleted()], first_seq=len(log) + 1) if ended else [])]:
            self.store.append(session_id, entry).result(LIMIT_S)
        path = self.sound.new_piece(session_id, "system", 0)
        os.utime(path, times=(heard_at.timestamp(),) * 2)
        return path


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Stored]:
    made = Stored(tmp_path)
    yield made
    made.store.close()


def test_the_sound_stays_while_a_deletion_can_be_undone_and_goes_with_the_session(stored: Stored) -> None:
    path = stored.keep()
    stored.store.delete(SESSION).result(LIMIT_S)
    stored.store.purge().result(LIMIT_S)  # its window is still open
    while_it_can_be_undone = path.exists()
    stored.store.purge(undo_window_s=0.0).result(LIMIT_S)

    assert while_it_can_be_undone
    assert not stored.sound.folder.exists()


def test_a_deletion_that_was_undone_leaves_the_sound(stored: Stored) -> None:
    path = stored.keep()
    stored.store.delete(SESSION).result(LIMIT_S)
    stored.store.restore(SESSION).result(LIMIT_S)
    stored.open_again()

    assert path.exists()


def test_a_session_that_is_too_old_takes_its_sound_along(stored: Stored) -> None:
    stored.keep()
    stored.now = BEGIN + timedelta(days=31)

    stored.store.expire(30).result(LIMIT_S)

    assert not stored.sound.folder.exists()


def test_sound_goes_before_its_session_does(stored: Stored) -> None:
    stored.keep()
    stored.now = BEGIN + timedelta(days=7, minutes=1)

    assert stored.store.expire_sound(7).result(LIMIT_S) == 1
    assert not stored.sound.folder.exists()
    assert len(stored.store.sessions()) == 1


def test_sound_stays_until_its_day(stored: Stored) -> None:
    path = stored.keep()
    stored.now = BEGIN + timedelta(days=6, hours=23)

    assert stored.store.expire_sound(7).result(LIMIT_S) == 0
    assert path.exists()


def test_the_sound_of_the_session_that_runs_is_not_too_old(stored: Stored) -> None:
    path = stored.keep(ended=False)
    stored.now = BEGIN + timedelta(days=9)

    assert stored.store.expire_sound(7, running=SESSION).result(LIMIT_S) == 0
    assert path.exists()


def test_deleting_everything_takes_the_sound_too(stored: Stored) -> None:
    stored.keep()
    stored.keep(OTHER)

    stored.store.delete_everything().result(LIMIT_S)

    assert not stored.sound.folder.exists()


def test_sound_that_cannot_be_deleted_is_said_where_everything_should_go(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored.keep()
    refuse_to_delete(monkeypatch)

    with pytest.raises(PermissionError):
        stored.store.delete_everything().result(LIMIT_S)
    monkeypatch.undo()


def test_what_could_not_be_deleted_with_its_session_goes_at_the_next_start(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored.keep()
    refuse_to_delete(monkeypatch)
    stored.store.delete(SESSION).result(LIMIT_S)
    stored.store.purge(undo_window_s=0.0).result(LIMIT_S)
    still_there = path.exists()
    monkeypatch.undo()
    stored.open_again()

    assert still_there
    assert not stored.sound.folder.exists()


def test_a_log_can_say_at_the_next_start_what_is_to_go(stored: Stored) -> None:
    stored.keep()
    other = stored.keep(OTHER)

    stored.store.erase_sound(lambda events: ["system"] if events[0].event.session_id == SESSION else [])  # type: ignore[union-attr]
    stored.store.sessions()

    assert stored.sound.sessions() == [OTHER]
    assert other.exists()


def refuse_to_delete(monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def refusing(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ENDING:
            raise PermissionError("in use")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing)


@pytest.mark.parametrize(
    ("state", "days_ago", "heard_days_ago", "goes"),
    [
        ("completed", 6, 6, False),
        ("completed", 7, 7, True),
        ("completed", 7, 2, True),  # a file that was touched since is no newer for that
        ("active", 9, 2, False),  # it went on two days ago
        ("paused", 9, 7, True),  # left unfinished is no reason to keep it for ever
    ],
)
def test_sound_counts_from_the_sessions_beginning_or_where_it_went_on_from_the_last_sound(
    state: SessionState, days_ago: int, heard_days_ago: int, goes: bool
) -> None:
    kept = summary(days_ago, state)
    heard = {kept.session_id: NOW - timedelta(days=heard_days_ago)}

    assert sound_due([kept], heard, 7, NOW) == ([kept.session_id] if goes else [])


def test_sound_of_a_session_nobody_knows_counts_from_when_it_was_heard() -> None:
    assert sound_due([], {OTHER: NOW - timedelta(days=8)}, 7, NOW) == [OTHER]
    assert sound_due([], {OTHER: NOW - timedelta(days=6)}, 7, NOW) == []


def test_the_day_it_goes_is_known_beforehand() -> None:
    assert sound_goes_on(summary(2), 7) == NOW + timedelta(days=5)
