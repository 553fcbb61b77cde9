"""The facts in a text, as the program finds them."""

from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.facts import facts_of
from desktop.resumes.parsing.text import parse_text


def book_in(text: str) -> FactBook:
    return facts_of(parse_text(text))


def facts_in(text: str) -> tuple[Fact, ...]:
    return book_in(text).facts
