"""How long something has to have been done: "at least four years of Python", "2-3 years as a nurse"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.text.words import number

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen"
_LENGTH = re.compile(
    rf"(?P<number>\d{{1,2}}(?:\.5)?|{_WORDS})\s*(?:\(\d+\)\s*)?(?:\+|plus|or more|(?:-|–|to|bis)\s*(?:\d{{1,2}}"
    rf"|{_WORDS})\+?)?\s*\+?\s*"
    r"(?P<unit>years?|yrs?|jahren?|ans\b|años|months?|monate?n?)(?:['’](?!s)|['’]s)?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:several|multiple|a few|some) years?\b['’]?|\bmehrjährige\b", re.IGNORECASE)
_SEVERAL_MONTHS = 24
_OTHER = re.compile(r"\b(?:over|in|for|the) the (?:last|past|next)\s*$|\bages?d?\s*$|\bwithin\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stay:
    """`months` at least; `scope` is the text behind it, up to the next stay: "of Python experience"."""

    months: int
    scope: str


def stays(text: str) -> tuple[Stay, ...]:
    found = list(_found(text))
    ends = [begin for begin, _, _ in found][1:] + [len(text)] * bool(found)
    return tuple(Stay(months, text[end:stop]) for (_, end, months), stop in zip(found, ends, strict=True))


def first_stay(text: str) -> int | None:
    """Where the first length of time begins."""
    return next((begin for begin, _, _ in _found(text)), None)


def _found(text: str) -> Iterator[tuple[int, int, int]]:
    matches = list(_LENGTH.finditer(text))
    for match in matches:
        if _OTHER.search(text[: match.start()]):
            continue
        yield match.start(), match.end(), _months(match)
    if not matches:
        for match in _SEVERAL.finditer(text):
            yield match.start(), match.end(), _SEVERAL_MONTHS


def _months(match: re.Match[str]) -> int:
    written = match["number"]
    amount = float(written) if written[0].isdigit() else float(number([written.lower()]) or 0)
    return round(amount if match["unit"].lower().startswith("mo") else amount * 12)
