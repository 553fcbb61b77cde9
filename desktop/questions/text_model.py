"""A trained judge of sentences: a linear model over words and one over their meaning, their answers joined.

Measured in resumes-coaching-answers.md §5.2a: each sees what the other misses.
Trained by installers.training.questions.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.questions.errors import QuestionModelBroken
from desktop.questions.word_model import DATA, WordModel, softmax

WORD_SHARE = 0.3
"""Of the words in the joint answer. Cross-validated over the training questions, first class right in: 0.3 84.5 %,
0.5 83.6 %, 0 82.1 %, 1 72.2 %; an arithmetic mean was 0.3 points worse, and 0.6 where either of two may be right."""


@dataclass(frozen=True, slots=True)
class TextModel:
    """`words`; vector weights (768, k; see class_vectors) and bias (k) for the same labels."""

    words: WordModel
    vector_weights: NDArray[np.float32]
    vector_bias: NDArray[np.float32]

    @classmethod
    def load(cls, name: str, folder: Path = DATA) -> "TextModel":
        """From `<name>.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / f"{name}.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls(
                    WordModel.stored(stored),
                    stored["vector_weights"].astype(np.float32),
                    stored["vector_bias"].astype(np.float32),
                )
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"{name}: {error!r}") from error

    @property
    def labels(self) -> tuple[str, ...]:
        return self.words.labels

    def probabilities(self, text: str, vector: NDArray[np.float32] | None) -> NDArray[np.float32]:
        """(k), of sum 1; without a vector the words alone decide."""
        by_words = self.words.probabilities(text)
        if vector is None:
            return by_words
        by_vector = softmax(vector @ self.vector_weights + self.vector_bias)
        joined = by_words**WORD_SHARE * by_vector ** (1 - WORD_SHARE)
        result: NDArray[np.float32] = joined / joined.sum()
        return result
