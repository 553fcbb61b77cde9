from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.content_words import content_words


def test_endings_and_order_make_no_difference() -> None:
    assert content_words("Proposed staged rollouts") == content_words("the rollout was staged, as I had proposed")


def test_a_number_is_the_same_said_or_written() -> None:
    assert content_words("thirty-one percent") & content_words("31 percent") == content_words("31 percent")


def test_words_that_carry_no_meaning_do_not_count() -> None:
    assert content_words("Well, I was there and you would have had it, too") == frozenset()


def test_languages_of_one_letter_count_where_other_letters_do_not() -> None:
    assert content_words("C and R, plan B") == {"c", "r", "plan"}


@given(st.text())
def test_any_text_has_content_words_or_none(text: str) -> None:
    assert all(content_words(text))
