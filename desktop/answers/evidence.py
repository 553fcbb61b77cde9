"""Evidence: what the cited facts, taken together, allow a sentence to say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.answers.asked_for import HONOUR, SPOKEN_LANGUAGES, WRITING, is_list
from desktop.answers.counted_short import shorthands
from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.numbers import TypedNumber
from desktop.answers.periods import months_between
from desktop.answers.verbs import ACTION, is_past
from desktop.answers.word_lists import listed
from desktop.answers.words import content_stems, stem, tokens

MAKING = "built, made, did, created, developed, worked"
"""What one may say to have done with what a statement only names."""

_MONTH_NAMES = listed("january february march april may june july august september october november december")


@dataclass(frozen=True, slots=True)
class Evidence:
    """`facts` are the cited ones; `stems` and `words` also those of their employer, role and heading."""

    facts: tuple[Fact, ...]
    text: str
    stems: frozenset[str]
    words: frozenset[str]
    employers: tuple[str, ...]

    @property
    def education(self) -> bool:
        """Schools and certificates: "I hold", "I earned" add nothing to these."""
        return any(fact.kind in ("education", "certificate") for fact in self.facts)

    @property
    def numbers(self) -> tuple[TypedNumber, ...]:
        return tuple(number for fact in self.facts for number in fact.numbers)

    def durations_in_months(self, today: date) -> tuple[int, ...]:
        """How long the positions and studies of these facts lasted, or have lasted."""
        return tuple(
            months_between(fact.start, fact.end or today)
            for fact in self.facts
            if fact.start and (fact.end or fact.current)
        )

    def dates(self) -> tuple[date, ...]:
        return tuple(point for fact in self.facts for point in (fact.start, fact.end) if point)


def evidence_of(facts: Sequence[Fact], book: FactBook) -> Evidence:
    headings = [
        other.text
        for fact in facts
        for other in book.facts
        if fact.employer
        and other.kind in ("position", "education")
        and other.employer == fact.employer
        and other.role == fact.role
    ]
    statements = " . ".join(fact.text for fact in facts)
    kinds = [words for fact in facts for words in _of_kind(fact)]
    context = " . ".join(
        [
            statements,
            *(fact.place for fact in facts),
            *headings,
            *_months(facts),
            *kinds,
            *_acronyms(statements),
            *shorthands(statements),
        ]
    )
    return Evidence(
        tuple(facts),
        statements,
        frozenset(content_stems(context)),
        frozenset(word.lower().removesuffix("'s") for word in _with_parts(tokens(context))),
        tuple(dict.fromkeys(fact.employer for fact in facts if fact.employer)),
    )


def says_no_act(fact: Fact) -> bool:
    """A deed told without any verb ("Survival models for readmission in R")."""
    words = [word.lower() for word in tokens(fact.text)]
    if fact.kind != "achievement" or not words or any(is_past(word) for word in words):
        return False
    first = stem(words[0])
    return first not in ACTION and not words[0].endswith(("ing", "ly")) and not _TOLD_AS_NOUN.search(fact.text)


_TOLD_AS_NOUN = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had)\b|^(?:responsib|member|part|head|lead|in charge|own|oversee|hold|speak|care"
    r"|team|volunteer|assistant|help)",
    re.IGNORECASE,
)
"""Statements that do say what was done, or in which part."""


def _of_kind(fact: Fact) -> list[str]:
    """What having such a fact says by itself."""
    if fact.kind == "certificate":
        return ["certificate, certified, qualified"]
    if fact.kind == "position":
        return ["joined, started, began" + (", left" if fact.end else "")]
    if says_no_act(fact):
        return [MAKING]
    if is_list(fact):
        spoken = SPOKEN_LANGUAGES.search(fact.role)
        return ["speak, language, skills" if spoken else "skills, tools, technologies"]
    if fact.kind == "other" and HONOUR.search(fact.role):
        return ["award, received, won"]
    if fact.kind == "other" and WRITING.search(fact.role):
        return ["published, wrote, paper"]
    return []


def _acronyms(text: str) -> list[str]:
    """ "Master of Business Administration" also says MBA."""
    groups = re.findall(r"\b[A-Z]\w+(?:\s+(?:of|and|in|for|the)\s+[A-Z]\w+|\s+[A-Z]\w+)+", text)
    return ["".join(word[0] for word in group.split() if word[0].isupper()) for group in groups]


def career_months(book: FactBook, today: date) -> int:
    """Months worked in all positions, overlaps counted once."""
    spans = sorted((f.start, f.end or today) for f in book.positions() if f.start and (f.end or f.current))
    months, reached = 0, date.min
    for start, end in spans:
        begin = max(start, reached)
        if end > begin:
            months += months_between(begin, end)
            reached = end
    return months


def _with_parts(words: list[str]) -> list[str]:
    return words + [part for word in words if "/" in word or "-" in word for part in word.replace("/", "-").split("-")]


def _months(facts: Sequence[Fact]) -> list[str]:
    """ "2021-03" also says March."""
    return [
        _MONTH_NAMES[point.month - 1] for fact in facts for point in (fact.start, fact.end) if point and fact.period
    ]
