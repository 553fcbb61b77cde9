"""Statements and questions put together into one breath, for learning where the question begins."""

import random
from dataclasses import dataclass

from desktop.questions.clauses import joined_core
from desktop.questions.starts import Place, places
from desktop.text.words import normal, words
from installers.training.sentences import Breath, Example

MADE = 4000  # put together from the sentences, beside the breaths that were written
LONGEST = 14  # words of a statement that a question follows without a pause
MERGED = 1200  # pairs of statements that ran together, and as many of a statement and a question

_LEADS_UP = frozenset(words("if when whenever while because since until unless although whether imagine suppose let's"))
"""Before a question these open a part of it, also where the training sentence stands alone."""


@dataclass(frozen=True, slots=True)
class RunOn:
    """Two sentences that a recogniser ran together."""

    front: Example
    behind: Example

    @property
    def whole(self) -> Example:
        text = joined_core(f"{normal(self.front.text)} {normal(self.behind.text)}")
        return Example(text, text, self.front.asks or self.behind.asks)


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
    told = [text for text in told if joined_core(text).partition(" ")[0] not in _LEADS_UP]
    asked = [each.text for each in lines if each.asks and "?" in each.text]
    return [Breath(chance.choice(told), chance.choice(asked)) for _ in range(MADE)]


def _marked(breath: Breath, seed: int) -> list[tuple[Place, bool]]:
    statement, question = normal(breath.statement), normal(breath.question)
    if random.Random(f"{seed}{statement}{question}").random() < 0.3:
        statement, question = breath.statement.rstrip(".!?") + ",", breath.question
    start = len(statement) + 1
    return [(place, place.at == start) for place in places(f"{statement} {question}")]


def merged(lines: list[Example], seed: int = 6) -> list[RunOn]:
    """It asks where one of the two asks."""
    chance = random.Random(seed)
    short = [each for each in lines if 2 <= len(each.text.split()) <= LONGEST]
    told, asked = [each for each in short if not each.asks], [each for each in short if each.asks]
    pairs = [(chance.choice(told), chance.choice(told)) for _ in range(MERGED)]
    pairs += [(chance.choice(told), chance.choice(asked)) for _ in range(MERGED)]
    pairs += [(chance.choice(asked), chance.choice(told)) for _ in range(MERGED // 4)]
    return [RunOn(front, behind) for front, behind in pairs]
