"""The guards around the decoder, with a decoder that says what it is told to."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from desktop.transcription.decoder import BEAM, Hearing, InterruptedDecodeError, PlacedWord
from desktop.transcription.log_mel import Samples
from desktop.transcription.recogniser import Recogniser
from shared.vocabulary import SAMPLE_RATE

SENTENCE = "Today we talk about Kafka and Grafana. Shall we start?"
QUESTION = "What is your greatest weakness?"
SOUND = np.zeros(3 * SAMPLE_RATE, np.float32)


def hearing(text: str, log_prob: float = -0.2, no_speech: float = 0.05) -> Hearing:
    return Hearing(text, tuple(range(len(text.split()))), log_prob, no_speech, 3.0, None)


class ScriptedDecoder:
    """Says its script, one hearing a call, and keeps how it was asked."""

    def __init__(self, *script: Hearing) -> None:
        self.script = list(script)
        self.calls: list[dict[str, Any]] = []

    def tokens_of(self, text: str) -> tuple[int, ...]:
        return tuple(range(len(text.split())))

    def hear(
        self,
        samples: Samples,
        *,
        prompt: tuple[int, ...] = (),
        beam: int = BEAM,
        full_window: bool = False,
        interrupted: Callable[[], bool] = lambda: False,
    ) -> Hearing:
        if interrupted():
            raise InterruptedDecodeError
        self.calls.append({"prompt": prompt, "beam": beam, "full_window": full_window})
        return self.script.pop(0)

    def align(self, heard: Hearing) -> tuple[PlacedWord, ...]:
        return tuple(PlacedWord(word, at * 0.2, at * 0.2 + 0.2, 0.9) for at, word in enumerate(heard.text.split()))


def recogniser(*script: Hearing, vocabulary: str = "") -> tuple[Recogniser, ScriptedDecoder]:
    decoder = ScriptedDecoder(*script)
    return Recogniser(decoder, vocabulary), decoder  # type: ignore[arg-type]


def test_a_clear_text_takes_one_decode_with_the_beam() -> None:
    subject, decoder = recogniser(hearing(QUESTION))

    heard = subject.whole(SOUND, "")

    assert heard is not None
    assert decoder.calls == [{"prompt": (), "beam": BEAM, "full_window": False}]


def test_a_doubtful_text_gets_the_full_window_and_the_surer_hearing_wins() -> None:
    subject, decoder = recogniser(hearing("What is your grey test?", -1.2), hearing(QUESTION, -0.4))

    heard = subject.whole(SOUND, "")

    assert heard is not None
    assert heard.text == QUESTION
    assert [call["full_window"] for call in decoder.calls] == [False, True]


def test_words_for_noise_are_nothing_and_take_no_second_decode() -> None:
    subject, decoder = recogniser(hearing("Thank you.", -1.1, 0.95))

    assert subject.whole(SOUND, "") is None
    assert len(decoder.calls) == 1


def test_a_prompt_that_is_read_out_is_heard_again_without_it() -> None:
    subject, decoder = recogniser(hearing("Kafka and Grafana."), hearing(QUESTION), vocabulary=SENTENCE)

    heard = subject.whole(SOUND, "")

    assert heard is not None
    assert heard.text == QUESTION
    assert decoder.calls[0]["prompt"]
    assert not decoder.calls[1]["prompt"]


def test_less_than_a_second_of_sound_is_never_prompted() -> None:
    subject, decoder = recogniser(hearing("Yes."), vocabulary=SENTENCE)

    subject.whole(SOUND[: SAMPLE_RATE // 2], "something before")

    assert decoder.calls[0]["prompt"] == ()


def test_a_repeated_utterance_is_shown_once_with_one_copy_of_its_words() -> None:
    subject, _ = recogniser(hearing(f"{QUESTION} {QUESTION}"))

    heard = subject.whole(SOUND, "")
    placed = subject.placed(subject.part(heard, 0, 3 * SAMPLE_RATE), heard)

    assert placed.text == QUESTION
    assert [word.text for word in placed.words] == QUESTION.split()
    assert placed.words[1].start == SAMPLE_RATE // 5


def test_before_the_words_are_placed_they_are_spread_over_the_turn() -> None:
    subject, _ = recogniser()

    part = subject.part(hearing(QUESTION), 1000, 1000 + 3 * SAMPLE_RATE)

    assert not part.placed
    assert part.words[0].start == 1000
    assert part.words[-1].end == 1000 + 3 * SAMPLE_RATE
    assert all(a.end == b.start for a, b in zip(part.words, part.words[1:], strict=False))


def test_an_interrupted_partial_is_given_up() -> None:
    subject, _ = recogniser(hearing(QUESTION))

    with pytest.raises(InterruptedDecodeError):
        subject.partial(SOUND, "", lambda: True)
