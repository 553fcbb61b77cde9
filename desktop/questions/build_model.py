"""Whether a sentence asks by its build: a small network over what each layer of the sentence embedding makes of it.

The sentence vector itself is trained to tell what a text is about and hardly knows whether it asks; the layers in
between do (figures: .github/decisions/0014-question-detector.md). Trained by installers.training.questions.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.questions.errors import QuestionModelBroken
from desktop.questions.word_model import DATA


@dataclass(frozen=True, slots=True)
class BuildModel:
    """`middle` and `spread` of the 2,304 numbers of the layers; weights to the hidden units (2304, h) and from them."""

    middle: NDArray[np.float32]
    spread: NDArray[np.float32]
    hidden: NDArray[np.float32]
    hidden_bias: NDArray[np.float32]
    out: NDArray[np.float32]
    out_bias: float

    @classmethod
    def load(cls, folder: Path = DATA) -> "BuildModel":
        """From `build.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / "build.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls(
                    stored["middle"].astype(np.float32),
                    stored["spread"].astype(np.float32),
                    stored["hidden"].astype(np.float32) * stored["scale"].astype(np.float32),
                    stored["hidden_bias"].astype(np.float32),
                    stored["out"].astype(np.float32),
                    float(stored["out_bias"]),
                )
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"build: {error!r}") from error

    def log_odds(self, layers: NDArray[np.float32]) -> float:
        """That a sentence of these layers (6, 384) asks."""
        seen = (layers.reshape(-1) - self.middle) / self.spread
        return float(np.maximum(seen @ self.hidden + self.hidden_bias, 0) @ self.out) + self.out_bias
