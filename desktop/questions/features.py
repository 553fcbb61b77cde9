"""What the word model sees of a sentence: runs of words and of letters, each hashed into one of the buckets."""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from desktop.questions.shapes import shape
from desktop.text.words import words

BUCKETS = 8192
MAX_WORDS = 80  # a longer sentence is judged by its beginning; this bounds the time

_SECOND_PERSON = frozenset(words("you your you're you've you'd you'll yourself yours"))
_BACKWARD = frozenset(words("that it this those these they them then there he she him her"))


def features(text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Bucket numbers, each once, and their weights (1 + log of the count), of length 1."""
    counts = Counter(crc32(name.encode()) % BUCKETS for name in _names(words(text)[:MAX_WORDS]))
    buckets = np.fromiter(counts, dtype=np.intp, count=len(counts))
    weights = np.fromiter((1 + math.log(count) for count in counts.values()), dtype=np.float32, count=len(counts))
    return buckets, weights


def _names(tokens: list[str]) -> Iterator[str]:
    framed = ["<", *tokens, ">"]
    yield from (f"1 {token}" for token in tokens)
    yield from (f"2 {first} {second}" for first, second in pairwise(framed))
    yield from (f"3 {' '.join(framed[at : at + 3])}" for at in range(len(framed) - 2))
    for token in tokens:
        padded = f"_{token}_"
        yield from (f"c {padded[at : at + size]}" for size in (3, 4, 5) for at in range(len(padded) - size + 1))
    # A question that addresses nobody is seldom about the candidate: "no second person" speaks for a matter of fact.
    yield "you" if _SECOND_PERSON.intersection(tokens) else "nobody"
    yield "backward" if _BACKWARD.intersection(tokens) else "forward"
    yield f"length {min(len(tokens) // 3, 6)}"
    yield f"opening {' '.join(tokens[:2])}"
    # "how it works is …" and "how does it work" have the same words, but another build.
    yield from (f"shape {shape(tokens[:size])}" for size in (2, 3, 4, 5))
    yield f"ending {' '.join(tokens[-2:])}"
