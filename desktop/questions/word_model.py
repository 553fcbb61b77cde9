"""A linear model over the words of a sentence: runs of words and of letters to labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.questions.errors import QuestionModelBroken
from desktop.questions.features import features

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class WordModel:
    """`labels` (k), rarity (buckets), weights (buckets, k) and bias (k)."""

    labels: tuple[str, ...]
    rarity: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    @classmethod
    def load(cls, name: str, folder: Path = DATA) -> "WordModel":
        """From `<name>.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / f"{name}.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls.stored(stored)
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"{name}: {error!r}") from error

    @classmethod
    def stored(cls, stored: Mapping[str, NDArray[np.generic]]) -> "WordModel":
        """From an open file; whatever is missing there raises."""
        return cls(
            tuple(str(label) for label in stored["labels"]),
            stored["rarity"].astype(np.float32),
            stored["word_weights"].astype(np.float32) * stored["word_scale"].astype(np.float32),
            stored["word_bias"].astype(np.float32),
        )

    def probabilities(self, text: str) -> NDArray[np.float32]:
        """(k), of sum 1."""
        buckets, weights = features(text)
        weights = weights * self.rarity[buckets]
        weights /= np.float32(max(float(np.linalg.norm(weights)), 1e-9))
        return softmax(weights @ self.weights[buckets] + self.bias)


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max())
    result: NDArray[np.float32] = raised / raised.sum()
    return result
