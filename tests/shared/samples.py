"""One of every event, and small sessions made of them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentRecorded,
    ConsentWithdrawn,
    DeviceChanged,
    Erased,
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
    SessionEvent,
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
from shared.vocabulary import Source

BEGIN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SESSION = SessionId("0123456789abcdef0123456789abcdef")
SETUP = SessionSetup(name="Second round", company="Acme", job_title="Engineer", resume_text="Ten years of Python.")


def segment(number: int, text: str, source: Source = "system", start: int = 0) -> SegmentFinal:
    words = (Word("one", start, start + 8_000, 0.9),)
    return SegmentFinal(
        segment_id=SegmentId(f"{source}-{number}"),
        source=source,
        text=text,
        start=start,
        end=start + 16_000,
        words=words,
    )


def question(number: int, text: str, segment_id: str = "system-1", replaces: int | None = None) -> QuestionDetected:
    return QuestionDetected(
        question_id=QuestionId(number),
        segment_ids=(SegmentId(segment_id),),
        text=text,
        question_class="behavioural",
        second_class="experience",
        confidence=0.75,
        end=16_000,
        replaces=None if replaces is None else QuestionId(replaces),
    )


def answer_sentence(number: int, text: str) -> AnswerExtended:
    return AnswerExtended(answer_id=AnswerId(number), text=text, verdict="supported", fact_ids=(FactId("F1"),))


EVERY_EVENT: tuple[SessionEvent, ...] = (
    SessionCreated(session_id=SESSION, setup=SETUP),
    ConsentRecorded(choice="everyone_agreed", text_version=1),
    SoundChecked(outcome="failed", findings=("Your microphone is muted.",)),
    SessionStarted(),
    DeviceChanged(source="system", state="open", device="Speakers", position=0, message=""),
    ServiceChanged(service="transcription", state="ok", message="ready"),
    segment(1, "Tell me about a conflict."),
    SegmentRevised(
        segment_id=SegmentId("system-1"), text="Tell me about a conflict at work.", start=0, end=32_000, reason="merged"
    ),
    question(1, "Tell me about a conflict at work."),
    OutlineBuilt(
        question_id=QuestionId(1),
        lines=(OutlineLine(kind="cue", label="Situation", text="Ten years of Python", fact_ids=(FactId("F1"),)),),
    ),
    AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(1), writer="qwen2.5-coder-1.5b"),
    answer_sentence(1, "I settled it with data."),
    AnswerEnded(answer_id=AnswerId(1), outcome="complete"),
    TimingMeasured(question_id=QuestionId(1), text_ms=420.0, outline_ms=450.0, answer_ms=900.0, commit_ms=None),
    StoryMarked(question_id=QuestionId(1), marked=True),
    segment(1, "I once had a disagreement.", "microphone", 40_000),
    segment(2, "Tell me about a conflict.", "microphone", 60_000),
    SegmentRemoved(segment_id=SegmentId("microphone-2"), reason="echo"),
    question(2, "Why?"),
    QuestionDismissed(question_id=QuestionId(2), reason="person"),
    SessionPaused(),
    SessionUnpaused(),
    SessionReconnected(gap_s=12.5),
    ConsentWithdrawn(),
    Erased(was="SegmentFinal"),
    SessionCompleted(),
)


def logged(events: Iterable[SessionEvent], first_seq: int = 1, step_s: float = 1.0) -> list[LoggedEvent]:
    return [
        LoggedEvent(seq=seq, at=BEGIN + timedelta(seconds=step_s * (seq - 1)), event=event)
        for seq, event in enumerate(events, start=first_seq)
    ]


def running_session(lines: Sequence[str] = (), session_id: SessionId = SESSION) -> list[LoggedEvent]:
    """Created, agreed to, started, and these lines of the interviewer."""
    return logged(
        [
            SessionCreated(session_id=session_id, setup=SETUP),
            ConsentRecorded(choice="everyone_agreed", text_version=1),
            SessionStarted(),
            *(segment(number, text, start=number * 20_000) for number, text in enumerate(lines, start=1)),
        ]
    )
