"""Guards over texts that recognisers really wrote."""

import pytest

from desktop.transcription.guards import Verdict, cut_repetition, is_vocabulary_leak, judge, spoken_text

QUESTION = "Do you have any questions for us?"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"{QUESTION} {QUESTION}", QUESTION),
        (f"{QUESTION} {QUESTION} Do you have", QUESTION),
        (f"{QUESTION} Do you have any", QUESTION),
        (
            "We split it. It took two days to do it. It took two days to do it.",
            "We split it. It took two days to do it.",
        ),
        ("I was there and then and then and then and then", "I was there and then"),
        ("no no no no no no no no", "no"),
    ],
)
def test_what_is_said_again_to_the_end_is_cut(text: str, kept: str) -> None:
    assert cut_repetition(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        QUESTION,
        "I was the I was the lead engineer of that team.",
        "No, no, no.",
        "What is it that you do, and why is it what you do?",
        "We measured it and we measured it again.",
        "",
    ],
)
def test_a_speaker_who_begins_twice_is_not_cut(text: str) -> None:
    assert cut_repetition(text) == text


def test_clear_speech_is_kept() -> None:
    assert judge(QUESTION, 2.0, -0.2, 0.05) is Verdict.KEEP


def test_words_for_noise_are_dropped() -> None:
    assert judge("Thank you.", 2.0, -0.9, 0.9) is Verdict.DROP


def test_speech_that_the_model_calls_noise_but_is_sure_of_is_kept() -> None:
    assert judge(QUESTION, 2.0, -0.3, 0.7) is Verdict.KEEP


def test_a_strong_accent_gets_a_second_look_and_is_then_kept() -> None:
    assert judge(QUESTION, 2.0, -1.3, 0.1) is Verdict.RETRY
    assert judge(QUESTION, 2.0, -1.3, 0.1, second_look=True) is Verdict.KEEP


def test_more_words_than_anybody_says_in_that_time_are_dropped_at_the_second_look() -> None:
    text = " ".join(f"word{number}" for number in range(30))

    assert judge(text, 2.0, -0.2, 0.1) is Verdict.RETRY
    assert judge(text, 2.0, -0.2, 0.1, second_look=True) is Verdict.DROP


@pytest.mark.parametrize("text", ["", "...", "♪♪"])
def test_a_text_without_words_is_no_text(text: str) -> None:
    assert judge(spoken_text(text), 2.0, -0.2, 0.1) is Verdict.DROP


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("[Music] So, hello.", "So, hello."),
        ("(typing)", ""),
        ("♪ la la ♪ Right.", "Right."),
        ("2 * 3 is six", "2 * 3 is six"),
    ],
)
def test_descriptions_of_sound_are_no_words(text: str, spoken: str) -> None:
    assert spoken_text(text) == spoken


def test_a_run_of_the_prompt_is_a_leak_and_a_question_with_one_of_its_words_is_none() -> None:
    prompt = "Today we talk about Kafka and Grafana. Shall we start?"

    assert is_vocabulary_leak("Kafka and Grafana.", prompt)
    assert is_vocabulary_leak("Shall we start?", prompt)
    assert not is_vocabulary_leak("Have you used Kafka?", prompt)
    assert not is_vocabulary_leak("Kafka.", prompt)
