"""What of a session can be found by searching: its name, its job, every line, question and answer. Pure."""

from dataclasses import dataclass
from typing import Literal

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentWithdrawn,
    LoggedEvent,
    QuestionDetected,
    QuestionDismissed,
    SegmentFinal,
    SegmentRemoved,
    SegmentRevised,
    SessionCreated,
)
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.session_view import QuestionView, SessionView

PassageKind = Literal["name", "company", "job", "microphone", "system", "question", "answer"]
"""What a passage is; `microphone` and `system` are lines of the transcript, by who said them."""

HEAD = ""
"""The place of name, company and job title."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`ref`: the id of the segment or the question it stands at; HEAD for what stands above the session."""

    kind: PassageKind
    ref: str
    text: str


def passages_of(view: SessionView, name: str) -> list[Passage]:
    """Everything, in the order in which it is read. `name` is what the session is called in the list."""
    places = [HEAD, *view.segments, *(str(number) for number in view.questions)]
    return [passage for place in places for passage in passages_at(view, name, place)]


def passages_at(view: SessionView, name: str, ref: str) -> list[Passage]:
    """What stands at one place now; nothing where it was removed, dismissed or replaced."""
    if ref == HEAD:
        found = [
            Passage("name", HEAD, name),
            Passage("company", HEAD, view.setup.company),
            Passage("job", HEAD, view.setup.job_title),
        ]
    elif ref.isdecimal():
        question = view.questions.get(QuestionId(int(ref)))
        found = _at_question(question, ref) if question is not None and question.current else []
    else:
        segment = view.segments.get(SegmentId(ref))
        found = [] if segment is None else [Passage(segment.source, ref, segment.text)]
    cleaned = [Passage(part.kind, part.ref, " ".join(part.text.split())) for part in found]
    return [part for part in cleaned if part.text]


def places_touched(logged: LoggedEvent, view: SessionView) -> list[str] | None:
    """Where this event, already part of the view, may have changed what can be found. None: anywhere."""
    match logged.event:
        case SessionCreated():
            return [HEAD]
        case ConsentWithdrawn():
            return None
        case SegmentFinal(segment_id=ref) | SegmentRevised(segment_id=ref) | SegmentRemoved(segment_id=ref):
            return [ref]
        case QuestionDetected(question_id=number, replaces=replaced):
            return [str(number)] if replaced is None else [str(number), str(replaced)]
        case QuestionDismissed(question_id=number) | AnswerStarted(question_id=number):
            return [str(number)]
        case AnswerExtended(answer_id=answer_id) | AnswerEnded(answer_id=answer_id):
            return _questions_answered_by(answer_id, view)
    return []


def _at_question(question: QuestionView, ref: str) -> list[Passage]:
    """With the newest answer, which is the one that is shown."""
    sentences = question.answers[-1].sentences if question.answers else []
    answer = " ".join(sentence.text for sentence in sentences)
    return [Passage("question", ref, question.detected.text), Passage("answer", ref, answer)]


def _questions_answered_by(answer_id: AnswerId, view: SessionView) -> list[str]:
    return [
        str(number)
        for number, question in view.questions.items()
        if any(answer.answer_id == answer_id for answer in question.answers)
    ]
