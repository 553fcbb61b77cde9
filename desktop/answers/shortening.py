"""A statement made short enough to read at a glance, cut where a phrase ends and never inside a number or a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.answers.counted_short import without_shorthands
from desktop.answers.numbers import TypedNumber, find_numbers
from desktop.answers.periods import POINT, RANGE
from desktop.answers.word_lists import listed
from desktop.answers.words import related

CUE_WORDS = 12
LEAST_CUE_WORDS = 4
NUMBER_WORDS = 10
"""Of the phrase with the number, where the beginning holds none."""

REACH = 5
"""So many words more are read where they hold the number that was asked for."""

OVERHANG = 2
"""A text with so many words too many is left whole: cutting would save nothing."""

_NAMES = re.compile(
    r"(?:[^\W\d_]|(?<!\w)\d)?[\w’'+#./-]*[A-Z][\w’'+#./-]*"
    r"(?:\s+(?:(?:of|the|and|&|de|du|des|la|van|von)\s+)*[A-Z0-9][\w’'+#./-]*)+"
)
_CHANGE = re.compile(r"\bfrom\s+\S*\d\S*(?:\s[a-z]+)?\s+to\s+\S*\d\S*(?:\s[a-z]+)?", re.IGNORECASE)
_RANGE_OF_NUMBERS = re.compile(
    r"\bbetween\s+\S*\d\S*(?:\s[a-z]+)?\s+and\s+\S*\d\S*(?:\s[a-z]+)?|\d[\d.,]*\S*\s+(?:to|or|and|of)\s+\S*\d\S*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s?(?:[a-z]+\s)?(?:to|or|and|of|-|–)\s?(?:about\s|over\s)?[$€£]?", re.IGNORECASE)
"""What stands between two numbers that are one: "three to four", "12 weeks to 10"."""

_BRACKETED = re.compile(r"[(\[“\"][^()\[\]“”\"]{1,60}[)\]”\"]")
_OPENS_STRONG = frozenset(listed("and but by using while which who where when after before so resulting leading then"))
_OPENS_WEAK = frozenset(listed("through across with for over including of on in at to from during as that per into"))
_DANGLING = frozenset(
    listed(
        "a an the of to from by in at on for with and or but over about around nearly almost up more less than each "
        "every no not my our their his her its this that these those which who as order into per under between within "
        "through across using including while when where after before so then"
    )
)

_CONNECTIONS = _OPENS_STRONG | _OPENS_WEAK | _DANGLING
_PLACES_IN_TIME = frozenset(listed("before after ago late later early earlier behind ahead"))
"""They belong to the number before them: "six weeks before handover"."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stay together. `numbered`: a number is among them."""

    text: str
    words: int
    numbered: bool

    @property
    def opens(self) -> str:
        return self.text.split()[0].lower().strip(",;:") if self.text.split() else ""


def shortened(text: str, words: int = CUE_WORDS, asked: frozenset[str] = frozenset()) -> str:
    """The text without its full stop; a long one loses its end, but keeps the phrase with the first number.

    `asked` are stems: the phrase that counts one of these is kept before any other.
    """
    plain = " ".join(text.split()).rstrip(".")
    if len(plain.split()) <= words + OVERHANG:
        return plain
    pieces = _pieces(plain)
    end = _best_end(pieces, words)
    kept = _joined(pieces[:end])
    if end == len(pieces):
        return kept
    wanted = _asked_for(pieces, end, asked)
    if wanted is not None and (further := _phrase_end(pieces, wanted, words + REACH)):
        return _joined(pieces[:further]) + (" …" if further < len(pieces) else "")
    lacks_number = wanted is not None or not any(piece.numbered for piece in pieces[:end])
    if lacks_number and (number := _numbered_phrase(pieces, end, wanted)):
        return f"{kept} … {number}"
    return f"{kept} …"


def _phrase_end(pieces: Sequence[_Piece], at: int, words: int) -> int:
    """Behind the phrase with this piece, from the text's beginning; 0 where that is too long."""
    end = at + 1
    while end < len(pieces) and (_strength(pieces, end) < 1 or not _may_end(pieces[end - 1])):
        end += 1
    return end if _words(pieces[:end]) <= words else 0


def _asked_for(pieces: Sequence[_Piece], end: int, asked: frozenset[str]) -> int | None:
    """The piece behind the cut that counts what is asked; None where the kept part does already, or nothing does."""
    counting = [i for i, piece in enumerate(pieces) if piece.numbered and counts_any(piece.text, asked)]
    return counting[0] if counting and counting[0] >= end else None


def counts_any(text: str, asked: frozenset[str]) -> bool:
    """Whether a number of the text counts one of the things asked, given as stems."""
    return any(
        related(word, each) for n in find_numbers(text) for word in without_shorthands(n.after) for each in asked
    )


def _pieces(text: str) -> list[_Piece]:
    numbers = find_numbers(text)
    glued = _merged(
        [
            *((n.start, _end(n)) for n in numbers),
            *(_with_what_is_counted(text, _end(n)) for n in numbers),
            *((a.start, b.start + 1) for a, b in pairwise(numbers) if _BETWEEN.fullmatch(text, _end(a), b.start)),
            *(m.span() for pattern in _TOGETHER for m in pattern.finditer(text)),
        ]
    )
    found: list[_Piece] = []
    for start, end in _spans(text, glued):
        part = text[start:end]
        numbered = any(start <= n.start < end for n in numbers) or bool(re.search(r"\d", part))
        found.append(_Piece(part, len(part.split()), numbered))
    return found


_TOGETHER = (_NAMES, _CHANGE, _RANGE_OF_NUMBERS, _BRACKETED, RANGE, POINT)


def _end(number: TypedNumber) -> int:
    return number.start + len(number.text)


def _with_what_is_counted(text: str, end: int) -> tuple[int, int]:
    """ "14 nurses", "3 weeks late": the number and the two words behind it, as far as they are no connection."""
    reach = end
    for match in re.finditer(r"[\s-]+([^\s,;:.()]+)", text[end : end + 60]):
        word = match[1].lower()
        if match.start() != reach - end or (word in _CONNECTIONS and word not in _PLACES_IN_TIME):
            break
        reach = end + match.end()
        if text[reach : reach + 1] in ",;:." or (len(text[end:reach].split()) >= 2 and word not in _PLACES_IN_TIME):
            break
    return max(0, end - 1), reach


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans(text: str, glued: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Between blanks; a blank inside a glued span parts nothing."""
    start = 0
    for match in re.finditer(r" ", text):
        if not any(a < match.start() < b for a, b in glued):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _best_end(pieces: Sequence[_Piece], words: int) -> int:
    """How many pieces to keep: as much as fits, ending where a phrase ends."""
    best, best_score, count = 0, -1.0, 0
    for end in range(1, len(pieces)):
        count += pieces[end - 1].words
        if count > words and best:
            break
        score = 4 * _strength(pieces, end) + 3 * min(count, words) / words - 6 * (count < LEAST_CUE_WORDS)
        if _may_end(pieces[end - 1]) and (score > best_score or not best):
            best, best_score = end, score
    return best or len(pieces)


def _may_end(piece: _Piece) -> bool:
    return piece.text.split()[-1].lower().strip(",;:") not in _DANGLING


def _strength(pieces: Sequence[_Piece], end: int) -> float:
    """How much of a phrase's end the place before piece `end` is."""
    if pieces[end - 1].text[-1] in ",;:–—":
        return 2.0
    opening = pieces[end].opens
    return 1.5 if opening in _OPENS_STRONG else 1.0 if opening in _OPENS_WEAK else 0.0


def _numbered_phrase(pieces: Sequence[_Piece], after: int, wanted: int | None) -> str:
    """The phrase around the wanted number or the first one behind the cut, whole; empty where it is long."""
    first = next((i for i in range(after, len(pieces)) if pieces[i].numbered), None)
    at = first if wanted is None else wanted
    if at is None:
        return ""
    start = _opening_of(pieces, at, after)
    end = at + 1
    while end < len(pieces) and _strength(pieces, end) < 1 and _words(pieces[start:end]) < NUMBER_WORDS:
        end += 1
    while end > at + 1 and not _may_end(pieces[end - 1]):
        end -= 1
    phrase = _joined(pieces[start:end])
    if not phrase or len(phrase.split()) > NUMBER_WORDS + 2 or not _may_end(pieces[end - 1]):
        return ""
    return phrase if end == len(pieces) else f"{phrase} …"


def _opening_of(pieces: Sequence[_Piece], at: int, after: int) -> int:
    """Where the clause with the number begins ("cut mean time to recovery from 55 …"), or its phrase if that is far."""
    for least in (1.5, 1.0):
        start = at
        while start > after and (_strength(pieces, start) < least or (least > 1 and pieces[start].opens == "by")):
            start -= 1
        if _words(pieces[start : at + 1]) <= NUMBER_WORDS + 1:
            return start + (start < at and pieces[start].opens in ("and", "but", "which", "who", "then"))
    return at


def _words(pieces: Sequence[_Piece]) -> int:
    return sum(piece.words for piece in pieces)


def _joined(pieces: Sequence[_Piece]) -> str:
    return " ".join(piece.text for piece in pieces).strip(" ,;:–—")
