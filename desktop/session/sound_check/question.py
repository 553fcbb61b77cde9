"""The spoken question that the sound check plays, and the rule by which its words count as heard."""

import difflib
from dataclasses import dataclass

from desktop.audio.frames import Samples
from desktop.text.words import words
from shared.vocabulary import SAMPLE_RATE

SMALL_WORDS = frozenset(
    words("a about an and are at be could did do for how i in is it me my of on the to was with you your")
)
NEAR = 0.8
"""A word counts where its letters are so alike, as a small speech model may hear it: "colleagues", "disagree"."""

LEAST_SHARE = 0.6


@dataclass(frozen=True, eq=False)
class SpokenQuestion:
    """`samples`: mono, 16 kHz."""

    text: str
    samples: Samples

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE

    @property
    def content_words(self) -> tuple[str, ...]:
        """The words that carry it, in order."""
        return tuple(word for word in words(self.text) if word not in SMALL_WORDS)

    @property
    def wanted(self) -> int:
        """So many of them have to arrive."""
        return max(1, -(-len(self.content_words) * round(100 * LEAST_SHARE) // 100))

    def matched(self, heard: str) -> int:
        """How many of its content words are among the words heard."""
        said = words(heard)
        return sum(any(_alike(word, other) for other in said) for word in self.content_words)


def _alike(word: str, other: str) -> bool:
    return word == other or difflib.SequenceMatcher(None, word, other).ratio() >= NEAR
