"""What the employer allows, enforced: which help a session may give at all."""

from dataclasses import dataclass

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    OutlineBuilt,
    QuestionDetected,
    QuestionDismissed,
    SessionEvent,
)
from shared.vocabulary import Assistance


@dataclass(frozen=True, slots=True)
class Permissions:
    """What one session may do beyond writing the transcript, which every session may."""

    questions: bool
    outline: bool
    answer: bool

    @classmethod
    def of(cls, assistance: Assistance) -> "Permissions":
        return cls(allows_questions(assistance), allows_outline(assistance), allows_answer(assistance))

    def permit(self, event: SessionEvent) -> bool:
        """Whether this event may stand in the session's log at all: the last line of defence."""
        match event:
            case QuestionDetected() | QuestionDismissed():
                return self.questions
            case OutlineBuilt():
                return self.outline
            case AnswerStarted() | AnswerExtended() | AnswerEnded():
                return self.answer
            case _:
                return True


def allows_questions(assistance: Assistance) -> bool:
    """Captions are a transcript and nothing else."""
    return assistance != "captions"


def allows_outline(assistance: Assistance) -> bool:
    """Notes are the person's own facts, laid out; nothing is written for them."""
    return assistance != "captions"


def allows_answer(assistance: Assistance) -> bool:
    """A written answer only where the employer allows everything, or where nobody else is in the room."""
    return assistance in ("full", "practice")
