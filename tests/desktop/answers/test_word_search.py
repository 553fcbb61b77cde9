"""Search by words: a rare word of the question counts most, words of every question for nothing."""

from desktop.answers.word_search import WordSearch, telling_stems
from desktop.answers.words import stem

TEXTS = ["Reduced cloud cost", "Reduced waste in the kitchen", "Reduced noise"]


def test_the_text_with_the_rare_word_comes_first():
    scores = WordSearch(TEXTS).scores(telling_stems("Have you reduced cost?"))

    assert scores[0] == max(scores)
    assert scores[0] > scores[1] > 0


def test_words_of_every_question_are_not_looked_for():
    assert set(telling_stems("Tell me about a time you reduced cost.")) == {stem("reduced"), stem("cost")}


def test_a_word_is_known_where_a_text_has_it():
    search = WordSearch(TEXTS)

    assert stem("kitchen") in search
    assert stem("helicopter") not in search


def test_no_text_finds_nothing():
    assert WordSearch([]).scores({"cost": 1.0}) == []
