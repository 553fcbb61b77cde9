"""The kept vectors of the themes belong to their text, and lead from a question to what answers it."""

from importlib.resources import files

import numpy as np

from desktop.answers.themes import Themes, fingerprint, kept_themes, lines_of, read_themes, themes_text, unit


def test_the_kept_vectors_belong_to_the_kept_text():
    themes = read_themes(themes_text())
    with files("desktop.answers").joinpath("data", "themes.npz").open("rb") as file, np.load(file) as kept:
        assert str(kept["fingerprint"]) == fingerprint(themes)
        assert len(kept["vectors"]) == len(lines_of(themes))


def test_a_theme_without_questions_or_without_statements_is_left_out():
    themes = read_themes("# one\n? Why?\n# two\n? How?\n- So\n# three\n- Thus\n")

    assert [(theme.name, theme.questions, theme.statements) for theme in themes] == [("two", ("How?",), ("So",))]


def test_shares_of_a_question_and_of_facts_add_up_to_one():
    themes = kept_themes()
    vectors = unit(np.random.default_rng(1).normal(size=(3, themes.width)))

    assert np.isclose(themes.of_question(themes.centred(vectors[0])).sum(), 1)
    assert np.allclose(themes.of_facts(vectors).sum(axis=1), 1)


def test_a_question_belongs_most_to_the_theme_whose_question_it_is():
    directions = np.eye(6, dtype=np.float32)
    themes = Themes(
        [directions[0:1], directions[1:2], directions[2:3]], [directions[3:4], directions[4:5], directions[5:6]]
    )

    assert int(themes.of_question(themes.centred(directions[1])).argmax()) == 1
    assert int(themes.of_facts(directions[5:6]).argmax()) == 2
