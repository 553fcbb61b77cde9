"""How near facts are to a question in meaning: the embedding of the whole, of their clauses, and of the themes."""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop.answers.themes import CENTRE, Themes, unit

CLAUSE_SHARE = 0.6
"""How much a clause that fits better than its whole sentence adds; chosen on half of the question/fact pairs."""

THEME_SHARE = 0.1
LEAST_CLAUSE_WORDS = 3

_CLAUSES = re.compile(
    r"[;,]\s+(?:and |which |that )?"
    r"|\s+(?:and|by|after|when|which|that|while|with|to find|in order to|so that|during|for)\s+"
)


class Meaning:
    """The vectors of one book, made once. Without themes of the same width only the cosine is known."""

    def __init__(
        self, texts: Sequence[str], encode: Callable[[Sequence[str]], NDArray[np.float32]], themes: Themes
    ) -> None:
        self._vectors = encode(texts)
        self._themes = themes if themes.width == self._vectors.shape[1] else None
        if self._themes is None:
            return
        middle = CENTRE * self._vectors.mean(axis=0)
        self._centred = unit(self._vectors - middle)
        self._shares = self._themes.of_facts(self._centred)
        clauses = [(i, clause) for i, text in enumerate(texts) for clause in clauses_of(text)]
        self._owners = np.array([i for i, _ in clauses], dtype=np.intp)
        self._clauses = unit(encode([clause for _, clause in clauses]) - middle) if clauses else None

    @property
    def has_themes(self) -> bool:
        return self._themes is not None

    def cosine(self, vector: NDArray[np.float32]) -> NDArray[np.float64]:
        return (self._vectors @ vector).astype(np.float64)

    def scores(self, vector: NDArray[np.float32]) -> NDArray[np.float64]:
        """Cosine of what is particular in both, what a clause adds, and how likely both belong to one theme."""
        assert self._themes is not None
        question = self._themes.centred(vector)
        whole = (self._centred @ question).astype(np.float64)
        themes = np.log(self._shares @ self._themes.of_question(question) + 1e-6)
        total: NDArray[np.float64] = whole + self._by_clauses(question, whole) + THEME_SHARE * themes
        return total

    def _by_clauses(self, question: NDArray[np.float32], whole: NDArray[np.float64]) -> NDArray[np.float64]:
        best = whole.copy()
        if self._clauses is not None:
            np.maximum.at(best, self._owners, (self._clauses @ question).astype(np.float64))
        return CLAUSE_SHARE * (best - whole)


def clauses_of(text: str) -> list[str]:
    """The parts of a statement that say something by themselves; none where it has but one."""
    parts = [part.strip() for part in _CLAUSES.split(text) if len(part.split()) >= LEAST_CLAUSE_WORDS]
    return parts if len(parts) > 1 else []
