"""Themes: what interviewers ask beside what résumés say of it, where both share no word.

"How do you deliver bad news?" and "Warned the board that the budget would be exceeded" belong together. The themes are
written as text (`data/themes.txt`); their vectors are made at build time (`installers/training/themes.py`).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.floating[Any]]

SHARPNESS_OF_QUESTIONS = 12.0
SHARPNESS_OF_FACTS = 14.0
"""How much more the nearest theme counts than the next; chosen on half of the question/fact pairs."""

CENTRE = 0.5
"""Share of the common part taken out of a vector: all questions are alike in being questions."""


@dataclass(frozen=True, slots=True)
class ThemeText:
    name: str
    questions: tuple[str, ...]
    statements: tuple[str, ...]


class Themes:
    """The vectors of all themes, questions and statements apart."""

    def __init__(self, questions: Sequence[Vectors], statements: Sequence[Vectors]) -> None:
        """One array of unit vectors (n, d) for each theme in both."""
        self._mean_question = np.concatenate(list(questions)).mean(axis=0)
        mean_statement = np.concatenate(list(statements)).mean(axis=0)
        self._questions = np.concatenate([unit(rows - CENTRE * self._mean_question) for rows in questions])
        self._statements = np.concatenate([unit(rows - CENTRE * mean_statement) for rows in statements])
        self._question_starts = _starts(questions)
        self._statement_starts = _starts(statements)

    @property
    def width(self) -> int:
        return int(self._questions.shape[1])

    def centred(self, question: Vectors) -> Vectors:
        """What is particular in a question."""
        return unit(question - CENTRE * self._mean_question)

    def of_question(self, centred: Vectors) -> Vectors:
        """How much the question belongs to each theme; all together 1."""
        near = np.maximum.reduceat(self._questions @ centred, self._question_starts)
        return _shares(SHARPNESS_OF_QUESTIONS * near)

    def of_facts(self, centred: Vectors) -> Vectors:
        """The same for each fact (a row each)."""
        near = np.maximum.reduceat(centred @ self._statements.T, self._statement_starts, axis=1)
        return _shares(SHARPNESS_OF_FACTS * near)


def unit(rows: Vectors) -> Vectors:
    scaled: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)
    return scaled


def _shares(values: Vectors) -> Vectors:
    powers = np.exp(values - values.max(axis=-1, keepdims=True))
    shares: Vectors = powers / powers.sum(axis=-1, keepdims=True)
    return shares


def _starts(groups: Sequence[Vectors]) -> list[int]:
    return [0, *np.cumsum([len(rows) for rows in groups])[:-1].tolist()]


def read_themes(text: str) -> list[ThemeText]:
    """`# name`, then `? question` and `- statement` lines; a theme without both is left out."""
    found: list[tuple[str, list[str], list[str]]] = []
    for line in text.splitlines():
        if line.startswith("# "):
            found.append((line[2:], [], []))
        elif line.startswith("? "):
            found[-1][1].append(line[2:])
        elif line.startswith("- "):
            found[-1][2].append(line[2:])
    return [ThemeText(name, tuple(asked), tuple(said)) for name, asked, said in found if asked and said]


@cache
def kept_themes() -> Themes:
    """From the kept vectors; 15 ms once."""
    themes = read_themes(themes_text())
    with files("desktop.answers").joinpath("data", "themes.npz").open("rb") as file, np.load(file) as kept:
        vectors = unit(kept["vectors"].astype(np.float32))
    return themes_from(themes, vectors)


def themes_from(themes: Sequence[ThemeText], vectors: Vectors) -> Themes:
    """From the vectors of all lines, in the order of `lines_of`."""
    questions: list[Vectors] = []
    statements: list[Vectors] = []
    place = 0
    for theme in themes:
        for lines, rows in ((theme.questions, questions), (theme.statements, statements)):
            rows.append(vectors[place : place + len(lines)])
            place += len(lines)
    return Themes(questions, statements)


def lines_of(themes: Sequence[ThemeText]) -> list[str]:
    return [line for theme in themes for line in (*theme.questions, *theme.statements)]


def fingerprint(themes: Sequence[ThemeText]) -> str:
    """Kept beside the vectors, so that changed lines without new vectors are noticed."""
    return hashlib.sha256("\n".join(lines_of(themes)).encode()).hexdigest()


def themes_text() -> str:
    return files("desktop.answers").joinpath("data", "themes.txt").read_text(encoding="utf-8")
