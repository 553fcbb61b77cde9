"""A trained judge of sentences: a linear model over words and one over the sentence vector, their answers joined.

Measured in resumes-coaching-answers.md §5.2a: each sees what the other misses.
Trained by installers.training.questions.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.questions.errors import QuestionModelBroken
from desktop.questions.features import features

WORD_SHARE = 0.3
"""Of the words in the joint answer. Cross-validated over the training questions, first class right in: 0.3 84.5 %,
0.5 83.6 %, 0 82.1 %, 1 72.2 %; an arithmetic mean was 0.3 points worse, and 0.6 where either of two may be right."""

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class TextModel:
    """`labels` (k), word weights (buckets, k) and bias (k), vector weights (384, k) and bias (k)."""

    labels: tuple[str, ...]
    rarity: NDArray[np.float32]
    word_weights: NDArray[np.float32]
    word_bias: NDArray[np.float32]
    vector_weights: NDArray[np.float32]
    vector_bias: NDArray[np.float32]

    @classmethod
    def load(cls, name: str, folder: Path = _DATA) -> "TextModel":
        """From `<name>.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / f"{name}.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls(
                    tuple(str(label) for label in stored["labels"]),
                    stored["rarity"].astype(np.float32),
                    stored["word_weights"].astype(np.float32) * stored["word_scale"].astype(np.float32),
                    stored["word_bias"].astype(np.float32),
                    stored["vector_weights"].astype(np.float32),
                    stored["vector_bias"].astype(np.float32),
                )
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"{name}: {error!r}") from error

    def probabilities(self, text: str, vector: NDArray[np.float32] | None) -> NDArray[np.float32]:
        """(k), of sum 1; without a vector the words alone decide."""
        by_words = self.by_words(text)
        if vector is None:
            return by_words
        joined = by_words**WORD_SHARE * self.by_vector(vector) ** (1 - WORD_SHARE)
        result: NDArray[np.float32] = joined / joined.sum()
        return result

    def by_vector(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """(k), of sum 1: what the sentence vector alone says."""
        return _softmax(vector @ self.vector_weights + self.vector_bias)

    def by_words(self, text: str) -> NDArray[np.float32]:
        """(k), of sum 1: what the words alone say."""
        buckets, weights = features(text)
        weights = weights * self.rarity[buckets]
        weights /= np.float32(max(float(np.linalg.norm(weights)), 1e-9))
        return _softmax(weights @ self.word_weights[buckets] + self.word_bias)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max())
    result: NDArray[np.float32] = raised / raised.sum()
    return result
