"""Without an embedding a question's theme lends the words that its answers use."""

from desktop.answers.word_themes import MOST_THEMES, WEIGHT, related_words
from desktop.answers.words import stem


def test_a_question_of_a_theme_lends_words_of_its_statements():
    words = related_words("How do you deal with a furious customer?")

    assert {stem("guest"), stem("complaint")} & set(words)
    assert all(0 < weight <= WEIGHT for weight in words.values())


def test_numbers_and_words_of_many_themes_are_not_lent():
    words = related_words("Have you trained other people?")

    assert not {stem("three"), "3", stem("year")} & set(words)


def test_a_question_of_no_theme_lends_nothing():
    assert related_words("Zyzzyva?") == {}
    assert MOST_THEMES >= 1
