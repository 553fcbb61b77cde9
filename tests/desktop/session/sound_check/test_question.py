import numpy as np
import pytest

from desktop.session.sound_check.question import SpokenQuestion

QUESTION = SpokenQuestion("Tell me about a time you disagreed with a colleague.", np.zeros(16_000, dtype=np.float32))


def test_small_words_do_not_count() -> None:
    assert QUESTION.content_words == ("tell", "time", "disagreed", "colleague")
    assert QUESTION.wanted == 3


@pytest.mark.parametrize(
    "heard",
    [
        "Tell me about a time you disagreed with a colleague.",
        "tell me about a time you disagree with a colleague",
        "Tell me about the times you disagreed with colleagues?",
        "Um, and about a time you disagreed with a colleague",
    ],
)
def test_the_question_counts_as_heard_with_a_small_models_small_mistakes(heard: str) -> None:
    assert QUESTION.matched(heard) >= QUESTION.wanted


@pytest.mark.parametrize("heard", ["", "You", "Thanks for watching.", "Tell me about yourself and your colleagues."])
def test_other_words_do_not(heard: str) -> None:
    assert QUESTION.matched(heard) < QUESTION.wanted
