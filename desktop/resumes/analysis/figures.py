"""Figures in a line: numbers that say how much, not years, versions or names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.resumes.analysis.word_lists import listed

FigureKind = Literal["change", "percent", "money", "time", "count"]
"""From one value to another; a share; an amount; a length of time; a number of things."""

_NUMBER = r"\d{1,3}(?:[,.  ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"(?:\s?(?:k|m|bn|b|million|billion|thousand)\b)?"
_MONEY = (
    rf"[£€$¥]\s?(?:{_NUMBER}){_SCALE}|(?:{_NUMBER}){_SCALE}\s?(?:€|£|\$|euros?|pounds|dollars|EUR|GBP|USD|CHF)(?!\w)"
)
_PERCENT = rf"(?:{_NUMBER})\s?(?:%|per ?cent\b|percentage points?|pp\b)"
_UNIT = r"(?:ms|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"
_TIME = rf"(?:{_NUMBER}|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -]?{_UNIT}\b"
_TIMES = rf"(?:{_NUMBER})\s?(?:x|×|times|-?fold)\b|\b(?:doubled|tripled|halved|quadrupled)\b"
_SPELT = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundreds|thousands"
)
_ANY = rf"(?:{_MONEY}|{_PERCENT}|{_TIME}|{_TIMES}|(?:{_NUMBER}){_SCALE}\+?)"
_PATTERNS: tuple[tuple[FigureKind, re.Pattern[str]], ...] = (
    (
        "change",
        re.compile(
            rf"\bfrom (?:about |over |around )?{_ANY} to (?:about |under |over |around |below )?{_ANY}", re.IGNORECASE
        ),
    ),
    ("percent", re.compile(_PERCENT, re.IGNORECASE)),
    ("money", re.compile(_MONEY, re.IGNORECASE)),
    ("time", re.compile(_TIME, re.IGNORECASE)),
    (
        "count",
        re.compile(
            rf"{_TIMES}|(?<![\w.#/-])(?:{_NUMBER}){_SCALE}\+?(?![\w%/]|-\w)|\b(?:{_SPELT})(?= [a-z])", re.IGNORECASE
        ),
    ),
)
_YEAR = re.compile(r"(?:19[5-9]\d|20[0-4]\d)$")
_NAMED = re.compile(
    r"(?:\b(?:level|year|band|grade|stage|phase|tier|version|v|no|key stage|bs|iso|en|type|class|unit|step|top"
    r"|form|ks|page|chapter|q)\.?\s*|\b[A-Z][\w+&.]*\s)$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?:^|[.!?:;(]\s*)\S+\s$")


@dataclass(frozen=True, slots=True)
class Figure:
    """`text` as it stands in the line: "from 50 to 9 minutes", "22%"."""

    kind: FigureKind
    text: str
    start: int


def figures(text: str) -> tuple[Figure, ...]:
    """In the order of the line, without overlaps; a change takes both of its values."""
    taken: list[tuple[int, int]] = []
    found: list[Figure] = []
    for kind, pattern in _PATTERNS:
        for match in _new(pattern, text, taken):
            if kind == "count" and _names_something(text, match):
                continue
            taken.append(match.span())
            found.append(Figure(kind, match[0].strip(), match.start()))
    return tuple(sorted(found, key=lambda figure: figure.start))


def strongest(text: str) -> Figure | None:
    """The one that an interviewer would ask about."""
    order = ("change", "percent", "money", "count", "time")
    return min(figures(text), key=lambda figure: order.index(figure.kind), default=None)


def figure_words(text: str, figure: Figure) -> str:
    """The figure with what it counts or changes: "18 services", "cutting deploy time from 50 to 9 minutes"."""
    end = figure.start + len(figure.text)
    if figure.kind in ("count", "time"):
        return words_from(text, figure.start, end)
    begin = max((sign.end() for sign in _CLAUSE_END.finditer(text, 0, figure.start)), default=0)
    words = text[begin:end].strip(" ,;:(")
    if words == figure.text:
        return _until_stop(text, begin, end)
    return words if len(words.split()) <= _LONGEST_CLAUSE else figure.text


def _until_stop(text: str, start: int, end: int) -> str:
    """A clause that begins with its figure: "83% met the expected standard in reading"."""
    behind = re.split(r"[,;:.(]", text[end:])[0].split()
    return " ".join([text[start:end].strip(), *behind]) if len(behind) < _LONGEST_CLAUSE else text[start:end].strip()


def words_from(text: str, start: int, end: int) -> str:
    """A stretch of a text to the end of its word, with the noun that follows: "largest shop"."""
    end += len(text[end:]) - len(re.sub(r"^[^\s.,;:()]+", "", text[end:]))
    kept: list[str] = []
    for word in text[end:].split():
        bare = word.strip(".,;:()")
        if not bare or word.startswith("(") or (bare.lower() in _STOPS and not bare.isupper()):
            break
        kept.append(bare)
        if word != bare or len(kept) == _MOST_NOUN_WORDS:
            break
    return " ".join([text[start:end], *kept]).strip()


_CLAUSE_END = re.compile(r"[,;:.](?!\d)|\(")
"""A sign within a number ends nothing."""
_LONGEST_CLAUSE = 11
_MOST_NOUN_WORDS = 3
_STOPS = frozenset(
    listed(
        "of in and for with by on to at the from into across through under over while when that which who as "
        "or per within using after before behind between during via than but out up down early late each so "
        "is are was were a an"
    )
)


def _new(pattern: re.Pattern[str], text: str, taken: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        if not any(begin < match.end() and match.start() < end for begin, end in taken):
            yield match


def _names_something(text: str, match: re.Match[str]) -> bool:
    """A year, "Python 3", "Level 3", "Sage 50"; but "Led 5 engineers" begins a sentence."""
    before = text[: match.start()]
    if _YEAR.fullmatch(match[0]):
        return True
    named = _NAMED.search(before)
    if not named:
        return False
    if named[0].strip(" .").lower() in _LABELS:
        return True
    return named[0][:1].isupper() and not _CAPITAL.search(before)


_LABELS = frozenset(
    listed(
        "level year band grade stage phase tier version v no type class unit step top form ks page chapter q iso bs en"
    )
) | {"key stage"}
