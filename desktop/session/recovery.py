"""Taking up a session that the program had left without ending it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.errors import ProgramError
from desktop.session.consent import erase_other_side
from desktop.session.log import SessionLog
from desktop.store.session_store import SessionStore
from shared.events import (
    AnswerEnded,
    AnswerStarted,
    Event,
    LoggedEvent,
    QuestionDetected,
    SegmentFinal,
    SessionReconnected,
)
from shared.ids import AnswerId, SessionId
from shared.session_view import SessionView
from shared.vocabulary import SOURCES, Source

INTERRUPTED = "The program ended while this answer was being written. Ask for it again if you still need it."


class NothingToContinue(ProgramError):
    title = "This session cannot be continued"
    message = "Its text is no longer here. Start a new session."


class SessionIsOver(ProgramError):
    title = "This session has ended"
    message = "It was completed, so it can be read and exported but not continued. Start a new session."


@dataclass(frozen=True, slots=True)
class NextIds:
    """The numbers that come next; `position` is the sample (16 kHz) up to which the session's timeline is used."""

    segments: dict[Source, int]
    question: int
    answer: int
    position: int


def continue_session(
    store: SessionStore, session_id: SessionId, now: Callable[[], datetime]
) -> tuple[SessionLog, SessionView]:
    """The same session, the next number. NothingToContinue, or SessionIsOver.

    The view follows the log from here on. What this appends (the gap, and an end for every answer left open) is handed
    to the store already; subscribe `store.append` for what comes later. An erasure that a kill had cut off is
    finished.
    """
    events = store.load(session_id)
    view = SessionView.of(events)
    _must_be_open(view)
    log = SessionLog.resumed(events, now)
    log.subscribe(view.apply)
    forget = log.subscribe(lambda logged: _hand_over(store, session_id, logged))
    # First the gap: an event before it would count the time away as active.
    log.append(SessionReconnected(gap_s=max(0.0, (now() - events[-1].at).total_seconds())))
    for answer_id in open_answers(view):
        log.append(AnswerEnded(answer_id=answer_id, outcome="cancelled", reason=INTERRUPTED))
    forget()
    if view.consent_withdrawn:
        erase_other_side(log, store, session_id)
    return log, view


def next_ids(view: SessionView, events: Iterable[LoggedEvent] = ()) -> NextIds:
    """From what is shown and, so that a removed segment's number is not used twice, from the log."""
    logged = [entry.event for entry in events]
    segments: dict[Source, int] = dict.fromkeys(SOURCES, 0)
    seen = [segment.segment_id for segment in view.segments.values()]
    seen += [event.segment_id for event in logged if isinstance(event, SegmentFinal)]
    for segment_id in seen:
        _count_segment(segments, segment_id)
    return NextIds(
        {source: last + 1 for source, last in segments.items()},
        1
        + max(
            [*view.questions, *(event.question_id for event in logged if isinstance(event, QuestionDetected))],
            default=0,
        ),
        1
        + max([*_answers(view), *(event.answer_id for event in logged if isinstance(event, AnswerStarted))], default=0),
        _used_until(view, logged),
    )


def open_answers(view: SessionView) -> list[AnswerId]:
    """Answers that were begun and never ended."""
    return [
        answer.answer_id for question in view.questions.values() for answer in question.answers if not answer.outcome
    ]


def _must_be_open(view: SessionView) -> None:
    if view.session_id is None:
        raise NothingToContinue()
    if view.state == "completed":
        raise SessionIsOver()


def _hand_over(store: SessionStore, session_id: SessionId, logged: LoggedEvent) -> None:
    store.append(session_id, logged)


def _count_segment(segments: dict[Source, int], segment_id: str) -> None:
    source, _, number = segment_id.rpartition("-")
    for known in SOURCES:
        if source == known and number.isdecimal():
            segments[known] = max(segments[known], int(number))


def _answers(view: SessionView) -> list[AnswerId]:
    return [answer.answer_id for question in view.questions.values() for answer in question.answers]


def _used_until(view: SessionView, logged: Iterable[Event]) -> int:
    ends = [segment.end for segment in view.segments.values()]
    ends += [device.position for device in view.devices.values()]
    ends += [event.end for event in logged if isinstance(event, SegmentFinal | QuestionDetected)]
    return max(ends, default=0)
