"""The project's own training sentences, and what a recogniser or a hesitant speaker makes of them."""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from desktop.questions.clauses import core
from shared.vocabulary import QuestionClass

FOLDER = Path(__file__).parent / "sentences"

_LEAD_INS = (
    "",
    "",
    "and",
    "now",
    "then",
    "next",
    "i guess",
    "maybe",
    "just quickly",
    "for the record",
    "from your side",
)
_TAILS = ("", "", "", "", "please", "then", "exactly", "here", "for us", "would you say", "in your opinion")
# Slips of the kind that a small recogniser makes.
_SLIPS = {
    "you're": "your",
    "your": "you're",
    "what's": "whats",  # codespell:ignore whats
    "résumé": "resume",
    "cv": "c v",
    "would": "will",
    "walk": "work",
    "through": "threw",
    "their": "there",
    "have": "had",
    "a": "the",
    "the": "a",
    "where": "were",
    "and": "in",
    "us": "as",
}


@dataclass(frozen=True, slots=True)
class Example:
    """`line` numbers the written sentence, so that its variants stay together when the set is split."""

    text: str
    label: str
    line: int


def class_examples(seed: int = 1) -> list[Example]:
    return _varied([(text, label) for label in get_args(QuestionClass) for text in _lines(label)], seed)


def detector_examples(seed: int = 2) -> list[Example]:
    questions = [(text, "question") for label in get_args(QuestionClass) for text in _lines(label)]
    questions += [(text, "question") for text in _lines("question_candidate")]
    kinds = ("interviewer", "backchannel", "candidate")
    statements = [(text, "statement") for kind in kinds for text in _lines(f"statement_{kind}")]
    return _varied(questions + statements, seed)


def _lines(name: str) -> list[str]:
    content = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return list(dict.fromkeys(line.strip() for line in content.splitlines() if line.strip()))


def _varied(lines: list[tuple[str, str]], seed: int) -> list[Example]:
    chance = random.Random(seed)
    return [
        Example(text, label, number)
        for number, (written, label) in enumerate(lines)
        for text in (core(written), _as_spoken(written, chance), _as_spoken(written, chance))
    ]


def _as_spoken(written: str, chance: random.Random) -> str:
    spoken = [_SLIPS.get(word, word) if chance.random() < 0.08 else word for word in core(written).split()]
    if len(spoken) > 6 and chance.random() < 0.15:
        del spoken[chance.randrange(2, len(spoken) - 1)]
    if len(spoken) > 4 and chance.random() < 0.15:
        spoken.insert(chance.randrange(1, len(spoken)), chance.choice(("um", "uh", "like", "you know")))
    return " ".join(part for part in (chance.choice(_LEAD_INS), *spoken, chance.choice(_TAILS)) if part)
