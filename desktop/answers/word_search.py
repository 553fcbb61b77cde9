"""Search by words: BM25 over the stems of texts that stay the same."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from desktop.answers.words import content_stems

_K1, _B = 1.2, 0.75

GENERIC = frozenset(
    content_stems(
        "tell time describe example give situation question ask when work job role company experience thing good great "
        "like want walk share talk know think years recent ever really biggest most best way kind sort handle "
        "deal people person"
    )
)
"""Words of every interview question: they say nothing of what is wanted."""


class WordSearch:
    """How well each of the texts fits weighted stems; a rare word counts for more than a common one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._counts = [Counter(content_stems(text)) for text in texts]
        seen = Counter(word for counts in self._counts for word in counts)
        self._rarity = {word: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for word, n in seen.items()}
        self._mean_length = sum(sum(counts.values()) for counts in self._counts) / max(1, len(self._counts))

    def __contains__(self, word: str) -> bool:
        return word in self._rarity

    def scores(self, weights: Mapping[str, float]) -> list[float]:
        return [sum(self._term(word, counts) * weight for word, weight in weights.items()) for counts in self._counts]

    def _term(self, word: str, counts: Counter[str]) -> float:
        occurrences = counts.get(word, 0)
        if not occurrences:
            return 0.0
        length = _K1 * (1 - _B + _B * sum(counts.values()) / max(1.0, self._mean_length))
        return self._rarity.get(word, 0.0) * occurrences * (_K1 + 1) / (occurrences + length)


def telling_stems(text: str) -> dict[str, float]:
    """The text's own words, but for those of every question."""
    return {word: 1.0 for word in content_stems(text) if word not in GENERIC}
