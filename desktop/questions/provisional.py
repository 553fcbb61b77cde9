"""The fast path: what a turn seems to ask at the onset of a pause, before it is certain that it ended."""

import re
from dataclasses import dataclass

from desktop.questions.classes import Classes
from desktop.questions.clauses import clauses, core
from desktop.questions.cues import asks
from desktop.questions.dialogue import Dialogue
from desktop.questions.reader import QuestionReader
from desktop.text.words import words

_MARK_WITHIN = re.compile(r"[.?!…]+\s+(?=[a-z])")
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


def asked_so_far(text: str) -> str:
    """The sentence that an unfinished turn is in, as the question will begin if it becomes one; empty while too short.

    "…? And how" mostly belongs to the question before it. Marks at the end and before a small letter are guesses of the
    recogniser at a pause that was none, and are left out.
    """
    text = _MARK_WITHIN.sub(" ", text)
    begun = clauses(text)
    if not begun or len(words(begun[-1].text)) < (MIN_WORDS if len(begun) == 1 else 2):
        return ""
    goes_on = len(begun) > 1 and words(begun[-1].text)[0] in ("and", "or") and asks(core(begun[-2].text))
    return text[begun[-2 if goes_on else -1].start :].rstrip(" .?!…,")
