"""The text rule against echo, and its filter over the stream of messages."""

from desktop.transcription.echo_filter import EchoFilter
from desktop.transcription.echo_text import Spoken, is_echo
from desktop.transcription.messages import Final, Provisional, Removed, Revised
from shared.events import Word
from shared.vocabulary import SAMPLE_RATE, Source

S = SAMPLE_RATE
QUESTION = "What is your greatest weakness?"
WORDS = tuple(
    Word(text=text, start=10 * S + at * S // 2, end=10 * S + (at + 1) * S // 2, probability=0.9)
    for at, text in enumerate(QUESTION.split())
)
PLAYED = Spoken(QUESTION, 10 * S, 13 * S, WORDS)


def final(source: Source, turn: int, text: str, start: float, end: float) -> Final:
    return Final(source=source, turn=turn, text=text, words=(), start=int(start * S), end=int(end * S))


def test_the_same_words_at_the_same_time_are_a_copy() -> None:
    assert is_echo(Spoken("what's your greatest weakness", 10 * S, 13 * S), [PLAYED]) is False
    assert is_echo(Spoken("what is your greatest weakness", 10 * S + 400, 13 * S + 400), [PLAYED])


def test_the_same_words_later_are_the_candidate_repeating_the_question() -> None:
    assert not is_echo(Spoken(QUESTION, 14 * S, 17 * S), [PLAYED])


def test_other_words_at_the_same_time_are_the_candidate_talking_across() -> None:
    assert not is_echo(Spoken("I would say that I am impatient", 10 * S, 13 * S), [PLAYED])


def test_up_to_three_words_are_a_copy_of_just_these_words_at_just_this_time() -> None:
    assert is_echo(Spoken("What is", 10 * S + 2_000, 11 * S), [PLAYED])
    assert not is_echo(Spoken("greatest weakness", 10 * S, 11 * S), [PLAYED])
    assert not is_echo(Spoken("My greatest", 11 * S, 12 * S), [PLAYED])
    assert not is_echo(Spoken("What is", 10 * S, 11 * S), [Spoken(QUESTION, 10 * S, 13 * S)])


def test_a_copy_may_span_two_turns_of_the_loudspeaker() -> None:
    second = Spoken("And how do you handle it?", 14 * S, 16 * S)

    assert is_echo(Spoken(f"{QUESTION} And how do you handle it?", 10 * S, 16 * S), [second, PLAYED])


def test_a_copy_that_comes_second_is_never_shown() -> None:
    filter_ = EchoFilter()
    question = final("system", 1, QUESTION, 10, 13)

    assert filter_.passed(question) == [question]
    assert filter_.passed(final("microphone", 1, QUESTION, 10, 13)) == []
    assert filter_.is_copy(1)


def test_a_copy_that_came_first_is_taken_away() -> None:
    filter_ = EchoFilter()
    copy, question = final("microphone", 1, QUESTION, 10, 13), final("system", 1, QUESTION, 10, 13)

    assert filter_.passed(copy) == [copy]
    assert filter_.passed(question) == [question, Removed(source="microphone", turn=1, reason="echo")]


def test_what_the_loudspeaker_may_still_take_back_removes_nothing() -> None:
    filter_ = EchoFilter()
    filter_.passed(final("microphone", 1, QUESTION, 10, 13))
    heard = Provisional(source="system", turn=1, text=QUESTION, words=(), start=10 * S, end=13 * S)

    assert filter_.passed(heard) == [heard]


def test_a_removed_copy_that_grows_into_an_answer_arrives_as_a_turn() -> None:
    filter_ = EchoFilter()
    filter_.passed(final("system", 1, QUESTION, 10, 13))
    filter_.passed(final("microphone", 1, QUESTION, 10, 13))
    text = f"{QUESTION} I would say that I take on too much and that I learned to say no."
    grown = Revised(source="microphone", turn=1, text=text, words=(), start=10 * S, end=22 * S, reason="merged")

    (told,) = filter_.passed(grown)

    assert isinstance(told, Final)
    assert told.text == text


def test_the_loudspeakers_own_text_is_never_removed() -> None:
    filter_ = EchoFilter()
    filter_.passed(final("microphone", 1, QUESTION, 10, 13))

    told = filter_.passed(final("system", 1, QUESTION, 10, 13))

    assert all(message.source == "microphone" for message in told if isinstance(message, Removed))
