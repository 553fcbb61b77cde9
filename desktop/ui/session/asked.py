"""What stands on the questions' cards, from the view. Pure, no Qt."""

from dataclasses import dataclass

from desktop.session.live_view import LiveView
from desktop.ui import wording
from shared.ids import QuestionId
from shared.session_view import QuestionView


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands on a card. `question_id` is None while the question is still being asked."""

    question_id: QuestionId | None
    number: int
    time: str
    text: str
    state: str = ""  # answered, being written …: one word or two


def asked_in(view: LiveView) -> list[Asked]:
    """Every current question, the newest first; the one that is still being asked before all."""
    questions = view.session.current_questions
    asked = [_asked(question, number, view) for number, question in enumerate(questions, start=1)]
    shown = view.displayed
    if shown is not None and shown.question_id is None:
        asked.append(Asked(None, len(asked) + 1, "now", shown.text, "being asked"))
    return asked[::-1]


def _asked(question: QuestionView, number: int, view: LiveView) -> Asked:
    detected, segments = question.detected, view.session.segments
    said = next((segments[known] for known in detected.segment_ids if known in segments), None)
    time = wording.said_at(said) if said is not None else ""
    return Asked(detected.question_id, number, time, detected.text, wording.answer_state(question))
