"""The session view: the fold of the log that the overlay, the windows, the exports and the web page all show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentRecorded,
    ConsentWithdrawn,
    DeviceChanged,
    LoggedEvent,
    OutlineBuilt,
    OutlineLine,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    ServiceChanged,
    SessionCompleted,
    SessionCreated,
    SessionPaused,
    SessionReconnected,
    SessionStarted,
    SessionUnpaused,
    SoundChecked,
    StoryMarked,
    TimingMeasured,
    Word,
)
from shared.ids import AnswerId, FactId, QuestionId, SegmentId, SessionId
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice, SessionState, Source


@dataclass
class SegmentView:
    segment_id: SegmentId
    source: Source
    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    question_ids: list[QuestionId] = field(default_factory=list)


@dataclass
class AnswerView:
    answer_id: AnswerId
    writer: str
    sentences: list[AnswerExtended] = field(default_factory=list)
    outcome: str = ""  # empty while it is being written
    reason: str = ""


@dataclass
class QuestionView:
    detected: QuestionDetected
    outline: tuple[OutlineLine, ...] = ()
    answers: list[AnswerView] = field(default_factory=list)
    timing: TimingMeasured | None = None
    story: bool = False  # the person keeps what they said to it
    dismissed: str = ""
    replaced_by: QuestionId | None = None

    @property
    def current(self) -> bool:
        """Neither dismissed nor replaced by its revised form."""
        return not self.dismissed and self.replaced_by is None


class SessionView:
    """What a person sees of a session after the events applied so far.

    Rebuilt from the log at any time: `SessionView.of(events)`. Events must come in order; an event about something
    unknown (a segment removed at somebody's request) changes nothing.
    """

    def __init__(self) -> None:
        self.seq = 0
        self.session_id: SessionId | None = None
        self.setup = SessionSetup()
        self.facts: dict[FactId, str] = {}
        self.state: SessionState = "created"
        self.consent: ConsentChoice | None = None
        self.consent_withdrawn = False
        self.sound_check: SoundChecked | None = None
        self.created_at: datetime | None = None
        self.started_at: datetime | None = None
        self.ended_at: datetime | None = None
        self.segments: dict[SegmentId, SegmentView] = {}
        self.questions: dict[QuestionId, QuestionView] = {}
        self.devices: dict[Source, DeviceChanged] = {}
        self.services: dict[str, ServiceChanged] = {}
        self._answers: dict[AnswerId, AnswerView] = {}
        self._active_before_s = 0.0
        self._active_since: datetime | None = None
        self._last_at: datetime | None = None

    @classmethod
    def of(cls, events: Iterable[LoggedEvent]) -> "SessionView":
        view = cls()
        for logged in events:
            view.apply(logged)
        return view

    def apply(self, logged: LoggedEvent) -> None:
        self.seq = logged.seq
        match logged.event:
            case SessionCreated() as event:
                self.session_id, self.setup, self.created_at = event.session_id, event.setup, logged.at
                self.facts = event.facts
            case ConsentRecorded(choice=choice):
                self.consent = choice
            case ConsentWithdrawn():
                self._forget_the_other_side()
            case SoundChecked() as event:
                self.sound_check = event
            case SessionStarted() | SessionUnpaused():
                self._become_active(logged.at)
            case SessionPaused():
                self._stop_the_clock(logged.at)
                self.state = "paused"
            case SessionReconnected(gap_s=gap_s):
                self._reconnect(logged.at, gap_s)
            case SessionCompleted():
                self._stop_the_clock(logged.at)
                self.state, self.ended_at = "completed", logged.at
            case SegmentFinal() | SegmentRevised() | SegmentRemoved() as event:
                self._apply_to_transcript(event)
            case QuestionDetected() | QuestionDismissed() | OutlineBuilt() | StoryMarked() | TimingMeasured() as event:
                self._apply_to_questions(event)
            case AnswerStarted() | AnswerExtended() | AnswerEnded() as event:
                self._apply_to_answers(event)
            case DeviceChanged() as event:
                self.devices[event.source] = event
            case ServiceChanged() as event:
                self.services[event.service] = event
        self._last_at = logged.at

    @property
    def transcript(self) -> list[SegmentView]:
        """The segments in the order in which they were said."""
        return sorted(self.segments.values(), key=lambda segment: (segment.start, segment.segment_id))

    @property
    def current_questions(self) -> list[QuestionView]:
        return [question for question in self.questions.values() if question.current]

    def active_s(self, now: datetime | None = None) -> float:
        """Seconds the session has been active; up to `now` while it is, else up to its last event."""
        if self._active_since is None:
            return self._active_before_s
        until = now or self._last_at or self._active_since
        return self._active_before_s + max(0.0, (until - self._active_since).total_seconds())

    def _become_active(self, at: datetime) -> None:
        self.state = "active"
        self.started_at = self.started_at or at
        self._active_since = at

    def _stop_the_clock(self, at: datetime) -> None:
        self._active_before_s = self.active_s(at)
        self._active_since = None

    def _reconnect(self, at: datetime, gap_s: float) -> None:
        """The clock stood still for the gap, whatever was noted since it was over."""
        was_active = self._active_since is not None
        self._active_before_s = max(self._active_before_s, self.active_s(at) - max(0.0, gap_s))
        self._active_since = at if was_active else None

    def _forget_the_other_side(self) -> None:
        self.consent_withdrawn = True
        self.segments = {key: segment for key, segment in self.segments.items() if segment.source != "system"}
        self.questions.clear()
        self._answers.clear()

    def _apply_to_transcript(self, event: SegmentFinal | SegmentRevised | SegmentRemoved) -> None:
        match event:
            case SegmentFinal():
                self.segments[event.segment_id] = SegmentView(
                    event.segment_id, event.source, event.text, event.start, event.end, event.words
                )
            case SegmentRevised() if segment := self.segments.get(event.segment_id):
                segment.text, segment.words = event.text, event.words
                segment.start, segment.end = event.start, event.end
            case SegmentRemoved():
                self.segments.pop(event.segment_id, None)

    def _apply_to_questions(
        self, event: QuestionDetected | QuestionDismissed | OutlineBuilt | StoryMarked | TimingMeasured
    ) -> None:
        if isinstance(event, QuestionDetected):
            self._add_question(event)
            return
        question = self.questions.get(event.question_id)
        if question is None:
            return
        match event:
            case QuestionDismissed(reason=reason):
                question.dismissed = reason
            case OutlineBuilt(lines=lines):
                question.outline = lines
            case StoryMarked(marked=marked):
                question.story = marked
            case TimingMeasured():
                question.timing = event

    def _add_question(self, event: QuestionDetected) -> None:
        self.questions[event.question_id] = QuestionView(event)
        for segment_id in event.segment_ids:
            if segment := self.segments.get(segment_id):
                segment.question_ids.append(event.question_id)
        if event.replaces is not None and (replaced := self.questions.get(event.replaces)):
            replaced.replaced_by = event.question_id

    def _apply_to_answers(self, event: AnswerStarted | AnswerExtended | AnswerEnded) -> None:
        match event:
            case AnswerStarted() if question := self.questions.get(event.question_id):
                answer = AnswerView(event.answer_id, event.writer)
                self._answers[event.answer_id] = answer
                question.answers.append(answer)
            case AnswerExtended() if found := self._answers.get(event.answer_id):
                found.sentences.append(event)
            case AnswerEnded() if found := self._answers.get(event.answer_id):
                found.outcome, found.reason = event.outcome, event.reason
