import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.questions.detector import Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.text.words import normal

MODELS = Models.load(None)  # for the property test, which cannot take a fixture per example

QUESTIONS = [
    "What is your greatest weakness?",
    "Tell me about a time you disagreed with your manager.",
    "Walk me through your résumé.",
    "I'd love to hear about your background.",
    "Talk to me about your time at the clinic.",
    "Okay, great. So, could you give me an example of a difficult customer?",
    "How was your weekend?",
    "What are you looking for?",
    "We use Terraform for everything here, so how comfortable are you with that?",
]
STATEMENTS = [
    "Right, okay great.",
    "Mm-hmm.",
    "Right?",
    "Can you hear me okay?",
    "Shall we get started?",
    "Let's move on to the technical part of the interview.",
    "Thanks for coming in today.",
    "What we do is we rotate the shifts every month.",
    "It's a tough market, isn't it?",
    "Tell me when you're ready.",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_or_request_is_a_question_also_without_punctuation(models, text):
    for form in (text, normal(text)):
        assert judge(form, "system", Dialogue(), models).kind == "question"


@pytest.mark.parametrize("text", STATEMENTS)
def test_nods_announcements_and_checks_of_the_line_ask_for_no_answer(models, text):
    for form in (text, normal(text)):
        assert judge(form, "system", Dialogue(), models).questions == ()


@pytest.mark.parametrize(
    "text",
    ["So what would you", "What is the difference between", "If you joined us,", "Could you give me an example of a"],
)
def test_a_turn_cut_off_in_mid_sentence_waits(models, text):
    judged = judge(text, "system", Dialogue(), models)

    assert judged.kind == "wait"
    assert judged.questions == ()


def test_the_candidates_own_question_is_none_to_answer(models):
    assert judge("How big is the team?", "microphone", Dialogue(), models).kind == "statement"


def test_a_question_that_the_candidate_just_asked_is_an_echo(models):
    dialogue = Dialogue().heard("microphone", "Sure. How big is the team here?")

    judged = judge("How big is the team here? About twelve.", "system", dialogue, models)

    assert judged.questions == ()


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("What's your notice period? And when could you start?", 2),
        ("why did you leave your last job and what are you looking for now", 2),
        ("What is recursion and when do you use it?", 1),
        ("Have you ever missed a deadline? What happened?", 1),
        ("Tell me about a time. When you disagreed with your manager.", 1),
        ("Imagine you are alone on the ward. Two alarms go off. What do you do?", 1),
    ],
)
def test_a_turn_holds_as_many_questions_as_were_asked(models, text, questions):
    assert len(judge(text, "system", Dialogue(), models).questions) == questions


def test_a_question_keeps_the_mention_it_rests_on(models):
    judged = judge("You mention a cost reduction here. How did you measure that?", "system", Dialogue(), models)

    assert judged.questions == ("You mention a cost reduction here. How did you measure that?",)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(st.sampled_from(["what", "you", ",", ".", "?", "and", "tell", "me", "so", "Ω"])).map(" ".join),
    )
)
def test_any_text_has_a_verdict_and_spans_that_hold_its_questions(text):
    judged = judge(text, "system", Dialogue(), MODELS)

    assert judged.questions == tuple(text[start:end] for start, end in judged.spans)
    assert 0.5 <= judged.confidence <= 1
    assert (judged.kind == "statement") <= (not judged.questions)


@pytest.mark.parametrize("text", ["why " * 2500, "?" * 10_000, "a. " * 3333, "and what do you " * 625, "'" * 10_000])
def test_ten_thousand_characters_have_a_verdict(models, text):
    assert judge(text, "system", Dialogue(), models).kind in ("question", "statement", "wait")
