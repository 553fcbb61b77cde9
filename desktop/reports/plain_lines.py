"""A running session as lines for a terminal: who said what, what was asked, what to say."""

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    DeviceChanged,
    OutlineBuilt,
    OutlineLine,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    ServiceChanged,
    SessionCompleted,
    SessionEvent,
    SessionPaused,
    SessionStarted,
    SessionUnpaused,
    SoundChecked,
    TimingMeasured,
)
from shared.vocabulary import SAMPLE_RATE, Source

SPEAKERS: dict[Source, str] = {"system": "Them", "microphone": "You"}
VERDICT_MARKS = {"supported": " ", "general": "~", "unsupported": "✗"}


def plain_line(event: SessionEvent) -> str | None:
    """One or more lines for an event; None for what a reader of the terminal does not need."""
    match event:
        case SegmentFinal():
            return f"{clock(event.start)}  {SPEAKERS[event.source]:>4}: {event.text}"
        case SegmentRevised(reason="merged" | "edited"):
            return f"{clock(event.start)}   now: {event.text}"
        case SegmentRemoved(reason=reason):
            return f"         a line was taken back ({reason})"
        case QuestionDetected() | QuestionDismissed() | OutlineBuilt() | TimingMeasured():
            return _question_line(event)
        case AnswerStarted() | AnswerExtended() | AnswerEnded():
            return _answer_line(event)
        case _:
            return _state_line(event)


def clock(position: int) -> str:
    """A sample position as minutes and seconds."""
    minutes, seconds = divmod(position // SAMPLE_RATE, 60)
    return f"{minutes:02d}:{seconds:02d}"


def outline_line(line: OutlineLine) -> str:
    label = f"{line.label}: " if line.label else ""
    facts = f"  [{', '.join(line.fact_ids)}]" if line.fact_ids else ""
    bullet = {"cue": "•", "prompt": "…", "bridge": "↷"}.get(line.kind, "•")
    return f"           {bullet} {label}{line.text}{facts}"


def _question_line(event: QuestionDetected | QuestionDismissed | OutlineBuilt | TimingMeasured) -> str | None:
    match event:
        case QuestionDetected(replaces=None):
            return f"       ? {event.text}  ({event.question_class})"
        case QuestionDetected():
            return f"       ? {event.text}  ({event.question_class}; in place of the one before)"
        case QuestionDismissed(reason=reason):
            return f"       ? no question after all ({reason})"
        case OutlineBuilt(lines=lines):
            return "\n".join(outline_line(line) for line in lines) or None
        case TimingMeasured(answer_ms=None):
            return None
        case TimingMeasured():
            return f"           {timing_strip(event)}"


def _answer_line(event: AnswerStarted | AnswerExtended | AnswerEnded) -> str | None:
    match event:
        case AnswerExtended():
            facts = f"  [{', '.join(event.fact_ids)}]" if event.fact_ids else ""
            why = f"  (not in your résumé: {event.reason})" if event.verdict == "unsupported" else ""
            return f"         {VERDICT_MARKS[event.verdict]} » {event.text}{facts}{why}"
        case AnswerEnded(outcome="failed" | "cancelled", reason=reason):
            return f"           answer ended: {reason}"
        case _:
            return None


def _state_line(event: SessionEvent) -> str | None:
    match event:
        case DeviceChanged(source=source, state=state, device=device, message=message):
            return f"      -- {SPEAKERS[source]}: {device} {state}{': ' + message if message else ''}"
        case ServiceChanged(service=service, state=state, message=message):
            return f"      -- {service} {state}{': ' + message if message else ''}"
        case SoundChecked(outcome=outcome, findings=findings):
            return f"      -- sound check {outcome}{': ' + ' '.join(findings) if findings else ''}"
        case SessionStarted():
            return "      -- session started"
        case SessionPaused():
            return "      -- paused"
        case SessionUnpaused():
            return "      -- going on"
        case SessionCompleted():
            return "      -- session completed"
        case _:
            return None


def timing_strip(timing: TimingMeasured) -> str:
    """`heard 0.4 s · outline 0.5 s · answer 1.2 s`, all from the last word of the question."""
    parts = (
        ("heard", timing.text_ms),
        ("outline", timing.outline_ms),
        ("answer", timing.answer_ms),
        ("certain", timing.commit_ms),
    )
    return " · ".join(f"{name} {value / 1000:.1f} s" for name, value in parts if value is not None)
