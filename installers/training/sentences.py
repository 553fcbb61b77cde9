"""The project's own training sentences, and what a recogniser or a hesitant speaker makes of them."""

import random
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import get_args

from desktop.questions.clauses import core, joined_core
from desktop.questions.cues import is_connection_check, is_tag
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
_LEAD_INS_OF_STATEMENTS = ("", "", "", "and", "now", "then", "well", "i mean", "you see", "to be honest", "as i said")
_TAILS_OF_STATEMENTS = ("", "", "", "", "", "you know", "really", "of course", "so", "here", "as it happens", "then")
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


FILLED = 8  # fillers that a frame is said with


@dataclass(frozen=True, slots=True)
class Example:
    """`line` names the written sentence, so that all made of it stay on one side when the set is split."""

    text: str
    line: str
    asks: bool
    question_class: str | None = None

    @property
    def kind(self) -> str:
        return "question" if self.asks else "statement"


@dataclass(frozen=True, slots=True)
class Breath:
    """A statement and a question said without a pause."""

    statement: str
    question: str


def written() -> list[Example]:
    """Every sentence as it stands in the files."""
    asked = [
        Example(text, text, _answerable(text), label) for label in get_args(QuestionClass) for text in _lines(label)
    ]
    asked += [Example(text, text, _answerable(text)) for name in _names("question") for text in _lines(name)]
    told = [Example(text, text, False) for name in _names("statement") for text in _lines(name)]
    turns = [each for label, breath in _turns() for each in _parts(label, breath)]
    return [*{each.text: each for each in [*_framed(), *told, *asked, *turns]}.values()]


def breaths() -> list[Breath]:
    return [breath for _, breath in _turns()]


def heard_forms(text: str) -> list[str]:
    """What the recogniser made of a written sentence, with its marks; empty where it was never spoken."""
    return [form for form in _heard().get(text, ()) if joined_core(form)]


def varied(lines: list[Example], seed: int = 1) -> list[Example]:
    """Each line in its plain words, as a hurried or misheard speaker says it, and as a recogniser heard it.

    A line's variants do not depend on the lines beside it.
    """
    heard = _heard()
    return [replace(each, text=text) for each in lines for text in _forms(each, heard, seed) if text]


def _answerable(question: str) -> bool:
    """Not so "can you hear me": a question of a class, yet one that a nod answers (desktop/questions/detector.py)."""
    said = core(question)
    return not (is_connection_check(said) or is_tag(said))


def _forms(line: Example, heard: dict[str, list[str]], seed: int) -> list[str]:
    chance = random.Random(f"{seed} {line.text}")
    spoken = _as_spoken(line, chance)
    return [
        *dict.fromkeys([joined_core(line.text), spoken, *(joined_core(other) for other in heard.get(line.text, ()))])
    ]


def _names(kind: str) -> list[str]:
    return sorted(path.stem for path in FOLDER.glob(f"{kind}_*.txt"))


def _framed(seed: int = 4) -> list[Example]:
    """Every frame with some of the fillers of its slot. A frame is one line: all made of it stay on one side."""
    fillers = {slot: rest.split(" | ") for slot, _, rest in (line.partition(": ") for line in _lines("fillers"))}
    found = []
    for line in _lines("frames"):
        kind, _, frame = line.partition(": ")
        slot = frame[frame.index("{") + 1 : frame.index("}")]
        chosen = random.Random(f"{seed} {frame}").sample(fillers[slot], min(FILLED, len(fillers[slot])))
        found += [Example(frame.replace(f"{{{slot}}}", each), frame, kind == "question") for each in chosen]
    return found


def _turns() -> list[tuple[str, Breath]]:
    parted = (line.partition(": ") for line in _lines("turns"))
    halves = ((label, rest.partition(" | ")) for label, _, rest in parted)
    return [(label, Breath(statement, question)) for label, (statement, _, question) in halves]


def _parts(label: str, breath: Breath) -> list[Example]:
    line = breath.question
    return [
        Example(breath.statement, line, False),
        Example(breath.question, line, True, label),
        Example(f"{breath.statement}, {breath.question}", line, True),
    ]


@cache
def _heard() -> dict[str, list[str]]:
    """What whisper-tiny.en made of a sentence spoken by synthetic voices, by the written sentence."""
    found: dict[str, list[str]] = {}
    for line in (FOLDER / "heard.tsv").read_text(encoding="utf-8").splitlines():
        written_line, _, text = line.partition("\t")
        found.setdefault(written_line, []).append(text)
    return found


def _lines(name: str) -> list[str]:
    content = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return list(dict.fromkeys(line.strip() for line in content.splitlines() if line.strip()))


def _as_spoken(line: Example, chance: random.Random) -> str:
    spoken = [_SLIPS.get(word, word) if chance.random() < 0.08 else word for word in joined_core(line.text).split()]
    if len(spoken) > 6 and chance.random() < 0.15:
        del spoken[chance.randrange(2, len(spoken) - 1)]
    if len(spoken) > 4 and chance.random() < 0.15:
        spoken.insert(chance.randrange(1, len(spoken)), chance.choice(("um", "uh", "like", "you know")))
    before, behind = (_LEAD_INS, _TAILS) if line.asks else (_LEAD_INS_OF_STATEMENTS, _TAILS_OF_STATEMENTS)
    return " ".join(part for part in (chance.choice(before), *spoken, chance.choice(behind)) if part)
