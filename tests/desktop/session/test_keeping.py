from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.session.keeping import find_kept, keep_session
from desktop.store.session_store import SessionStore
from desktop.store.store_errors import AlreadyStored
from shared.ids import SegmentId
from shared.session_view import SessionView
from tests.desktop.session.past_sessions import SESSION, Log, interview, record_of
from tests.desktop.store.opened import Opened


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = Opened(tmp_path / "sessions.db")
    yield made
    made.close()


@pytest.fixture
def store(opened: Opened) -> SessionStore:
    return opened.store


def test_a_session_from_a_file_becomes_one_of_ones_own_under_a_new_id(store: SessionStore) -> None:
    session_id = keep_session(store, interview())

    assert session_id != SESSION
    view, original = SessionView.of(store.load(session_id)), SessionView.of(interview())
    assert view.session_id == session_id
    assert (view.segments, view.state) == (original.segments, "completed")
    assert [summary.session_id for summary in store.sessions()] == [session_id]


def test_one_that_was_never_ended_is_ended_so_that_nobody_is_asked_to_continue_it(store: SessionStore) -> None:
    keep_session(store, Log().events)

    assert store.unfinished() == []
    assert len(store.sessions()) == 1


def test_the_same_file_again_is_found_among_the_sessions(store: SessionStore) -> None:
    assert find_kept(store, interview()) is None

    session_id = keep_session(store, interview())

    assert find_kept(store, interview()) == session_id


def test_the_session_that_a_file_was_exported_from_is_found(opened: Opened) -> None:
    opened.keep(interview(), SESSION)

    assert find_kept(opened.store, interview()) == SESSION


def test_an_older_file_of_a_session_that_was_changed_since_is_found(opened: Opened) -> None:
    record = record_of(interview())
    record.edit(SegmentId("microphone-1"), "Hi!")
    opened.keep(record.events, SESSION)

    assert find_kept(opened.store, interview()) == SESSION


def test_a_file_that_was_changed_elsewhere_is_another_session(opened: Opened) -> None:
    opened.keep(interview(), SESSION)
    record = record_of(interview())
    record.edit(SegmentId("microphone-1"), "Hi!")

    assert find_kept(opened.store, record.events) is None


def test_what_fails_half_way_leaves_nothing(store: SessionStore) -> None:
    twice = [*interview(), interview()[-1]]

    with pytest.raises(AlreadyStored):
        keep_session(store, twice)

    assert store.sessions() == []
