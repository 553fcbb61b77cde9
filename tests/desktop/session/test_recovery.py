from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.session.recovery import INTERRUPTED, NothingToContinue, SessionIsOver, continue_session, next_ids
from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from shared.events import (
    AnswerEnded,
    AnswerStarted,
    ConsentWithdrawn,
    Erased,
    LoggedEvent,
    SegmentRemoved,
    SessionCompleted,
    SessionEvent,
    SessionReconnected,
)
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.session_view import SessionView
from tests.shared.samples import BEGIN, SESSION, answer_sentence, logged, question, running_session, segment

LIMIT_S = 20.0
AN_HOUR_LATER = BEGIN + timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SessionStore]:
    store = SessionStore(Database(tmp_path / "sessions.db"), JsonCodec(), lambda _: None)
    yield store
    store.close()


def now() -> datetime:
    return AN_HOUR_LATER


def with_more(*events: SessionEvent) -> list[LoggedEvent]:
    return logged([*(entry.event for entry in running_session(["Tell me about it."])), *events])


def keep(store: SessionStore, log: list[LoggedEvent]) -> None:
    for entry in log:
        store.append(SESSION, entry).result(LIMIT_S)


def test_a_session_goes_on_with_the_same_id_and_the_next_number(store: SessionStore) -> None:
    keep(store, with_more())

    log, view = continue_session(store, SESSION, now)

    assert view.session_id == SESSION
    assert log.events[:-1] == tuple(with_more())
    assert log.events[-1].event == SessionReconnected(gap_s=3600.0 - 3.0)
    assert [line.text for line in view.transcript] == ["Tell me about it."]


def test_the_gap_is_not_active_time(store: SessionStore) -> None:
    keep(store, with_more())

    _, view = continue_session(store, SESSION, now)

    assert view.state == "active"
    assert view.active_s() == pytest.approx(1.0)


def test_the_view_follows_the_log_from_there(store: SessionStore) -> None:
    keep(store, with_more())
    log, view = continue_session(store, SESSION, now)

    log.append(segment(2, "And then?", start=99_000))

    assert [line.text for line in view.transcript] == ["Tell me about it.", "And then?"]


def test_an_answer_left_open_is_ended(store: SessionStore) -> None:
    started = AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(1), writer="w")
    keep(store, with_more(question(1, "Tell me about it."), started, answer_sentence(1, "I did.")))

    log, view = continue_session(store, SESSION, now)

    assert log.events[-1].event == AnswerEnded(answer_id=AnswerId(1), outcome="cancelled", reason=INTERRUPTED)
    assert view.questions[QuestionId(1)].answers[0].outcome == "cancelled"


def test_what_continuing_appends_is_stored_and_later_events_are_the_callers(store: SessionStore) -> None:
    keep(store, with_more())
    log, _ = continue_session(store, SESSION, now)
    log.append(segment(2, "Not subscribed yet", start=99_000))
    store.flush(LIMIT_S)

    assert store.load(SESSION) == list(log.events[:-1])


def test_a_session_can_be_continued_again_and_again(store: SessionStore) -> None:
    keep(store, with_more())
    for _ in range(3):
        continue_session(store, SESSION, now)

    assert [entry.seq for entry in store.load(SESSION)] == list(range(1, 8))


def test_a_completed_session_is_not_continued(store: SessionStore) -> None:
    keep(store, with_more(SessionCompleted()))

    with pytest.raises(SessionIsOver):
        continue_session(store, SESSION, now)


def test_a_session_without_text_is_not_continued(store: SessionStore) -> None:
    with pytest.raises(NothingToContinue):
        continue_session(store, SESSION, now)


def test_an_erasure_that_was_cut_off_is_finished(store: SessionStore, tmp_path: Path) -> None:
    keep(store, with_more(ConsentWithdrawn()))

    log, _ = continue_session(store, SESSION, now)
    store.flush(LIMIT_S)
    store.sessions()

    assert log.events[3].event == Erased(was="SegmentFinal")
    assert store.load(SESSION)[3].event == Erased(was="SegmentFinal")


def test_numbers_go_on_for_each_kind() -> None:
    started = AnswerStarted(answer_id=AnswerId(4), question_id=QuestionId(2), writer="w")
    own = segment(7, "Mine", "microphone", start=500_000)
    view = SessionView.of(with_more(question(2, "Tell me about it."), started, own))

    following = next_ids(view)

    assert following.segments == {"microphone": 8, "system": 2}
    assert (following.question, following.answer, following.position) == (3, 5, 516_000)


def test_the_number_of_a_removed_segment_is_not_used_again() -> None:
    log = with_more(segment(2, "Echo"), SegmentRemoved(segment_id=SegmentId("system-2"), reason="echo"))

    assert next_ids(SessionView.of(log), log).segments["system"] == 3


def test_a_fresh_session_begins_at_one() -> None:
    following = next_ids(SessionView())

    assert (following.segments, following.question, following.answer) == ({"microphone": 1, "system": 1}, 1, 1)
    assert following.position == 0
