"""The report of a session: what a document about it says, before anybody chooses a format."""

from dataclasses import dataclass
from datetime import datetime

from shared.events import AnswerExtended, OutlineLine
from shared.session_view import AnswerView, QuestionView, SegmentView, SessionView
from shared.vocabulary import SAMPLE_RATE, Assistance, ConsentChoice, Source, Verdict

SPEAKERS: dict[Source, str] = {"system": "Interviewer", "microphone": "You"}

CONSENT_LINES: dict[ConsentChoice | None, str] = {
    "everyone_agreed": "Everyone had agreed to being transcribed.",
    "will_tell_them": "The others were told at the beginning that the conversation is transcribed.",
    "own_voice_only": "Only your own voice was transcribed.",
    "practice": "Practice: nobody else was transcribed.",
    None: "No choice about the other side was recorded, so it was not transcribed.",
}
WITHDRAWN = "Somebody said no: the other side's words were removed."
ASSISTANCE_LINES: dict[Assistance, str] = {
    "full": "Help given: transcript, outlines and written answers.",
    "notes": "Help given: transcript and outlines from your own notes.",
    "captions": "Help given: transcript only.",
    "practice": "Practice session: transcript, outlines and written answers.",
}


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """`at_s`: seconds since the session's start. `is_question`: a question stands in it."""

    at_s: float
    speaker: str
    text: str
    is_question: bool


@dataclass(frozen=True, slots=True)
class ReportedSentence:
    text: str
    verdict: Verdict
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportedAnswer:
    """`note` says why it is not complete, else empty."""

    writer: str
    sentences: tuple[ReportedSentence, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ReportedQuestion:
    at_s: float
    text: str
    question_class: str
    outline: tuple[OutlineLine, ...]
    answers: tuple[ReportedAnswer, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Times are aware UTC; `active_s` leaves pauses out."""

    title: str
    company: str
    job_title: str
    started_at: datetime | None
    ended_at: datetime | None
    active_s: float
    consent: str
    assistance: str
    transcript: tuple[TranscriptLine, ...]
    questions: tuple[ReportedQuestion, ...]


def build_report(view: SessionView, title: str = "") -> Report:
    """`title` is the name the person gave the session later; the setup's name otherwise."""
    return Report(
        title=title or view.setup.name or "Interview",
        company=view.setup.company,
        job_title=view.setup.job_title,
        started_at=view.started_at or view.created_at,
        ended_at=view.ended_at,
        active_s=view.active_s(),
        consent=_consent_line(view),
        assistance=ASSISTANCE_LINES[view.setup.assistance],
        transcript=tuple(_line(view, segment) for segment in view.transcript),
        questions=tuple(_question(question) for question in view.current_questions),
    )


def _consent_line(view: SessionView) -> str:
    if view.consent_withdrawn:
        return WITHDRAWN
    if view.consent is None and view.setup.assistance == "practice":
        return CONSENT_LINES["practice"]
    return CONSENT_LINES[view.consent]


def _line(view: SessionView, segment: SegmentView) -> TranscriptLine:
    asked = (view.questions.get(question_id) for question_id in segment.question_ids)
    is_question = any(question is not None and question.current for question in asked)
    return TranscriptLine(segment.start / SAMPLE_RATE, SPEAKERS[segment.source], segment.text, is_question)


def _question(question: QuestionView) -> ReportedQuestion:
    detected = question.detected
    return ReportedQuestion(
        detected.end / SAMPLE_RATE,
        detected.text,
        detected.question_class,
        question.outline,
        tuple(_answer(answer) for answer in question.answers),
    )


def _answer(answer: AnswerView) -> ReportedAnswer:
    complete = answer.outcome == "complete"
    note = "" if complete else answer.reason or "This answer was not finished."
    return ReportedAnswer(answer.writer, tuple(_sentence(sentence) for sentence in answer.sentences), note)


def _sentence(sentence: AnswerExtended) -> ReportedSentence:
    return ReportedSentence(sentence.text, sentence.verdict, sentence.fact_ids)
