"""Questions with the facts that answer them, marked before anything was run; and how many of them are found.

Each file of `pairs/` is an invented résumé, then lines `class | question | part of a fact + part of another`: any of
these facts answers. Half of the résumés are held out: no rule, weight or word list was made with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.answers.fact_types import FactBook
from shared.ids import FactId
from shared.vocabulary import QuestionClass
from tests.benchmarks.grounding.books import HELD_OUT
from tests.desktop.answers.facts_in import book_in

FOLDER = Path(__file__).with_name("pairs")
_MARK = "=== QUESTIONS\n"


@dataclass(frozen=True)
class Pair:
    resume: str
    question: str
    question_class: QuestionClass
    wanted: frozenset[FactId]

    @property
    def held_out(self) -> bool:
        return self.resume in HELD_OUT


def load_pairs() -> tuple[dict[str, FactBook], list[Pair]]:
    books, pairs = {}, []
    for file in sorted(FOLDER.glob("*.txt")):
        resume, _, questions = file.read_text(encoding="utf-8").partition(_MARK)
        books[file.stem] = book_in(resume)
        pairs += list(_pairs(file.stem, books[file.stem], questions))
    return books, pairs


def _pairs(name: str, book: FactBook, lines: str) -> Iterator[Pair]:
    for line in lines.strip().splitlines():
        question_class, question, parts = (part.strip() for part in line.split("|"))
        wanted = frozenset(fact.id for fact in book.facts for part in parts.split(" + ") if part.strip() in fact.text)
        if not wanted:
            raise ValueError(f"{name}: no fact for {question!r}")
        yield Pair(name, question, question_class, wanted)  # type: ignore[arg-type]
