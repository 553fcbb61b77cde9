"""Wording: how times, states and verdicts are said. Pure text, no Qt."""

from datetime import datetime

from desktop.session.consent import may_capture
from desktop.session.live_view import Displayed, LiveView
from shared.events import AnswerExtended, TimingMeasured
from shared.ids import FactId
from shared.session_view import SegmentView, SessionView
from shared.vocabulary import SAMPLE_RATE, Assistance, SessionState, Source

BEHIND_S = 1.5  # below this a transcript still feels live
SPEAKER: dict[Source, str] = {"microphone": "You", "system": "Them"}
LETTER: dict[Source, str] = {"microphone": "Y", "system": "T"}
STATE: dict[SessionState, str] = {"created": "Ready", "active": "Live", "paused": "Paused", "completed": "Ended"}
ASSISTANCE: dict[Assistance, str] = {
    "full": "Full help",
    "notes": "Notes",
    "captions": "Captions",
    "practice": "Practice",
}
ASSISTANCE_MEANS: dict[Assistance, str] = {
    "full": "Outline and written answer for every question.",
    "notes": "Only notes from your résumé. No answer is written.",
    "captions": "Only what is said, as large captions. No notes, no answers.",
    "practice": "Everything, with nobody else in the room.",
}
NOT_IN_RESUME = "not in your résumé"


def clock(seconds: float) -> str:
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def spoken_duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return f"{int(seconds)} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def day(at: datetime) -> str:
    """In the time zone of this machine, as `time_of_day` is."""
    local = at.astimezone()
    return f"{local.day} {local:%b %Y}"


def time_of_day(at: datetime) -> str:
    return f"{at.astimezone():%H:%M}"


def timing_line(timing: TimingMeasured | None) -> str:
    """From the last word of the question to each thing on screen."""
    if timing is None:
        return ""
    parts = (
        ("heard", timing.text_ms),
        ("outline", timing.outline_ms),
        ("answer", timing.answer_ms),
        ("certain", timing.commit_ms),
    )
    return " · ".join(f"{name} {ms / 1000:.1f} s" for name, ms in parts if ms is not None)


def chip(fact_id: FactId) -> str:
    """F12 is R 12 for a person: line 12 of the résumé."""
    return f"R {fact_id[1:]}" if fact_id[:1] == "F" else fact_id


def chip_explained(fact_id: FactId, line: str | None) -> str:
    return f"Your résumé, {chip(fact_id)}: {line}" if line else f"Your résumé, {chip(fact_id)}"


def verdict_tag(sentence: AnswerExtended) -> tuple[str, str]:
    """The tag behind a sentence and its explanation; empty where its evidence speaks for it."""
    match sentence.verdict:
        case "general":
            return "general", sentence.reason or "A general remark: it says nothing about you."
        case "unsupported":
            return NOT_IN_RESUME, sentence.reason or "Nothing in your résumé supports this. Say it only if it is true."
    return "", ""


def captured(session: SessionView) -> str:
    """Who is heard right now, in words."""
    if session.state != "active":
        return "hears nobody"
    heard = [SPEAKER[source].lower() for source in session.setup.sources if is_captured(session, source)]
    return f"hears {' + '.join(heard)}" if heard else "hears nobody"


def is_captured(session: SessionView, source: Source) -> bool:
    if session.state != "active":
        return False
    if not may_capture(source, session.consent, session.setup, withdrawn=session.consent_withdrawn):
        return False
    device = session.devices.get(source)
    return device is None or device.state not in ("lost", "failed", "closed")


def can_say_no(session: SessionView) -> bool:
    """Whether there is another side that was heard and has not said no."""
    running = session.state in ("active", "paused")
    return running and not session.consent_withdrawn and session.consent in ("everyone_agreed", "will_tell_them")


def degraded_line(view: LiveView) -> str:
    """The most pressing of what works less well than it should, in one line; empty when all is well."""
    session = view.session
    if session.state != "active":
        return ""
    troubles = [_device_trouble(session, source) for source in session.setup.sources]
    troubles += [
        service.message for service in session.services.values() if service.state not in ("working", "ready", "ok")
    ]
    if view.lag_s >= BEHIND_S:
        troubles.append(f"The transcript is {view.lag_s:.1f} s behind.")
    return next((trouble for trouble in troubles if trouble), "")


def no_question_yet(view: LiveView) -> str:
    match view.session.state:
        case "created":
            return "Getting ready…"
        case "paused":
            return "Paused. Nothing is heard until you go on."
        case "completed":
            return "The session has ended. Everything is saved."
    return "Listening for the first question."


def as_text(shown: Displayed) -> str:
    """Question, outline and answer for the clipboard; what is not in the résumé stays marked."""
    lines = [shown.text, ""]
    lines += [f"• {line.label + ': ' if line.label else ''}{line.text}" for line in shown.lines]
    sentences = shown.answer.sentences if shown.answer else []
    said = [f"{part.text} [{NOT_IN_RESUME}]" if part.verdict == "unsupported" else part.text for part in sentences]
    return "\n".join([*lines, "", " ".join(said)]).strip()


def said_at(segment: SegmentView) -> str:
    return clock(segment.start / SAMPLE_RATE)


def _device_trouble(session: SessionView, source: Source) -> str:
    device = session.devices.get(source)
    if device is None or device.state in ("open", "closed"):
        return ""
    if not may_capture(source, session.consent, session.setup, withdrawn=session.consent_withdrawn):
        return ""
    whose = "Your microphone" if source == "microphone" else "Their sound"
    match device.state:
        case "silent":
            plain = f"{whose}: nothing arrives. Still trying."
        case "zeros":
            plain = f"{whose}: only digital silence. Is it muted?"
        case "lost":
            plain = f"{whose} has gone. It is taken up again as soon as it is back."
        case _:
            plain = f"{whose} could not be opened."
    return device.message or plain
