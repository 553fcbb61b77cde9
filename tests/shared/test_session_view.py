from datetime import timedelta

import pytest
from hypothesis import given

from shared.events import (
    AnswerStarted,
    ConsentWithdrawn,
    LoggedEvent,
    SegmentRemoved,
    SessionCompleted,
    SessionCreated,
    SessionPaused,
    SessionReconnected,
    SessionStarted,
    SessionUnpaused,
)
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.session_view import SessionView
from tests.shared.samples import (
    BEGIN,
    EVERY_EVENT,
    SESSION,
    SETUP,
    answer_sentence,
    logged,
    question,
    running_session,
    segment,
)
from tests.shared.strategies import any_log

CREATED = SessionCreated(session_id=SESSION, setup=SETUP)


@given(any_log())
def test_no_order_of_events_breaks_the_view(log: list[LoggedEvent]) -> None:
    view = SessionView.of(log)

    assert view.seq == len(log)
    assert view.active_s() >= 0
    assert len(view.transcript) == len(view.segments)


@given(any_log())
def test_applying_one_by_one_equals_applying_all(log: list[LoggedEvent]) -> None:
    grown = SessionView.of(log[: len(log) // 2])
    for entry in log[len(log) // 2 :]:
        grown.apply(entry)

    assert vars(grown) == vars(SessionView.of(log))


def test_pauses_are_not_active_time() -> None:
    view = SessionView.of(
        logged([CREATED, SessionStarted(), SessionPaused(), SessionUnpaused(), SessionCompleted()], step_s=10.0)
    )

    assert view.state == "completed"
    assert view.active_s() == pytest.approx(20.0)


def test_the_time_between_a_kill_and_the_next_start_is_not_active_time() -> None:
    log = logged([CREATED, SessionStarted(), segment(1, "Hello")], step_s=5.0)
    later = LoggedEvent(seq=4, at=BEGIN + timedelta(hours=1), event=SessionReconnected(gap_s=3590.0))
    end = LoggedEvent(seq=5, at=BEGIN + timedelta(hours=1, seconds=7), event=SessionCompleted())

    assert SessionView.of([*log, later, end]).active_s() == pytest.approx(5.0 + 7.0)


def test_a_sleep_is_not_active_time_even_where_something_was_noted_before_it_was_noticed() -> None:
    log = logged([CREATED, SessionStarted()], step_s=5.0)
    woken = LoggedEvent(seq=3, at=BEGIN + timedelta(seconds=1005), event=segment(1, "Hello again"))
    noticed = LoggedEvent(seq=4, at=BEGIN + timedelta(seconds=1007), event=SessionReconnected(gap_s=990.0))
    end = LoggedEvent(seq=5, at=BEGIN + timedelta(seconds=1010), event=SessionCompleted())

    assert SessionView.of([*log, woken, noticed, end]).active_s() == pytest.approx(1010 - 5 - 990)


def test_a_revised_question_replaces_the_first_and_both_are_kept() -> None:
    view = SessionView.of(
        logged([CREATED, segment(1, "x"), question(1, "Tell me"), question(2, "Tell me more", replaces=1)])
    )

    assert [shown.detected.text for shown in view.current_questions] == ["Tell me more"]
    assert view.questions[QuestionId(1)].replaced_by == 2


def test_a_removed_segment_is_gone_from_the_transcript() -> None:
    log = [*running_session(["Hello", "Goodbye"])]
    removed = SegmentRemoved(segment_id=SegmentId("system-1"), reason="echo")

    view = SessionView.of([*log, *logged([removed], first_seq=len(log) + 1)])

    assert [line.text for line in view.transcript] == ["Goodbye"]


def test_withdrawn_consent_leaves_only_the_persons_own_words() -> None:
    started = AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(1), writer="w")
    own = segment(1, "My own words", "microphone", 50_000)
    view = SessionView.of(
        logged([CREATED, segment(1, "Theirs"), question(1, "Theirs?"), started, own, ConsentWithdrawn()])
    )
    view.apply(logged([answer_sentence(1, "Late")], first_seq=7)[0])

    assert view.consent_withdrawn
    assert [line.text for line in view.transcript] == ["My own words"]
    assert not view.questions


def test_one_of_every_event_can_be_shown() -> None:
    assert SessionView.of(logged(EVERY_EVENT)).seq == len(EVERY_EVENT)
