from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.questions.classes import QuestionClassifier
from desktop.questions.dialogue import Dialogue
from desktop.questions.errors import QuestionModelBroken
from desktop.questions.text_model import TextModel
from desktop.text.words import normal
from shared.vocabulary import QuestionClass

CLASSIFIER = QuestionClassifier.load(None)

ASKED = Dialogue().heard("system", "Tell me about a conflict.").asked("behavioural")
ANSWERED = ASKED.heard("microphone", "We lost a client, and I called him to win him back.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tell me about yourself.", "intro"),
        ("Why do you want to work here?", "motivation"),
        ("What is your greatest weakness?", "weakness"),
        ("What are your salary expectations?", "salary"),
        ("When could you start?", "logistics"),
        ("Do you have any questions for us?", "reverse"),
        ("Tell me about a time you had to deliver bad news.", "behavioural"),
        ("What would you do if a customer started shouting at you?", "situational"),
        ("What is the difference between a process and a thread?", "technical"),
    ],
)
def test_a_plain_question_gets_its_class_also_without_punctuation(text, expected):
    assert [CLASSIFIER.classify(form).first for form in (text, normal(text))] == [expected, expected]


def test_a_short_question_about_the_answer_follows_up():
    assert CLASSIFIER.classify("How long did that take you?", ANSWERED).first == "follow_up"


def test_nothing_follows_up_before_anything_was_asked():
    alone = CLASSIFIER.classify("What was the result of that?", ANSWERED)
    first = CLASSIFIER.classify("What was the result of that?", Dialogue())

    assert first.confidence < alone.confidence


def test_a_nod_of_the_candidate_is_no_answer_to_follow_up_on():
    assert not ASKED.heard("microphone", "Yes, sure.").awaits_follow_up
    assert ANSWERED.awaits_follow_up


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_two_different_classes(text):
    classes = CLASSIFIER.classify(text, ANSWERED)

    assert classes.first != classes.second
    assert {classes.first, classes.second} <= set(get_args(QuestionClass))
    assert 0 < classes.confidence <= 1


def test_the_trained_model_knows_every_class():
    assert set(TextModel.load("classes").labels) == set(get_args(QuestionClass))


def test_a_damaged_model_file_is_a_sentence_for_a_person(tmp_path):
    (tmp_path / "classes.npz").write_bytes(b"PK\x03\x04 no archive")

    with pytest.raises(QuestionModelBroken) as caught:
        TextModel.load("classes", tmp_path)

    assert "Install" in caught.value.message
