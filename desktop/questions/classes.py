"""Which kind of question it is: one of sixteen, and the next best."""

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from desktop.questions.class_vectors import class_vectors
from desktop.questions.clauses import joined_core, refers_back
from desktop.questions.dialogue import Dialogue
from desktop.questions.text_model import TextModel
from desktop.text.layers import LayerCache, LayerEncoder
from shared.vocabulary import QuestionClass

SHORT_WORDS = 10  # a question about the answer before seldom has more words
FOLLOW_UP_SHARE = 0.5  # of the probability, given to follow_up where the dialogue and the words both speak for it


@dataclass(frozen=True, slots=True)
class Classes:
    """`confidence` is the first class's probability, 0 to 1; below 0.5 show both classes' outlines."""

    first: QuestionClass
    second: QuestionClass
    confidence: float


class QuestionClassifier:
    """Reads the class from the words and their meaning; whether it follows up on an answer, from the dialogue too.

    Pure apart from its cache; threads may share it.
    """

    def __init__(self, model: TextModel, encoder: LayerEncoder | None) -> None:
        self._model = model
        self._encoder = encoder

    @classmethod
    def load(cls, embedding: LayerEncoder | None) -> "QuestionClassifier":
        """With None, the words alone decide (about ten points less exact)."""
        return cls(TextModel.load("classes"), LayerCache(embedding) if embedding else None)

    def classify(self, text: str, dialogue: Dialogue | None = None) -> Classes:
        """Never raises, whatever the text."""
        words = joined_core(text) or text
        vector = class_vectors(self._encoder.layers([words]))[0] if self._encoder else None
        shares = self._with_dialogue(self._model.probabilities(words, vector), words, dialogue)
        second, first = np.argsort(shares, kind="stable")[-2:]
        return Classes(self._label(first), self._label(second), float(shares[first]))

    def _label(self, place: np.intp) -> QuestionClass:
        return cast(QuestionClass, self._model.labels[place])

    def _with_dialogue(self, shares: NDArray[np.float32], words: str, dialogue: Dialogue | None) -> NDArray[np.float32]:
        """Text alone found follow-ups in 39 of 100 (resumes-coaching-answers.md §5.2a): the state knows better."""
        if dialogue is None or "follow_up" not in self._model.labels:
            return shares
        place = self._model.labels.index("follow_up")
        adjusted = shares.copy()
        if not dialogue.awaits_follow_up:
            adjusted[place] *= 0.3 if dialogue.last_class is None else 0.7
        elif _asks_about_the_answer(words):
            adjusted *= 1 - FOLLOW_UP_SHARE
            adjusted[place] += FOLLOW_UP_SHARE
        result: NDArray[np.float32] = adjusted / adjusted.sum()
        return result


def _asks_about_the_answer(words: str) -> bool:
    count = len(words.split())
    return count <= 3 or (count <= SHORT_WORDS and refers_back(words))
