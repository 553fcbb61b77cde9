"""Timing: everything is counted from the last word of the question."""

from desktop.session.timing import Timing
from shared.events import TimingMeasured
from shared.ids import QuestionId, SegmentId

TURN = SegmentId("system-1")
QUESTION = QuestionId(1)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def measured(asked_as: str = "Why us?") -> list[TimingMeasured]:
    """Text after 0.3 s, outline of `asked_as` after 0.4 s, certain after 0.9 s, first word after 1.1 s."""
    clock, said = Clock(), []
    timing = Timing(clock, said.append)
    clock.now = 100.3
    timing.text_shown(TURN, "Why us?")
    clock.now = 100.4
    timing.outline_shown(TURN, asked_as)
    clock.now = 100.9
    timing.committed(QUESTION, TURN, "Why us?", last_word_at=100.0)
    clock.now = 101.1
    timing.first_word_shown(QUESTION)
    return said


def test_each_moment_is_measured_from_the_last_word() -> None:
    *_, last = measured()

    assert (last.text_ms, last.outline_ms, last.commit_ms, last.answer_ms) == (300.0, 400.0, 900.0, 1100.0)


def test_the_outline_of_other_words_does_not_count_as_this_questions_outline() -> None:
    *_, last = measured(asked_as="Why?")

    assert last.outline_ms == 900.0


def test_the_figures_without_the_answer_are_said_at_once() -> None:
    first, _ = measured()

    assert first.answer_ms is None
    assert first.commit_ms == 900.0


def test_a_question_whose_sound_is_not_known_has_no_figures() -> None:
    said: list[TimingMeasured] = []
    timing = Timing(Clock(), said.append)
    timing.committed(QUESTION, TURN, "Why us?", last_word_at=None)
    timing.first_word_shown(QUESTION)

    assert said == []


def test_a_first_word_is_measured_once() -> None:
    clock, said = Clock(), []
    timing = Timing(clock, said.append)
    timing.committed(QUESTION, TURN, "Why us?", last_word_at=99.0)
    timing.first_word_shown(QUESTION)
    timing.first_word_shown(QUESTION)

    assert len(said) == 2
