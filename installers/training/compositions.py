"""Statements and questions put together into one breath, for learning where the question begins."""

import random

from desktop.questions.starts import Place, places
from desktop.text.words import normal
from installers.training.sentences import Breath, Example

MADE = 4000  # put together from the sentences, beside the breaths that were written
LONGEST = 14  # words of a statement that a question follows without a pause


def start_examples(lines: list[Example], written: list[Breath], seed: int = 3) -> list[tuple[Place, bool]]:
    """Every place where a question could begin, and whether it does: never inside a sentence of its own."""
    known = {each.line for each in lines}
    whole = {f"{each.statement}, {each.question}" for each in written}
    single = [each for each in lines if each.text not in whole]
    found = [(place, False) for each in single for form in (each.text, normal(each.text)) for place in places(form)]
    joined = [each for each in written if each.question in known] * 3
    return found + [example for each in [*joined, *_composed(single, seed)] for example in _marked(each, seed)]


def _composed(lines: list[Example], seed: int) -> list[Breath]:
    chance = random.Random(seed)
    told = [each.text for each in lines if not each.asks and 2 <= len(each.text.split()) <= LONGEST]
    asked = [each.text for each in lines if each.asks and "?" in each.text]
    return [Breath(chance.choice(told), chance.choice(asked)) for _ in range(MADE)]


def _marked(breath: Breath, seed: int) -> list[tuple[Place, bool]]:
    statement, question = normal(breath.statement), normal(breath.question)
    if random.Random(f"{seed}{statement}{question}").random() < 0.3:
        statement, question = breath.statement.rstrip(".!?") + ",", breath.question
    start = len(statement) + 1
    return [(place, place.at == start) for place in places(f"{statement} {question}")]
