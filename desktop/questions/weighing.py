"""How much each sign of a question counts: the two models' judgements and the cues, weighed together.

The weights are fitted by installers.training.questions on judgements of sentences that the models had not seen.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.questions.clauses import core, joined_core
from desktop.questions.cues import (
    asks,
    asks_inside,
    explains,
    is_tagged,
    opens_like_a_question,
    requests,
    tells,
    wants_an_action,
)
from desktop.questions.errors import QuestionModelBroken
from desktop.questions.word_model import WordModel

OF_BUILD = 3  # last numbers of the evidence, that the build adds
MOST_ODDS = 9.0  # no judgement of a model counts for more than odds of about ten thousand to one


@dataclass(frozen=True, slots=True)
class Weighing:
    """Weights of `evidence` in log-odds, for the words alone and for the words with the build."""

    words_alone: NDArray[np.float32]
    with_build: NDArray[np.float32]

    @classmethod
    def load(cls, folder: Path = Path(__file__).parent / "data") -> "Weighing":
        """From `weighing.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / "weighing.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls(stored["words_alone"].astype(np.float32), stored["with_build"].astype(np.float32))
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"weighing: {error!r}") from error

    def chance(self, seen: NDArray[np.float32]) -> float:
        """The probability, 0 to 1, that a sentence of this evidence asks for an answer."""
        weights = self.with_build if len(seen) == len(self.with_build) else self.words_alone
        return 1 / (1 + math.exp(-float(np.clip(weights @ seen, -30, 30))))


def evidence(sentence: str, words: WordModel, by_build: float | None) -> NDArray[np.float32]:
    """One number a sign, the last OF_BUILD for the build's log-odds where they are known."""
    judged = _by_mark(
        sentence, _log_odds(float(words.probabilities(joined_core(sentence))[words.labels.index("question")]))
    )
    if by_build is not None:
        judged += _by_mark(sentence, min(max(by_build, -MOST_ODDS), MOST_ODDS))
    return np.array([1.0, *cues(core(sentence), sentence), *judged], dtype=np.float32)


def _by_mark(sentence: str, odds: float) -> list[float]:
    """The same judgement counts otherwise where the recogniser set a mark: at "?", at ".", and without either."""
    asked, told = sentence.endswith("?"), sentence.endswith((".", "!"))
    return [odds * asked, odds * told, odds * (not (asked or told))]


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
        is_tagged(said),
        is_tagged(said) and marked,
    )
    return [float(sign) for sign in signs]


def _log_odds(chance: float) -> float:
    kept = min(max(chance, 1e-9), 1 - 1e-9)
    return min(max(math.log(kept / (1 - kept)), -MOST_ODDS), MOST_ODDS)
