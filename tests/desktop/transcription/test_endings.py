"""How long to wait, by how a text ends."""

import pytest

from desktop.transcription.endings import PauseHabit, Waits, ends_unfinished, reads_complete
from shared.vocabulary import SAMPLE_RATE


@pytest.mark.parametrize("text", ["I liked it and", "It was the.", "So, um", "We used Kafka,", "I think that…", "to"])
def test_more_is_to_come_after_these(text: str) -> None:
    assert ends_unfinished(text)


@pytest.mark.parametrize("text", ["What is it like?", "We moved last year.", "What are you most proud of?", ""])
def test_these_may_be_the_end(text: str) -> None:
    assert not ends_unfinished(text)


@pytest.mark.parametrize(
    "text", ["What would you do first?", "Tell me about a time you failed.", "Right. Walk me through it."]
)
def test_questions_and_requests_read_complete(text: str) -> None:
    assert reads_complete(text)


@pytest.mark.parametrize("text", ["Really?", "We moved the office last year.", "tell me about a time you"])
def test_statements_and_scraps_do_not(text: str) -> None:
    assert not reads_complete(text)


def test_a_habit_of_long_pauses_lengthens_the_wait_but_never_beyond_the_longest() -> None:
    waits, habit = Waits(), PauseHabit()
    assert habit.wait == 0
    for _ in range(5):
        habit.note(SAMPLE_RATE)

    assert waits.after("What would you do first?", habit.wait) == SAMPLE_RATE * 125 // 100
    assert waits.after("What would you do first?", 9 * SAMPLE_RATE) == waits.unfinished


def test_breath_pauses_tell_nothing() -> None:
    habit = PauseHabit()
    for _ in range(20):
        habit.note(SAMPLE_RATE // 8)

    assert habit.wait == 0
