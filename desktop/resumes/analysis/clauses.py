"""A line of a job description as clauses: each asks one thing, or nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.resumes.analysis.needs import asks, wishes

_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|esp|approx|vs|no|st|dr|mr|ms|mrs|z\.\s?b|o\.\s?ä|ca|bzw|u\.\s?a|inc|ltd|p\.a"
    r"|min)\.|\b[A-Z]\.)$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9ÄÖÜÉ])|(?<=[.!?])\s+(?=[a-z])|;\s*|\s+[•·|]\s+")
_TWO_WISHES = re.compile(
    r",?\s+(?:and|but|while)\s+(?=an?\b|the\b|you\b|we\b|[A-Za-z]+ (?:is|are|would)\b)", re.IGNORECASE
)

_SECOND_NEED = re.compile(
    r"(?:,|,?\s+(?:and|plus|as well as))\s+(?=(?:an?\s+)?(?:[\w-]+,?\s+){0,3}?(?:understanding|knowledge|experience"
    r"|command|grasp|degree|background"
    r"|track record|familiarity|proficiency|fluency|certification|ability|willingness)\b"
    r"|(?:will |must |should )(?:have|hold|be)\b|who (?:hold|have|can|know|speak|are|is)\b|(?:have"
    r"|hold) (?=an?\b|at least|a minimum|\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """`start` counts from the beginning of the line."""

    text: str
    start: int


def clauses(line: str) -> tuple[Clause, ...]:
    found = [part for clause in _split(line, _BREAK) for part in _two_needs(clause)]
    return tuple(_trimmed(clause) for clause in found if re.search(r"\w", clause.text))


def _split(line: str, pattern: re.Pattern[str]) -> Iterator[Clause]:
    begin = 0
    for match in pattern.finditer(line):
        if _inside_brackets(line[begin : match.start()]) or _ABBREVIATED.search(line[begin : match.start()]):
            continue
        yield Clause(line[begin : match.start()], begin)
        begin = match.end()
    yield Clause(line[begin:], begin)


def _two_needs(clause: Clause) -> Iterator[Clause]:
    """ "Go would be a bonus, and a degree is desirable" asks twice; most sentences with "and" ask once."""
    for match in _TWO_WISHES.finditer(clause.text):
        left, right = clause.text[: match.start()], clause.text[match.end() :]
        if (asks(left) or wishes(left)) and (wishes(right) or wishes(left)) and (asks(right) or wishes(right)):
            yield from (Clause(left, clause.start), Clause(right, clause.start + match.end()))
            return
    for match in _SECOND_NEED.finditer(clause.text):
        left, right = clause.text[: match.start()], clause.text[match.end() :]
        if asks(left) and not _inside_brackets(left):
            yield from (Clause(left, clause.start), *_two_needs(Clause(right, clause.start + match.end())))
            return
    yield clause


def _inside_brackets(text: str) -> bool:
    return text.count("(") > text.count(")")


def _trimmed(clause: Clause) -> Clause:
    left = len(clause.text) - len(clause.text.lstrip(" ,.;–—-"))
    return Clause(clause.text[left:].rstrip(" ,;"), clause.start + left)
