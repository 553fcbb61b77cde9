import numpy as np

from desktop.demo.spoken_question import MARGIN, spoken_question


def test_the_question_is_one_whole_sentence_with_a_little_silence_around_it() -> None:
    question = spoken_question()

    assert question.text == "Tell me about a time you disagreed with a colleague."
    assert 2.0 < question.seconds < 4.0
    assert question.samples.dtype == np.float32
    assert np.abs(question.samples[: MARGIN // 2]).max() < 0.01
    assert np.abs(question.samples[-MARGIN // 2 :]).max() < 0.01
    assert np.abs(question.samples).max() > 0.2
