"""Texts as the lexicon compares them: letters without case and accents, cut into words and signs.

Positions stay those of the text, letter by letter.
"""

import re
import unicodedata
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|[^\s\-_]")
_OTHER = re.compile(r"[^\x00-\x7f]")
_CLOSE = frozenset("+#")
_GAPS = frozenset(("", " ", "-", "\n", "  ", " \n", "\n ", "-\n", "- "))
"""What may stand between two words of one term. A tab, an empty line or a wide space parts columns and items."""


class _Fold(dict[int, int]):
    """Sign by sign, so that the text keeps its length."""

    def __missing__(self, code: int) -> int:
        sign = chr(code)
        plain = _plain(sign)
        self[code] = ord(plain)
        return self[code]


def _plain(sign: str) -> str:
    if unicodedata.category(sign) == "Pd":
        return "-"
    if sign in "’‘ʼ`":
        return "'"
    if sign.isspace() and sign not in "\n\t":
        return " "
    lower = unicodedata.normalize("NFKD", sign)[0].lower()
    return lower if len(lower) == 1 else sign


_FOLD = _Fold()


def folded(text: str) -> str:
    """The text in lower case and without accents, as long as before. Pure; the table only remembers."""
    small = text.lower()
    if small.isascii():
        return small
    if len(small) != len(text):  # capitals like İ are two letters when small
        return text.translate(_FOLD)
    return _OTHER.sub(lambda sign: chr(_FOLD[ord(sign[0])]), small)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a folded text, with where they start and end."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def joined(self, index: int) -> bool:
        """Whether the token and the next one may belong to one term."""
        gap = self.text[self.ends[index] : self.starts[index + 1]]
        if self.words[index] == "." or self.words[index + 1] in _CLOSE:
            return not gap
        return gap in _GAPS

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token and the next one."""
        return index + 1 < len(self.words) and self.ends[index] == self.starts[index + 1]


def tokens(text: str) -> Tokens:
    plain = folded(text)
    spans = [match.span() for match in _TOKEN.finditer(plain)]
    words = [plain[start:end] for start, end in spans]
    return Tokens(plain, words, [start for start, _ in spans], [end for _, end in spans])


def key(term: str) -> tuple[str, ...]:
    """What makes two terms the same: "Front-End" and "front end", "CI / CD" and "ci/cd"."""
    return tuple(_TOKEN.findall(folded(term)))
