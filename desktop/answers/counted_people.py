"""Whether a statement counts people: "a team of 14", "supervise 3 candidate attorneys", "12 nurses"."""

import re

from desktop.answers.numbers import TypedNumber, find_numbers
from desktop.answers.word_lists import listed
from desktop.answers.words import stem

_PERSONS = frozenset(
    stem(word)
    for word in listed(
        "people person staff employee nurse engineer developer scientist associate apprentice trainee intern cadet "
        "student pupil teacher doctor member colleague report operative operator assistant analyst designer manager "
        "supervisor worker volunteer technician attorney lawyer carer chef cook agent driver consultant officer "
        "administrator receptionist adviser advisor guard labourer cleaner waiter representative specialist clinician "
        "therapist paramedic editor writer architect"
    )
)
_GROUP = re.compile(
    r"\b(?:team|brigade|crew|staff|squad|department|group|class|shift|workforce|unit|cohort)s? of "
    r"(?:up to |about |over |around )?$",
    re.IGNORECASE,
)
_ABOVE_PEOPLE = re.compile(
    r"\b(?:supervis(?:e|ed|ing)|mentor(?:ed|ing)?|train(?:ed|ing)?|coach(?:ed|ing)?|instruct(?:ed|ing)?|teach(?:ing)?|taught"
    r"|recruit(?:ed|ing)?|hir(?:e|ed|ing)|look(?:ed|ing)? after|line[- ]manag(?:e|ed|ing)) "
    r"(?:up to |about |over |around )?$",
    re.IGNORECASE,
)


def counts_people(text: str) -> bool:
    """By the noun behind a number, by the group before it, or by a verb that is done to people alone."""
    return any(_is_of_people(number, text[: number.start]) for number in find_numbers(text))


def _is_of_people(number: TypedNumber, before: str) -> bool:
    if number.unit:
        return False
    named = bool(_PERSONS & set(number.after[:3]))
    return named or _GROUP.search(before) is not None or _ABOVE_PEOPLE.search(before) is not None
