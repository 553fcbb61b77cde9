import pytest

from desktop.questions.clauses import core, joined_core, lacks_words, unfinished


@pytest.mark.parametrize(
    ("text", "bare", "joined"),
    [
        ("Okay, great, so you left.", "you left", "so you left"),
        ("Um, and you went back?", "you went back", "and you went back"),
        ("Right, you left.", "you left", "you left"),
        ("So so you left", "you left", "so you left"),
        ("Okay so.", "", ""),
        ("", "", ""),
    ],
)
def test_the_word_that_joins_to_what_was_said_before_is_kept_only_where_it_tells(text, bare, joined):
    assert (core(text), joined_core(text)) == (bare, joined)


@pytest.mark.parametrize("text", ["What did you do in between?", "and what did you do in between", "Twenty or so"])
def test_a_sentence_may_end_in_a_word_that_mostly_goes_on(text):
    assert not unfinished(text)
    assert not lacks_words(text)


def test_between_without_more_goes_on():
    assert unfinished("What is the difference between")
