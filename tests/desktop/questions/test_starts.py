import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.questions.detector import Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.questions.errors import QuestionModelBroken
from desktop.questions.starts import QuestionStarts, places
from desktop.questions.weighing import Weighing


@pytest.fixture(scope="module")
def starts() -> QuestionStarts:
    return QuestionStarts.load()


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("our branch is open on Saturdays", "would that be a problem for you"),
        ("the last cook stayed only three weeks", "what makes you want the job"),
        ("we keep about forty cows", "have you ever worked with animals"),
        ("I read that you moved to Ghent last year", "how did you find the move"),
        ("there's a lot of paperwork", "how do you feel about that"),
    ],
)
def test_a_question_begins_behind_the_statement_said_in_one_breath(starts, statement, question):
    assert starts.find(f"{statement} {question}") == len(statement) + 1


@pytest.mark.parametrize(
    "sentence",
    [
        "What would you do if a guest refused to pay?",
        "Tell me about a time you did more than was asked.",
        "I asked him what the matter was",
        "we look at how people treat each other",
        "if the lorry was late what would you do",
    ],
)
def test_no_question_begins_inside_a_sentence_of_its_own(starts, sentence):
    assert starts.find(sentence) is None


@given(st.text(max_size=300))
def test_a_place_is_where_a_word_begins(text):
    assert all(text[place.at].isalnum() and not text[place.at - 1].isalnum() for place in places(text))


def test_the_question_is_told_without_the_remark_in_front(models):
    judged = judge("That's fair, what is your notice period and when could you start?", "system", Dialogue(), models)

    assert judged.questions == ("what is your notice period", "when could you start?")


@pytest.mark.parametrize("load", [QuestionStarts.load, Weighing.load])
def test_a_missing_model_file_is_a_sentence_for_a_person(load, tmp_path):
    with pytest.raises(QuestionModelBroken):
        load(tmp_path)


def test_a_sentence_is_weighed_with_and_without_its_vector():
    weighing = Weighing(np.array([0, 1], np.float32), np.array([0, 1, 1], np.float32))

    alone = weighing.chance(np.array([1, 2], np.float32))
    both = weighing.chance(np.array([1, 2, 2], np.float32))

    assert 0.5 < alone < both < 1


@pytest.mark.parametrize(
    "text",
    [
        "could you close the window please",
        "would you mind waiting outside for a minute",
        "what we like about the town is the market",
        "how the bonus works is on the second page",
        "why I mention it is that we had trouble before",
        "what happens then is you sign the sheet",
    ],
)
def test_polite_orders_and_statements_that_begin_like_questions_ask_for_no_answer(models: Models, text):
    assert judge(text, "system", Dialogue(), models).questions == ()


@pytest.mark.parametrize(
    "text",
    [
        "I was wondering whether you have driven a van before",
        "it would help me to know how you plan a shift",
        "sketch the network of a small office",
        "does the noise bother you",
        "what I'd still like to know is how you found the mistake",
    ],
)
def test_indirect_questions_and_bare_requests_ask(models: Models, text):
    assert judge(text, "system", Dialogue(), models).kind == "question"


def test_a_question_that_ends_in_a_preposition_is_whole(models: Models):
    assert judge("what kind of job do you want to grow into", "system", Dialogue(), models).kind == "question"


def test_a_question_that_goes_on_behind_its_verb_stays_one(models: Models):
    text = "Why did you leave your last job when you had just been promoted?"

    assert judge(text, "system", Dialogue(), models).questions == (text,)
