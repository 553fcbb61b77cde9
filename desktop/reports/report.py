"""The report of a session: what a document about it says, before anybody chooses a format."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.reports.phrases import SPEAKERS, mark, place_in_resume
from desktop.reports.revisions import heard_texts
from desktop.reports.sound_line import SoundFate, sound_line
from desktop.reports.summary import Summary, summarise
from shared.events import (
    AnswerExtended,
    ConsentRecorded,
    ConsentWithdrawn,
    LoggedEvent,
    OutlineLine,
    SoundChecked,
    TimingMeasured,
)
from shared.ids import FactId, QuestionId, SegmentId
from shared.session_view import AnswerView, QuestionView, SegmentView, SessionView
from shared.vocabulary import SAMPLE_RATE, Assistance, ConsentChoice, Verdict

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
NOT_CHECKED = "Sound check: none was made."


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """`at_s`: seconds since the session's start. `is_question`: a question stands in it. `edited`: by the person."""

    at_s: float
    speaker: str
    text: str
    is_question: bool
    edited: bool = False


@dataclass(frozen=True, slots=True)
class ReportedSentence:
    text: str
    verdict: Verdict
    evidence: tuple[FactId, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ReportedAnswer:
    """`note` says why it is not complete, else empty."""

    writer: str
    sentences: tuple[ReportedSentence, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ReportedQuestion:
    question_id: QuestionId
    at_s: float
    text: str
    question_class: str
    outline: tuple[OutlineLine, ...]
    answers: tuple[ReportedAnswer, ...]
    timing: TimingMeasured | None
    story: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line of the résumé that outlines or answers rest on; `mark` is how they name it. Empty text: not known."""

    mark: str
    text: str


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
    consent_at: datetime | None
    assistance: str
    sound_check: str
    sound: str
    summary: Summary
    questions: tuple[ReportedQuestion, ...]
    evidence: tuple[Evidence, ...]
    transcript: tuple[TranscriptLine, ...]


def report_of(
    events: Sequence[LoggedEvent],
    title: str = "",
    facts: Mapping[FactId, str] | None = None,
    sound: SoundFate | None = None,
) -> Report:
    """Of a whole log: with the time of consent and the marks of edited lines, which a view alone does not know."""
    view = SessionView.of(events)
    edited = heard_texts(events).keys()
    return build_report(view, title, facts=facts, consent_at=consent_time(events), edited=edited, sound=sound)


def build_report(
    view: SessionView,
    title: str = "",
    *,
    facts: Mapping[FactId, str] | None = None,
    consent_at: datetime | None = None,
    edited: Collection[SegmentId] = (),
    sound: SoundFate | None = None,
) -> Report:
    """`title` is the name the person gave the session later, the setup's name otherwise.

    `facts` are the résumé's lines; without them the report names lines by their marks only, and says nothing of use.
    `sound`: what has become of the kept sound, where that is known.
    """
    questions = tuple(_question(question) for question in view.current_questions)
    return Report(
        title=title or view.setup.name or view.setup.company or "Interview",
        company=view.setup.company,
        job_title=view.setup.job_title,
        started_at=view.started_at or view.created_at,
        ended_at=view.ended_at,
        active_s=view.active_s(),
        consent=consent_line(view),
        consent_at=consent_at,
        assistance=ASSISTANCE_LINES[view.setup.assistance],
        sound_check=sound_check_line(view.sound_check),
        sound=sound_line(view, sound),
        summary=summarise(view, facts),
        questions=questions,
        evidence=() if facts is None else _evidence(questions, facts),
        transcript=tuple(_line(view, segment, segment.segment_id in edited) for segment in view.transcript),
    )


def consent_time(events: Iterable[LoggedEvent]) -> datetime | None:
    """When the consent that counts was given, or taken back."""
    at: datetime | None = None
    for logged in events:
        if isinstance(logged.event, ConsentRecorded | ConsentWithdrawn):
            at = logged.at
    return at


def consent_line(view: SessionView) -> str:
    if view.consent_withdrawn:
        return WITHDRAWN
    if view.consent is None and view.setup.assistance == "practice":
        return CONSENT_LINES["practice"]
    return CONSENT_LINES[view.consent]


def sound_check_line(checked: SoundChecked | None) -> str:
    if checked is None:
        return NOT_CHECKED
    match checked.outcome:
        case "skipped":
            return "Sound check: skipped."
        case "passed":
            return " ".join(["Sound check: passed.", *checked.findings])
        case "failed":
            return " ".join(["Sound check: not passed.", *checked.findings])


def _line(view: SessionView, segment: SegmentView, edited: bool) -> TranscriptLine:
    asked = (view.questions.get(question_id) for question_id in segment.question_ids)
    is_question = any(question is not None and question.current for question in asked)
    return TranscriptLine(segment.start / SAMPLE_RATE, SPEAKERS[segment.source], segment.text, is_question, edited)


def _question(question: QuestionView) -> ReportedQuestion:
    detected = question.detected
    return ReportedQuestion(
        detected.question_id,
        detected.end / SAMPLE_RATE,
        detected.text,
        detected.question_class,
        question.outline,
        tuple(_answer(answer) for answer in question.answers),
        question.timing,
        question.story,
    )


def _answer(answer: AnswerView) -> ReportedAnswer:
    complete = answer.outcome == "complete"
    note = "" if complete else answer.reason or "This answer was not finished."
    return ReportedAnswer(answer.writer, tuple(_sentence(sentence) for sentence in answer.sentences), note)


def _sentence(sentence: AnswerExtended) -> ReportedSentence:
    return ReportedSentence(sentence.text, sentence.verdict, sentence.fact_ids, sentence.reason)


def _evidence(questions: Iterable[ReportedQuestion], facts: Mapping[FactId, str]) -> tuple[Evidence, ...]:
    """Every cited fact once, in the résumé's order."""
    cited = {fact_id for question in questions for fact_id in _cited(question)}
    return tuple(Evidence(mark(fact_id), facts.get(fact_id, "")) for fact_id in sorted(cited, key=place_in_resume))


def _cited(question: ReportedQuestion) -> Iterator[FactId]:
    for line in question.outline:
        yield from line.fact_ids
    for answer in question.answers:
        for sentence in answer.sentences:
            yield from sentence.evidence
