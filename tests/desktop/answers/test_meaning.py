"""Nearness in meaning: whole statements, their clauses, and the themes of both."""

import numpy as np
import pytest

from desktop.answers.meaning import Meaning, clauses_of
from desktop.answers.themes import Themes

BASIS = np.eye(8, dtype=np.float32)
THEMES = Themes([BASIS[0:1], BASIS[1:2]], [BASIS[2:3], BASIS[3:4]])
KNOWN = {"asks": 0, "elsewhere": 5, "told": 2, "other": 3}


def encode(texts):
    return np.stack([BASIS[KNOWN.get(text, 6)] for text in texts])


def test_a_fact_of_the_questions_theme_comes_before_one_that_is_not():
    scores = Meaning(["told", "other"], encode, THEMES).scores(encode(["asks"])[0])

    assert scores[0] > scores[1]


def test_vectors_of_another_width_leave_the_cosine_alone():
    meaning = Meaning(["a", "b"], lambda texts: np.eye(3, dtype=np.float32)[: len(texts)], THEMES)

    assert not meaning.has_themes
    assert meaning.cosine(np.array([1, 0, 0], dtype=np.float32)).tolist() == [1, 0]


@pytest.mark.parametrize(
    ("statement", "clauses"),
    [
        (
            "Picked up Vue in two weeks to rescue a project after a colleague fell ill",
            ["Picked up Vue in two weeks to rescue a project", "a colleague fell ill"],
        ),
        ("Coached 9 packers", []),
    ],
)
def test_a_statement_of_several_clauses_is_also_known_by_each(statement, clauses):
    assert clauses_of(statement) == clauses
