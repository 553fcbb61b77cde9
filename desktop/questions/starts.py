"""Where a question begins in a run of words that nobody divided: "there are three of us | would that bother you".

A linear model over the words around each place where a question could begin. Trained by installers.training.questions
on statements and questions said in one breath.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from desktop.questions.errors import QuestionModelBroken
from desktop.questions.shapes import shape
from desktop.text.words import normal, words

BUCKETS = 4096
MIN_BEFORE = 2  # words of the statement in front
MIN_AFTER = 3  # words of the question
MAX_WORDS = 60  # only the end of a longer sentence is looked at; this bounds the time

_TOKEN = re.compile(r"[^\W_]+(?:['’‘ʼ`][^\W_]+)*")
_OPENERS = frozenset(
    words(
        "what how why when where who which whose is are was were do does did have has had can could would will should "
        "tell walk talk give describe explain any what's how's who's where's don't didn't aren't isn't wouldn't haven't"
    )
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a question could begin: `at` is its first character. `buckets` is what the model sees."""

    at: int
    buckets: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class QuestionStarts:
    """`weights` (buckets); a place counts from a probability of `threshold`."""

    weights: NDArray[np.float32]
    bias: float
    threshold: float

    @classmethod
    def load(cls, folder: Path = Path(__file__).parent / "data") -> "QuestionStarts":
        """From `starts.npz`; QuestionModelBroken where the file is missing or damaged."""
        try:
            with (folder / "starts.npz").open("rb") as file, np.load(file, allow_pickle=False) as stored:
                weights = stored["weights"].astype(np.float32) * np.float32(stored["scale"])
                return cls(weights, float(stored["bias"]), float(stored["threshold"]))
        except Exception as error:  # zipfile, zlib and numpy each have their own word for a damaged file
            raise QuestionModelBroken(detail=f"starts: {error!r}") from error

    def find(self, sentence: str) -> int | None:
        """The first character of the likeliest question behind a statement; None where none is likely."""
        scored = [(self.chance(place), place.at) for place in places(sentence)]
        chance, at = max(scored, default=(0.0, 0))
        return at if chance >= self.threshold else None

    def chance(self, place: Place) -> float:
        score = self.bias + float(self.weights[place.buckets].sum())
        return 1 / (1 + math.exp(-max(min(score, 50.0), -50.0)))


def places(sentence: str) -> list[Place]:
    """In order of the text."""
    found = list(_TOKEN.finditer(sentence))[-MAX_WORDS:]
    tokens = [normal(match.group()) for match in found]
    return [
        Place(found[at].start(), _buckets(tokens, at, sentence[found[at - 1].end() : found[at].start()]))
        for at in range(MIN_BEFORE, len(tokens) - MIN_AFTER + 1)
        if tokens[at] in _OPENERS
    ]


def _buckets(tokens: list[str], at: int, between: str) -> NDArray[np.intp]:
    return np.array(sorted({crc32(name.encode()) % BUCKETS for name in _names(tokens, at, between)}), dtype=np.intp)


def _names(tokens: list[str], at: int, between: str) -> Iterator[str]:
    before, after = tokens[:at], tokens[at:]
    yield f"before {before[-1]}"
    yield f"before2 {' '.join(before[-2:])}"
    yield f"border {before[-1]} {after[0]}"
    yield from (f"after{size} {' '.join(after[:size])}" for size in (1, 2, 3))
    yield from (f"shape{size} {shape(after[:size])}" for size in (2, 3))
    yield f"shape around {shape(before[-2:])}{shape(after[:2])}"
    yield f"opening {before[0]}"
    yield f"opening2 {' '.join(before[:2])}"
    yield f"opening shape {shape(before[:3])} {shape(after[:2])}"
    yield f"last {after[-1]}"
    yield f"words before {min(len(before), 7)}"
    yield f"words after {min(len(after), 7)}"
    yield "comma" if between.strip() else "no comma"
