"""What a person typed into a search field, as words; and where in a text these words are. Pure."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

MOST_WORDS = 12
LONGEST_WORD = 64
SNIPPET_WORDS = 22
WORDS_BEFORE = 5

Ranges = tuple[tuple[int, int], ...]

_WORD = re.compile(r"(?:[^\W_]|[+#\u0300-\u036f])+")
"""As the index divides text: letters and digits with their accents, + and # too (C++, C#)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a search in the order they were typed, and without case and accents; the last may be unfinished."""

    typed: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Wanted":
        found = (match.group()[:LONGEST_WORD] for match in _WORD.finditer(text))
        typed = tuple(word for word in found if any(sign.isalnum() for sign in word))[:MOST_WORDS]
        return cls(typed, tuple(folded(word) for word in typed))

    @property
    def terms(self) -> list[str]:
        """For SQLite, which folds by rules of its own: in quotes, where no sign means anything."""
        quoted = [f'"{word}"' for word in self.typed]
        return [*quoted[:-1], quoted[-1] + "*"] if quoted else []

    def matches(self, word: str) -> bool:
        plain = folded(word)
        return plain in self.words or plain.startswith(self.words[-1])


def snippet(text: str, wanted: Wanted) -> tuple[str, Ranges]:
    """The piece of the text with the most of what is wanted, and where in that piece each word is."""
    words = [match.span() for match in _WORD.finditer(text)]
    hits = [place for place, (begin, end) in enumerate(words) if wanted.matches(text[begin:end])]
    first = _best_beginning(hits)
    last = min(first + SNIPPET_WORDS, len(words)) - 1
    begin = words[first][0] if first else 0
    end = words[last][1] if last < len(words) - 1 else len(text)
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    shift = len(before) - begin
    ranges = tuple((words[place][0] + shift, words[place][1] + shift) for place in hits if first <= place <= last)
    return before + text[begin:end] + after, ranges


def folded(word: str) -> str:
    """Without case and accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.lower())
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if unicodedata.category(sign) != "Mn"))


def _best_beginning(hits: Sequence[int]) -> int:
    """The number of the first word to be shown: a few before the hit after which most others follow."""
    if not hits:
        return 0
    best = max(hits, key=lambda hit: sum(hit <= other < hit + SNIPPET_WORDS - WORDS_BEFORE for other in hits))
    return max(0, best - WORDS_BEFORE)
