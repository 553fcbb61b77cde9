"""How much processor time an outline takes: 200 facts, the embedding of the question included, the rest remembered."""

import time
from dataclasses import replace
from random import Random

from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.retrieval import Encode
from desktop.questions.classes import Classes
from desktop.session.preparing import Preparation
from shared.ids import FactId
from shared.setup import SessionSetup
from tests.benchmarks.answers.figures import percentile
from tests.benchmarks.answers.pairs import load_pairs
from tests.desktop.answers.made_up_books import book_of

FACTS, QUESTIONS = 200, 160


def print_engine(encode: Encode | None) -> None:
    preparation = Preparation(_large_book(), SessionSetup(), encode, bind_form=True)
    preparation.warm_up()
    taken = []
    for pair in load_pairs()[1][:QUESTIONS]:
        started = time.process_time()
        preparation.prepare(pair.question, Classes(pair.question_class, "experience", 0.9))
        taken.append((time.process_time() - started) * 1000)
    print(
        f"\nOutline and request, {FACTS} facts, {len(taken)} questions: processor time "
        f"p50 {percentile(taken, 50):.1f} ms, p99 {percentile(taken, 99):.1f} ms"
    )


def _large_book() -> FactBook:
    random = Random(3)
    facts: list[Fact] = []
    while len(facts) < FACTS:
        facts += book_of(random).facts
    return FactBook(tuple(replace(fact, id=FactId(f"F{i}")) for i, fact in enumerate(facts[:FACTS], 1)))
