"""Which of the facts found come first where a question asks for a number, or why one leaves."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.answers.asked_how import ABOUT_PEOPLE, ASKS_TIME, LEFT_ALREADY, counted_things
from desktop.answers.counted_people import counts_people
from desktop.answers.fact_types import Fact
from desktop.answers.retrieval import Scored
from desktop.answers.shortening import counts_any
from desktop.answers.words import content_stems


def counting_first(question: str, scored: Sequence[Scored]) -> list[Scored]:
    """Where a fact counts what is asked, the others are no answer; else those that tell a time or a number go first."""
    counting = [hit for hit in scored if _counts(question, hit.fact)]
    if counting:
        return [replace(hit, fits=True) for hit in counting]
    return sorted(scored, key=lambda hit: (not hit.fits, not _tells_number(question, hit.fact)))


def of_the_place(question: str, scored: Sequence[Scored]) -> list[Scored]:
    """What was done where one leaves or left: at the employer that is named, at the present one, or the last."""
    named = [hit for hit in scored if _names(question, hit.fact.employer)]
    if named:
        return named
    left = LEFT_ALREADY.search(question) is not None
    there = [hit for hit in scored if hit.fact.employer and hit.fact.kind != "education"]
    present = [] if left else [hit for hit in there if hit.fact.current]
    last = max((hit.fact.end for hit in there if hit.fact.end), default=None)
    return present or [hit for hit in there if hit.fact.end == last and not hit.fact.current]


def _counts(question: str, fact: Fact) -> bool:
    if ABOUT_PEOPLE.search(question):
        return counts_people(fact.text)
    return counts_any(fact.text, counted_things(question))


def _tells_number(question: str, fact: Fact) -> bool:
    if ASKS_TIME.search(question):
        return fact.kind == "position" or any(number.unit in ("year", "month") for number in fact.numbers)
    return bool(fact.numbers)


def _names(question: str, employer: str) -> bool:
    """By the whole name or its first telling word ("Streamly" of "Streamly Inc.")."""
    words = content_stems(employer)
    return bool(words) and words[0] in content_stems(question)
