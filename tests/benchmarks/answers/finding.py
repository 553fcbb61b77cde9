"""How often one of the three facts that are found answers the question, with the embedding and by words alone."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from desktop.answers.fact_types import FactBook
from desktop.answers.retrieval import Encode, Retriever
from desktop.answers.themes import Themes, ThemeText, lines_of, read_themes, themes_from, themes_text
from shared.ids import FactId
from shared.vocabulary import QuestionClass
from tests.benchmarks.answers.pairs import Pair, load_pairs
from tests.benchmarks.answers.samples import SHARED_RESUMES, load_samples, resume_text
from tests.benchmarks.grounding.books import HELD_OUT
from tests.benchmarks.grounding.intervals import wilson
from tests.desktop.answers.facts_in import book_in

NEAR_QUESTION, NEAR_STATEMENT = 0.75, 0.55
"""Lines of the themes so near to a test question or a test fact are left out for one of the measurements."""

_HERE = Path(__file__).parent


def print_finding(encode: Encode | None) -> None:
    books, pairs = load_pairs()
    print(f"\nFinding a fact that answers\n{'set':44}{'n':>5}{'R@1':>8}{'R@3':>8}   95 % interval   fits")
    for way, chosen in (("embedding", encode), ("words", None)):
        if way == "embedding" and encode is None:
            continue
        for half in (False, True):
            some = [pair for pair in pairs if pair.held_out == half]
            _print_row(f"{'held out' if half else 'tuning'}, {way}", books, some, chosen)
        _print_row(f"questions and résumés of others, {way}", *elsewhere(), chosen)
        _print_unfit(way, books, chosen)
    if encode is not None:
        apart = themes_apart_from(books, pairs, encode)
        for half in (False, True):
            some = [pair for pair in pairs if pair.held_out == half]
            _print_row(f"{'held out' if half else 'tuning'}, themes kept apart", books, some, encode, apart)


def elsewhere() -> tuple[dict[str, FactBook], list[Pair]]:
    """Questions by another author on résumés by others; empty where the shared samples are not."""
    samples = load_samples()
    if not SHARED_RESUMES.exists():
        return {}, []
    classes: dict[tuple[str, str], str] = {(one.resume, one.text): one.question_class for one in samples.questions}
    books = {name: book_in(resume_text(file)) for name, file in samples.resumes.items()}
    pairs = []
    for line in (_HERE / "elsewhere.txt").read_text(encoding="utf-8").splitlines():
        name, question, parts = (part.strip() for part in line.split("|"))
        wanted = {fact.id for fact in books[name].facts for part in parts.split(" + ") if part.strip() in fact.text}
        question_class: QuestionClass = classes[name, question]  # type: ignore[assignment]
        pairs.append(Pair(name, question, question_class, frozenset(wanted)))
    return books, pairs


def themes_apart_from(books: dict[str, FactBook], pairs: Sequence[Pair], encode: Encode) -> Themes:
    """The themes without the lines that resemble what is tested, whoever wrote them first."""
    themes = read_themes(themes_text())
    vectors = dict(zip(lines_of(themes), encode(lines_of(themes)), strict=True))
    questions = encode([pair.question for pair in pairs])
    facts = encode([fact.text for book in books.values() for fact in book.facts])

    def apart(lines: Sequence[str], tested: np.ndarray, least: float) -> tuple[str, ...]:
        return tuple(line for line in lines if float((tested @ vectors[line]).max()) < least)

    kept = [
        ThemeText(
            theme.name,
            apart(theme.questions, questions, NEAR_QUESTION),
            apart(theme.statements, facts, NEAR_STATEMENT),
        )
        for theme in themes
    ]
    kept = [theme for theme in kept if theme.questions and theme.statements]
    return themes_from(kept, np.stack([vectors[line] for line in lines_of(kept)]))


def _print_row(
    label: str, books: dict[str, FactBook], pairs: Sequence[Pair], encode: Encode | None, themes: Themes | None = None
) -> None:
    if not pairs:
        return
    finders = {name: Retriever(book, encode, themes=themes) for name, book in books.items()}
    found = [_found(finders[pair.resume], pair) for pair in pairs]
    first, three, fits = (sum(column) for column in zip(*found, strict=True))
    low, high = wilson(three, len(pairs))
    shares = f"{first / len(pairs):8.3f}{three / len(pairs):8.3f}   {low:.3f} to {high:.3f}   {fits / len(pairs):.2f}"
    print(f"{label:44}{len(pairs):5}{shares}")


def _found(finder: Retriever, pair: Pair) -> tuple[bool, bool, bool]:
    hits = finder.search(pair.question, pair.question_class)
    ids: list[FactId] = [hit.fact.id for hit in hits]
    return ids[0] in pair.wanted, bool(set(ids) & pair.wanted), hits[0].fits


def _print_unfit(way: str, books: dict[str, FactBook], encode: Encode | None) -> None:
    finders: dict[str, Callable[..., Sequence]] = {n: Retriever(book, encode).search for n, book in books.items()}
    refused: dict[bool, list[bool]] = {False: [], True: []}
    for line in (_HERE / "unfit.txt").read_text(encoding="utf-8").splitlines():
        name, question = (part.strip() for part in line.split("|"))
        refused[name in HELD_OUT].append(not finders[name](question, "experience")[0].fits)
    for half, outcomes in refused.items():
        label = f"nothing fits, said so: {'held out' if half else 'tuning'}, {way}"
        print(f"{label:44}{len(outcomes):5}{sum(outcomes) / len(outcomes):8.3f}")
