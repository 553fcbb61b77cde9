"""The fast path: what a turn seems to ask at the onset of a pause, before it is certain that it ended."""

from dataclasses import dataclass

from desktop.questions.classes import Classes
from desktop.questions.dialogue import Dialogue
from desktop.questions.reader import QuestionReader
from desktop.text.words import words

MIN_WORDS = 4  # speech.md §6.4: fewer are too often the beginning of something else


@dataclass(frozen=True, slots=True)
class Provisional:
    """The last question of the turn so far; the tracker will name the same text if nothing follows."""

    text: str
    classes: Classes
    confidence: float


class ProvisionalReader:
    """Reads the interviewer's unfinished turn. It keeps nothing, so it may be asked as often as the text changes."""

    def __init__(self, reader: QuestionReader) -> None:
        self._reader = reader

    def read(self, text: str, dialogue: Dialogue) -> Provisional | None:
        """None where the turn reads as no question, or as one that goes on. About 12 ms for a new sentence."""
        if len(words(text)) < MIN_WORDS:
            return None
        judged = self._reader.judge(text, "system", dialogue)
        if judged.kind != "question":
            return None
        asked = judged.questions[-1]
        return Provisional(asked, self._reader.classify(asked, dialogue), judged.confidence)
