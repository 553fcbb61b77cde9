"""Local agreement over growing texts."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.transcription.agreement import LocalAgreement


def test_words_heard_twice_are_solid() -> None:
    agreement = LocalAgreement()
    agreement.hear("What is your")

    text, solid = agreement.hear("what is your greatest week")

    assert text.split()[:solid] == ["what", "is", "your"]


def test_a_solid_word_stays_even_if_it_is_heard_differently_later() -> None:
    agreement = LocalAgreement()
    agreement.hear("What is your")
    agreement.hear("What is your greatest")

    text, _ = agreement.hear("That was your greatest weakness")

    assert text == "What is your greatest weakness"


def test_a_word_more_before_the_solid_end_doubles_nothing() -> None:
    agreement = LocalAgreement()
    agreement.hear("tell me about time")
    agreement.hear("tell me about time when")

    text, _ = agreement.hear("tell me about the time when you")

    assert text == "tell me about time when you"


@given(st.lists(st.lists(st.sampled_from(["a", "b", "c"]), max_size=8), max_size=8))
def test_solid_words_only_ever_grow(hearings: list[list[str]]) -> None:
    agreement, before = LocalAgreement(), []
    for words in hearings:
        text, solid = agreement.hear(" ".join(words))
        assert text.split()[: len(before)] == before
        before = text.split()[:solid]
