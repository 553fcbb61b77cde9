"""How much each sign of a question counts: the two models' judgements and the cues, weighed together.

The weights are fitted by installers.training.questions on judgements of sentences that the models had not seen.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.questions.cues import asks, asks_inside, explains, opens_like_a_question, requests, tells, wants_an_action
from desktop.questions.errors import QuestionModelBroken
from desktop.questions.text_model import TextModel

SURE = 1e-4  # no judgement of a model counts for more than odds of ten thousand to one


@dataclass(frozen=True, slots=True)
class Weighing:
    """Weights of `evidence` in log-odds, for the words alone and for the words with the sentence vector."""

    words_alone: NDArray[np.float32]
    with_vector: NDArray[np.float32]

    @classmethod
    def load(cls, folder: Path = Path(__file__).parent / "data") -> "Weighing":
        """From `weighing.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / "weighing.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls(stored["words_alone"].astype(np.float32), stored["with_vector"].astype(np.float32))
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"weighing: {error!r}") from error

    def chance(self, seen: NDArray[np.float32]) -> float:
        """The probability, 0 to 1, that a sentence of this evidence asks for an answer."""
        weights = self.with_vector if len(seen) == len(self.with_vector) else self.words_alone
        return 1 / (1 + math.exp(-float(np.clip(weights @ seen, -30, 30))))


def evidence(said: str, sentence: str, model: TextModel, vector: NDArray[np.float32] | None) -> NDArray[np.float32]:
    """One number a sign, the last for the vector where there is one. `said` is the core of `sentence`."""
    place = model.labels.index("question")
    judged = [_log_odds(float(model.by_words(said)[place]))]
    if vector is not None:
        judged.append(_log_odds(float(model.by_vector(vector)[place])))
    return np.array([1.0, *cues(said, sentence), *judged], dtype=np.float32)


def cues(said: str, sentence: str) -> list[float]:
    told = (tells(said), explains(said), wants_an_action(said))
    asked, inside = asks(said) and not any(told), asks_inside(said)
    marked = sentence.endswith("?")
    signs = (
        asked and requests(said),
        asked and not requests(said),
        opens_like_a_question(said) and not (asked or any(told)),
        inside and not asked,
        marked,
        marked and not (asked or inside),
        sentence.endswith((".", "!")),
        *told,
        len(said.split()) <= 3 and not (asked or inside),
    )
    return [float(sign) for sign in signs]


def _log_odds(chance: float) -> float:
    kept = min(max(chance, SURE), 1 - SURE)
    return math.log(kept / (1 - kept))
