"""One JSON line for everything that happens, so that anyone can measure the pipeline from outside.

Every line has `event` and `monotonic` (seconds on the system's monotonic clock, when it happened). Lines that speak of
sound have `source`, `sample` (position at 16 kHz since the start, the last sample spoken of) and `sound_at` (when that
sample was captured, on the same clock; null when unknown). Lines of the log also have `seq` and are printed only once
the event is safely on disk.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentRecorded,
    ConsentWithdrawn,
    DeviceChanged,
    OutlineBuilt,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    ServiceChanged,
    SessionCompleted,
    SessionCreated,
    SessionEvent,
    SessionPaused,
    SessionReconnected,
    SessionStarted,
    SessionUnpaused,
    SoundChecked,
    StoryMarked,
    TimingMeasured,
)
from shared.notices import (
    AnswerGrew,
    InterimHeard,
    LagMeasured,
    LiveNotice,
    ProvisionalHeard,
    ProvisionalQuestion,
    ProvisionalWithdrawn,
)
from shared.vocabulary import Source

CapturedTime = Callable[[Source, int], float | None]
Fields = dict[str, Any]

_STATES: dict[type, str] = {
    SessionStarted: "active",
    SessionUnpaused: "active",
    SessionReconnected: "reconnected",
    SessionPaused: "paused",
    SessionCompleted: "completed",
}


class JsonLines:
    """Turns events and notices into lines."""

    def __init__(self, captured_time: CapturedTime) -> None:
        self._captured_time = captured_time

    def of_event(self, event: SessionEvent, seq: int, monotonic: float) -> str:
        return self._line(self._event_fields(event) | {"seq": seq}, monotonic)

    def of_notice(self, notice: LiveNotice, monotonic: float) -> str | None:
        fields = self._notice_fields(notice)
        return None if fields is None else self._line(fields, monotonic)

    def _line(self, fields: Fields, monotonic: float) -> str:
        return msgspec.json.encode(fields | {"monotonic": monotonic}).decode()

    def _event_fields(self, event: SessionEvent) -> Fields:
        match event:
            case SegmentFinal() | SegmentRevised() | SegmentRemoved():
                return self._transcript_fields(event)
            case QuestionDetected() | QuestionDismissed() | OutlineBuilt() | StoryMarked() | TimingMeasured():
                return self._question_fields(event)
            case AnswerStarted() | AnswerExtended() | AnswerEnded():
                return _answer_fields(event)
            case DeviceChanged():
                return {"event": "device", "state": event.state, "device": event.device, "message": event.message} | (
                    self._place(event.source, event.position)
                )
            case _:
                return _state_fields(event)

    def _transcript_fields(self, event: SegmentFinal | SegmentRevised | SegmentRemoved) -> Fields:
        source = source_of(event.segment_id)
        if isinstance(event, SegmentRemoved):
            return {
                "event": "revision",
                "segment": event.segment_id,
                "source": source,
                "text": "",
                "reason": event.reason,
            }
        fields: Fields = {
            "event": "segment" if isinstance(event, SegmentFinal) else "revision",
            "segment": event.segment_id,
            "text": event.text,
            "start": event.start,
            "end": event.end,
            "words": [msgspec.structs.asdict(word) for word in event.words],
        }
        if isinstance(event, SegmentRevised):
            fields["reason"] = event.reason
        return fields | self._place(source, event.end)

    def _question_fields(
        self, event: QuestionDetected | QuestionDismissed | OutlineBuilt | StoryMarked | TimingMeasured
    ) -> Fields:
        match event:
            case QuestionDetected():
                return {
                    "event": "question",
                    "question": event.question_id,
                    "text": event.text,
                    "class": event.question_class,
                    "second_class": event.second_class,
                    "confidence": round(event.confidence, 3),
                    "segments": event.segment_ids,
                    "replaces": event.replaces,
                    "marked_by_person": event.marked_by_person,
                } | self._place("system", event.end)
            case QuestionDismissed():
                return {"event": "question", "question": event.question_id, "dismissed": event.reason}
            case OutlineBuilt():
                return {
                    "event": "outline",
                    "stage": "committed",
                    "question": event.question_id,
                    "lines": [msgspec.to_builtins(line) for line in event.lines],
                }
            case StoryMarked():
                return {"event": "story", "question": event.question_id, "marked": event.marked}
            case TimingMeasured():
                return {"event": "timing", "question": event.question_id} | {
                    name: getattr(event, name) for name in ("text_ms", "outline_ms", "answer_ms", "commit_ms")
                }

    def _notice_fields(self, notice: LiveNotice) -> Fields | None:
        match notice:
            case InterimHeard():
                return {
                    "event": "interim",
                    "segment": notice.segment_id,
                    "text": notice.text,
                    "solid_words": notice.solid_words,
                    "start": notice.start,
                    "end": notice.end,
                } | self._place(notice.source, notice.end)
            case ProvisionalHeard():
                return {
                    "event": "provisional",
                    "segment": notice.segment_id,
                    "text": notice.text,
                    "start": notice.start,
                    "end": notice.end,
                } | self._place(notice.source, notice.end)
            case ProvisionalQuestion():
                return {
                    "event": "outline",
                    "stage": "provisional",
                    "segment": notice.segment_id,
                    "text": notice.text,
                    "class": notice.question_class,
                    "lines": [msgspec.to_builtins(line) for line in notice.lines],
                } | self._place("system", notice.end)
            case ProvisionalWithdrawn():
                return {"event": "outline", "stage": "withdrawn", "segment": notice.segment_id}
            case AnswerGrew():
                return {"event": "answer", "stage": "words", "answer": notice.answer_id, "text": notice.text}
            case LagMeasured():
                return {"event": "lag", "lag_s": notice.lag_s}
            case _:
                return None

    def _place(self, source: Source, sample: int) -> Fields:
        return {"source": source, "sample": sample, "sound_at": self._captured_time(source, sample)}


def source_of(segment_id: str) -> Source:
    return "system" if segment_id.startswith("system") else "microphone"


def _answer_fields(event: AnswerStarted | AnswerExtended | AnswerEnded) -> Fields:
    match event:
        case AnswerStarted():
            return {
                "event": "answer",
                "stage": "started",
                "answer": event.answer_id,
                "question": event.question_id,
                "writer": event.writer,
            }
        case AnswerExtended():
            return {
                "event": "answer",
                "stage": "sentence",
                "answer": event.answer_id,
                "text": event.text,
                "verdict": event.verdict,
                "facts": event.fact_ids,
                "reason": event.reason,
            }
        case AnswerEnded():
            return {
                "event": "answer",
                "stage": "ended",
                "answer": event.answer_id,
                "outcome": event.outcome,
                "reason": event.reason,
            }


def _state_fields(event: SessionEvent) -> Fields:
    match event:
        case SessionCreated():
            return {"event": "state", "state": "created", "session": event.session_id}
        case ConsentRecorded():
            return {"event": "state", "consent": event.choice, "text_version": event.text_version}
        case ConsentWithdrawn():
            return {"event": "state", "consent": "withdrawn"}
        case SoundChecked():
            return {"event": "state", "sound_check": event.outcome, "findings": event.findings}
        case ServiceChanged():
            return {"event": "state", "service": event.service, "state": event.state, "message": event.message}
        case _:
            return {"event": "state", "state": _STATES.get(type(event), type(event).__name__)}
