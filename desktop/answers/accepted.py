"""Statements that the person has accepted as true: facts of their story bank, beside those of the résumé."""

import re
from dataclasses import replace

from desktop.answers.citations import read_citations
from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact, FactBook
from shared.ids import FactId

FIRST_ACCEPTED = 501
"""Far behind a résumé's own ids, so that both may grow and no id ever means something else."""

_TOLD = re.compile(
    r"^(?:(?:yes|well|so|then|also|before that),\s+)?(?:(?:at|in|as|during|when)\s[^,]{1,60},\s+)?"
    r"(?:I|we)\s+(?:also\s+|then\s+)?(?=[a-z])(?!am\b|was\b|have\b|had\b|do\b|can\b|will\b|would\b)",
    re.IGNORECASE,
)


def with_statement(book: FactBook, sentence: str, like: FactId | None = None) -> FactBook:
    """The book with one more fact, under the place of the fact `like`; the same book where it says this already.

    A sentence that is told ("At Contoso, I led …") is kept as a statement ("Led …"), as the résumé's own are.
    """
    text = as_statement(sentence)
    place = book.get(like) if like is not None else None
    if not text or any(_same(fact.text, text) for fact in book.facts):
        return book
    blank = Fact(id=FactId(""), kind="", text="")
    added = replace(
        place or blank, id=_next_id(book), kind="achievement" if place else "other", text=text, line=0, path=""
    )
    return replace(book, facts=(*book.facts, read_fact(added)))


def as_statement(sentence: str) -> str:
    """Without citations, "Yes," and "I"."""
    said = read_citations(sentence).text.strip()
    told = _TOLD.match(said)
    statement = said[told.end() :] if told else said
    return statement[:1].upper() + statement[1:]


def is_accepted(fact_id: FactId) -> bool:
    """Whether the fact comes from the story bank and not from the résumé."""
    return int(fact_id.removeprefix("F")) >= FIRST_ACCEPTED


def _next_id(book: FactBook) -> FactId:
    taken = [int(fact.id.removeprefix("F")) for fact in book.facts if is_accepted(fact.id)]
    return FactId(f"F{max(taken, default=FIRST_ACCEPTED - 1) + 1}")


def _same(one: str, other: str) -> bool:
    return one.rstrip(".").casefold() == other.rstrip(".").casefold()
