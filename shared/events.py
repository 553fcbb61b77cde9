"""The session's events: everything that happens, once, in order.

Positions are samples at 16 kHz since the session's start, counted separately for each source (pauses and lost devices
included, so that both sources stay on one timeline).
"""

from datetime import datetime

import msgspec

from shared.ids import AnswerId, FactId, QuestionId, SegmentId, SessionId
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice, DeviceState, QuestionClass, SoundCheckOutcome, Source, Verdict


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag=True):
    """Base of every event; the tag is the class name."""


# --- the session itself ---------------------------------------------------------------------------------------------


class SessionCreated(Event, frozen=True, kw_only=True, omit_defaults=True):
    """`facts`: the statements of the résumé that outlines and answers may cite, as they stood when it began."""

    session_id: SessionId
    setup: SessionSetup
    facts: dict[FactId, str] = {}


class ConsentRecorded(Event, frozen=True, kw_only=True):
    choice: ConsentChoice
    text_version: int


class ConsentWithdrawn(Event, frozen=True, kw_only=True):
    """They said no: capture of the other side ended here and its text was removed."""


class SoundChecked(Event, frozen=True, kw_only=True):
    """What the sound check before the session found; `findings` are sentences for a person, empty where all was well.

    `skipped`: the person started without one, and the record says so.
    """

    outcome: SoundCheckOutcome
    findings: tuple[str, ...] = ()


class SessionStarted(Event, frozen=True, kw_only=True):
    pass


class SessionPaused(Event, frozen=True, kw_only=True):
    pass


class SessionUnpaused(Event, frozen=True, kw_only=True):
    pass


class SessionReconnected(Event, frozen=True, kw_only=True):
    """The program had ended without completing the session and took it up again, or the computer had slept; the gap
    just before is not active time."""

    gap_s: float


class SessionCompleted(Event, frozen=True, kw_only=True):
    pass


# --- transcript -----------------------------------------------------------------------------------------------------


class Word(msgspec.Struct, frozen=True, array_like=True):
    """One word of a segment, with its place and the recogniser's probability (0 to 1)."""

    text: str
    start: int
    end: int
    probability: float


class SegmentFinal(Event, frozen=True, kw_only=True):
    segment_id: SegmentId
    source: Source
    text: str
    start: int
    end: int
    words: tuple[Word, ...] = ()


class SegmentRevised(Event, frozen=True, kw_only=True):
    """The segment's text is better known now.

    `merged`: speech went on and was joined to it. `confirmed`: the idle-time pass heard it differently.
    `edited`: the person.
    """

    segment_id: SegmentId
    text: str
    start: int
    end: int
    words: tuple[Word, ...] = ()
    reason: str


class SegmentRemoved(Event, frozen=True, kw_only=True):
    """`echo`: the microphone had heard the loudspeaker."""

    segment_id: SegmentId
    reason: str


# --- questions and answers ------------------------------------------------------------------------------------------


class QuestionDetected(Event, frozen=True, kw_only=True):
    """`replaces` names the question whose revised form this is; its outline and answer give way to this one's."""

    question_id: QuestionId
    segment_ids: tuple[SegmentId, ...]
    text: str
    question_class: QuestionClass
    second_class: QuestionClass
    confidence: float
    end: int
    replaces: QuestionId | None = None
    marked_by_person: bool = False


class QuestionDismissed(Event, frozen=True, kw_only=True):
    question_id: QuestionId
    reason: str


class OutlineLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`cue`: said by a fact. `prompt`: a part only the speaker knows. `bridge`: an honest way on where no fact fits."""

    kind: str
    label: str = ""
    text: str
    fact_ids: tuple[FactId, ...] = ()


class OutlineBuilt(Event, frozen=True, kw_only=True):
    question_id: QuestionId
    lines: tuple[OutlineLine, ...]


class AnswerStarted(Event, frozen=True, kw_only=True):
    answer_id: AnswerId
    question_id: QuestionId
    writer: str


class AnswerExtended(Event, frozen=True, kw_only=True):
    """One finished sentence, checked against the résumé."""

    answer_id: AnswerId
    text: str
    verdict: Verdict
    fact_ids: tuple[FactId, ...] = ()
    reason: str = ""


class AnswerEnded(Event, frozen=True, kw_only=True):
    """`outcome` is complete, cancelled or failed; `reason` is a sentence for a person where it is not complete."""

    answer_id: AnswerId
    outcome: str
    reason: str = ""


class StoryMarked(Event, frozen=True, kw_only=True):
    """The person keeps what they said to this question as a story for later, or does so no longer."""

    question_id: QuestionId
    marked: bool


class TimingMeasured(Event, frozen=True, kw_only=True):
    """Milliseconds from the last word of the question; None where it did not come."""

    question_id: QuestionId
    text_ms: float | None = None
    outline_ms: float | None = None
    answer_ms: float | None = None
    commit_ms: float | None = None


# --- the machine ----------------------------------------------------------------------------------------------------


class DeviceChanged(Event, frozen=True, kw_only=True):
    source: Source
    state: DeviceState
    device: str
    position: int
    message: str = ""


class ServiceChanged(Event, frozen=True, kw_only=True):
    """A part of the pipeline works, works less well, or does not: `service` is transcription, answers,
    store, or sound where it is kept by choice."""

    service: str
    state: str
    message: str = ""


class Erased(Event, frozen=True, kw_only=True):
    """Stands where an event's content was removed at somebody's request."""

    was: str


SessionEvent = (
    SessionCreated
    | ConsentRecorded
    | ConsentWithdrawn
    | SoundChecked
    | SessionStarted
    | SessionPaused
    | SessionUnpaused
    | SessionReconnected
    | SessionCompleted
    | SegmentFinal
    | SegmentRevised
    | SegmentRemoved
    | QuestionDetected
    | QuestionDismissed
    | OutlineBuilt
    | AnswerStarted
    | AnswerExtended
    | AnswerEnded
    | StoryMarked
    | TimingMeasured
    | DeviceChanged
    | ServiceChanged
    | Erased
)


class LoggedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its number (from 1, no gaps) and its time (aware, UTC)."""

    seq: int
    at: datetime
    event: SessionEvent
