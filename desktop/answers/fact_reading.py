"""What a statement says, read into the parts that are searched and checked: numbers, verbs, names, competencies."""

from dataclasses import replace

from desktop.answers.competencies import competencies_of
from desktop.answers.fact_types import Fact
from desktop.answers.names import find_names
from desktop.answers.numbers import find_numbers
from desktop.answers.verbs import ACTION, is_past
from desktop.answers.words import stem, tokens


def read_fact(fact: Fact) -> Fact:
    """The same fact with everything that follows from its text; whatever was in these fields is replaced."""
    return replace(
        fact,
        numbers=find_numbers(fact.text),
        verbs=_verbs(fact.text),
        skills=tuple(dict.fromkeys(find_names(fact.text))),
        competencies=competencies_of(fact.text),
    )


def _verbs(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem(word) for word in tokens(text) if stem(word) in ACTION or is_past(word)))
