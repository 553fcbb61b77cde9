"""Wording: how times, states and verdicts are said. Pure text, no Qt."""

from datetime import datetime

from desktop.answers.accepted import FIRST_ACCEPTED, is_accepted
from desktop.session.consent import may_capture
from desktop.session.live_view import Displayed, LiveView
from desktop.session.questioning import Came
from shared.events import AnswerExtended, TimingMeasured
from shared.ids import FactId
from shared.session_view import QuestionView, SegmentView, SessionView
from shared.vocabulary import SAMPLE_RATE, Assistance, SessionState, Source

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
ACCEPTED = "Kept as a fact about you."
SOUND_IS_KEPT = "Sound is kept"
SOUND_IS_KEPT_MEANS = "What is heard is recorded into files on this computer, as you chose for this session."
ENDING = "Ending: the last words are written down …"


def clock(seconds: float) -> str:
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def spoken_duration(seconds: float) -> str:
    if round(seconds) < 60:
        return f"{round(seconds)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def shortened(words: str, most: int) -> str:
    """At most so many letters; what is left out is marked."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


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
    """F12 is R 12 for a person: line 12 of the résumé. What they confirmed beside it is Y 1, Y 2 …"""
    if fact_id[:1] == "F" and is_accepted(fact_id):
        return f"Y {int(fact_id[1:]) - FIRST_ACCEPTED + 1}"
    return f"R {fact_id[1:]}" if fact_id[:1] == "F" else fact_id


def chip_explained(fact_id: FactId, line: str | None) -> str:
    if fact_id[:1] == "F" and is_accepted(fact_id):
        return f"Confirmed by you, {chip(fact_id)}: {line}" if line else f"Confirmed by you, {chip(fact_id)}"
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


def consent_line(session: SessionView) -> str:
    """Who is heard, and what they know of it."""
    if session.consent_withdrawn:
        return f"{captured(session)} · they said no"
    known = {
        "everyone_agreed": "everyone agreed",
        "will_tell_them": "tell them now",
        "own_voice_only": "own voice only",
    }.get(session.consent or "", "")
    return f"{captured(session)} · {known}" if known else captured(session)


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


def why_not_answered(view: LiveView) -> str:
    """Why "answer this now" can do nothing, in a sentence; empty where it can."""
    session = view.session
    if session.state not in ("active", "paused"):
        return "The session does not run."
    if view.assistance == "captions":
        return "Captions only: this session answers nothing."
    if session.consent_withdrawn:
        return "They said no: nothing is answered any more."
    if view.hears_own_voice_only:
        said = any(segment.source == "microphone" for segment in session.segments.values())
        if not said:
            return "Nothing was said yet. Repeat the question aloud, then ask again."
        return "" if view.own_last_sentence is not None else "That is a question already."
    heard = "system" in view.interim or any(segment.source == "system" for segment in session.segments.values())
    if not heard:
        return "Nothing was heard from them yet."
    return ""


def taken_for_a_question(view: LiveView) -> str:
    """What happens now; the answer itself takes a moment."""
    whose = "What you said last" if view.hears_own_voice_only else "What they said last"
    if view.assistance == "notes":
        return f"{whose}: notes follow."
    answers = view.session.services.get("answers")
    if answers is not None and answers.state != "working":
        return f"{whose}: outline only, no answer for now."
    return f"{whose} is being answered …"


def what_came(view: LiveView, came: Came) -> str:
    """Of the wish for an answer, where it is no answer now; empty where what was said before holds."""
    match came:
        case "waits":
            return "Taken as soon as they have said it."
        case "outline" if view.assistance in ("full", "practice"):
            return "Nothing in your résumé answers that: outline only."
    return ""


def nothing_said_yet(view: LiveView) -> str:
    """Where captions will stand."""
    if view.session.state != "active":
        return no_question_yet(view)
    withdrawn = view.session.consent_withdrawn
    return "They said no. What you say appears here." if withdrawn else "Listening. What is said appears here."


def no_question_yet(view: LiveView) -> str:
    match view.session.state:
        case "created":
            return "Getting ready…"
        case "paused":
            return "Paused. Nothing is heard until you go on."
        case "completed":
            return "The session has ended. Everything is saved."
    if view.assistance == "captions":
        return nothing_said_yet(view)
    if view.session.consent_withdrawn:
        return "They said no. Only you are heard; nothing is answered."
    if view.hears_own_voice_only:
        return "Only you are heard. Repeat a question aloud, then choose “Answer now”."
    return "Listening for the first question."


def answer_state(question: QuestionView) -> str:
    """How far its answer is, in a word or two; empty where none was begun."""
    if not question.answers:
        return ""
    match question.answers[-1].outcome:
        case "":
            return "being written"
        case "complete":
            return "answered"
        case "failed":
            return "no answer"
    return "cut short"


def as_text(shown: Displayed) -> str:
    """Question, outline and answer for the clipboard; what is not in the résumé stays marked."""
    lines = [shown.text, ""]
    lines += [f"• {line.label + ': ' if line.label else ''}{line.text}" for line in shown.lines]
    sentences = shown.answer.sentences if shown.answer else []
    said = [f"{part.text} [{NOT_IN_RESUME}]" if part.verdict == "unsupported" else part.text for part in sentences]
    return "\n".join([*lines, "", " ".join(said)]).strip()


def said_at(segment: SegmentView) -> str:
    return clock(segment.start / SAMPLE_RATE)
