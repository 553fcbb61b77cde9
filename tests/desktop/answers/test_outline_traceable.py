"""Every number and name of an outline stands whole in the fact that its line names, whatever the résumé."""

import re
from random import Random
from typing import get_args

from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.numbers import find_numbers
from desktop.answers.outline import build_outline
from desktop.answers.retrieval import Scored
from shared.events import OutlineLine
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass
from tests.desktop.answers.made_up_books import book_of

CASES = 10_000
LONGEST_WORDS = 34
_QUESTIONS = (
    "Tell me about it.",
    "And what was the result?",
    "How many nurses do you lead?",
    "How many covers or engineers have you had?",
    "How many events or covers a night?",
    "How long have you done this?",
    "How big was your team?",
    "Why are you leaving?",
    "Tell me about a failure.",
    "What are you proud of?",
    "Why should we hire you?",
)
_BRIDGE = "Nothing in your résumé fits; closest is: "
_FIGURE = re.compile(r"[^\s,;:()]*\d(?:[^\s;:()]*[^\s,;:().])?")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'&./+-]*(?: (?:(?:of|the|do|de|and|&) )*[A-Z][\w’'&./+-]*)+")


def test_ten_thousand_outlines_hold_nothing_that_their_facts_do_not():
    random = Random(7)
    faults = [fault for _ in range(CASES) for fault in _faults_of_one(random)]

    assert faults[:5] == []


def _faults_of_one(random: Random) -> list[str]:
    book = book_of(random)
    scored = [Scored(random.choice(book.facts), 1.0, random.random() < 0.8) for _ in range(random.randint(0, 4))]
    first, second = (random.choice(get_args(QuestionClass)) for _ in range(2))
    question = random.choice(_QUESTIONS)
    lines = build_outline(question, first, second, scored, SessionSetup(), random.random())
    return [fault for line in lines for fault in _faults(line, book)]


def _faults(line: OutlineLine, book: FactBook) -> list[str]:
    if line.kind == "prompt" or not line.fact_ids:
        return [f"{line.text}: a prompt says something"] if re.search(r"\d", line.text) or line.fact_ids else []
    facts = [fact for fact_id in line.fact_ids if (fact := book.get(fact_id))]
    source = " | ".join(_said_by(fact) for fact in facts)
    body = line.text.removeprefix(_BRIDGE)
    faults = [f"figure {figure}" for figure in _FIGURE.findall(body) if figure not in source]
    for part in body.split(" … "):
        known = [(number.value, number.unit) for number in find_numbers(source)]
        faults += [f"number {n.text}" for n in find_numbers(part) if (n.value, n.unit) not in known]
        faults += [f"name {name}" for name in _NAME.findall(part) if not _whole(name, source)]
    if len(line.text.split()) > LONGEST_WORDS:
        faults.append("too long")
    return [f"{fault} of {line.text!r} in {source!r}" for fault in faults]


def _said_by(fact: Fact) -> str:
    return f"{fact.text} | {fact.place} | {fact.employer}: {fact.text}"


def _whole(name: str, source: str) -> bool:
    """Not the beginning of a longer name."""
    return re.search(rf"{re.escape(name)}(?! (?:(?:of|the|do|de|and|&) )?[A-Z])", source) is not None
