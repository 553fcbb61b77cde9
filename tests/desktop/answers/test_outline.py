"""The outline: cues quoted from facts, prompts without content, an honest bridge."""

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.answers.names import find_names
from desktop.answers.outline import build_outline
from desktop.answers.retrieval import Retriever, Scored
from desktop.answers.skeletons import LEAVING, NUMBER, SKELETONS, WHY_YOU
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER, NURSE

SETUP = SessionSetup()
CLASSES = get_args(QuestionClass)
BOOKS = [book_in(ENGINEER), book_in(NURSE)]


def outline(question: str, question_class: QuestionClass = "behavioural", confidence: float = 0.9):
    scored = Retriever(BOOKS[0], None).search(question, question_class)
    return build_outline(question, question_class, "experience", scored, SETUP, confidence)


def test_a_behavioural_question_gets_situation_task_action_and_result():
    lines = outline("Tell me about a time you led a migration.")

    assert [line.label for line in lines[:4]] == ["Situation", "Task", "Action", "Result"]
    assert "Northwind Traders" in lines[0].text
    assert "900 ms to 210 ms" in lines[3].text


def test_what_the_resume_does_not_say_is_asked_of_the_speaker():
    task = outline("Tell me about a time you led a migration.")[1]

    assert (task.kind, task.fact_ids) == ("prompt", ())


def test_where_nothing_fits_the_outline_says_so():
    lines = outline("Have you flown a helicopter?", "experience")

    assert lines[0].kind == "bridge"
    assert lines[0].text.startswith("Nothing in your résumé fits")
    assert not any(line.kind == "cue" for line in lines)


def test_an_unsure_class_shows_both_readings():
    lines = outline("Tell me about Kafka.", "technical", confidence=0.3)

    assert {SKELETONS["technical"].title, SKELETONS["experience"].title} <= {line.label for line in lines}


def test_captions_alone_means_no_outline():
    scored = Retriever(BOOKS[0], None).search("Kafka?", "technical")

    assert build_outline("Kafka?", "technical", "technical", scored, SessionSetup(assistance="captions"), 0.9) == ()


def test_asked_for_the_result_the_result_comes_first():
    lines = outline("Tell me about a migration you led, and what was the result?")

    assert lines[0].label == "Result"


def test_an_introduction_begins_now_and_goes_back():
    lines = outline("Tell me about yourself.", "intro")

    assert [line.label for line in lines[:3]] == ["Now", "There", "Before"]
    assert "Northwind Traders" in lines[0].text
    assert "Contoso" in lines[2].text


def test_an_introduction_without_a_present_position_tells_then():
    book = book_in("Ann Lee\n\nEXPERIENCE\nContoso, Baker, 2015 to 2019\n- Baked 40 kinds of bread.\n")
    scored = Retriever(book, None).search("Tell me about yourself.", "intro")

    lines = build_outline("Tell me about yourself.", "intro", "intro", scored, SETUP, 0.9)

    assert "Now" not in {line.label for line in lines}
    assert lines[0].label == "Then"


@pytest.mark.parametrize("question", ["Tell me about a failure.", "When did you make a mistake?", "What went wrong?"])
def test_no_success_is_called_closest_to_a_failure(question):
    scored = [Scored(fact, 0.1, fits=False) for fact in BOOKS[0].facts[1:4]]

    lines = build_outline(question, "behavioural", "weakness", scored, SETUP, 0.9)

    assert lines[0].kind == "bridge"
    assert not any(line.fact_ids for line in lines)


@pytest.mark.parametrize(
    "question",
    [
        "Why are you leaving Northwind Traders?",
        "Why do you want to leave your current job?",
        "Why are you looking for a new role?",
        "What is your reason for leaving?",
    ],
)
def test_asked_why_one_leaves_the_cues_are_for_leaving(question):
    lines = outline(question, "motivation", confidence=0.3)

    assert lines[0].label == LEAVING.title
    assert not {line.text for line in lines} & set(SKELETONS["motivation"].prompts)
    assert not any("Contoso" in line.text for line in lines)


@pytest.mark.parametrize(
    "question", ["Why should we hire you?", "What makes you the right person for this?", "What would you bring to us?"]
)
def test_asked_why_you_the_proof_is_of_oneself(question):
    lines = outline(question, "motivation")

    assert lines[0].label == WHY_YOU.title
    assert any(line.kind == "cue" for line in lines)


def test_asked_why_one_left_the_cues_are_of_the_place_that_was_left():
    lines = outline("Why did you leave Contoso?", "motivation")

    assert lines[0].label == LEAVING.title
    assert all("Northwind" not in line.text for line in lines)


def test_why_them_stays_why_them():
    assert outline("Why do you want to work for us?", "motivation")[0].label == SKELETONS["motivation"].title


@pytest.mark.parametrize("question_class", ["experience", "culture", "behavioural"])
def test_asked_how_many_the_number_comes_first(question_class):
    lines = outline("How many engineers have you mentored?", question_class, confidence=0.3)

    assert lines[0].text == NUMBER.prompts[0]
    assert "3 junior engineers" in lines[1].text


def test_how_much_money_is_still_about_money():
    assert outline("How much would you like to earn?", "salary")[0].label == SKELETONS["salary"].title


def test_what_was_asked_for_is_never_cut_off():
    book = book_in(
        "Ann Lee\n\nEXPERIENCE\nContoso, Chef, 2019 to now\n"
        "- Lead a brigade of 9 across two outlets and banqueting for up to 450 covers.\n"
    )
    scored = Retriever(book, None).search("How many covers have you done?", "experience")

    lines = build_outline("How many covers have you done?", "experience", "experience", scored, SETUP, 0.9)

    assert any("450 covers" in line.text for line in lines)


@pytest.mark.parametrize(
    "question", ["Walk me through a project you are proud of.", "What is your greatest achievement?"]
)
@pytest.mark.parametrize("question_class", ["experience", "behavioural"])
def test_what_one_is_proud_of_is_told_as_a_story_with_a_result(question, question_class):
    lines = outline(question, question_class, confidence=0.3)

    assert [line.label for line in lines[:4]] == ["Situation", "Task", "Action", "Result"]
    assert not any(line.kind == "bridge" for line in lines)
    assert "900 ms to 210 ms" in lines[3].text


@pytest.mark.parametrize("question_class", CLASSES)
def test_every_class_has_an_outline_with_and_without_facts(question_class):
    assert build_outline("?", question_class, question_class, [], SETUP, 0.9)
    assert outline("Tell me about Kafka and AWS cost.", question_class)


def test_prompts_hold_no_number_and_no_name():
    texts = [text for skeleton in (*SKELETONS.values(), LEAVING, NUMBER, WHY_YOU) for text in skeleton.prompts]

    assert not any(re.search(r"\d", text) or find_names(text) for text in texts)


@settings(max_examples=300, deadline=None)
@given(
    book=st.sampled_from(BOOKS),
    question_class=st.sampled_from(CLASSES),
    second=st.sampled_from(CLASSES),
    confidence=st.floats(0, 1),
    picks=st.lists(st.tuples(st.integers(0, 50), st.booleans()), max_size=5),
)
def test_every_number_and_name_stands_in_the_fact_that_the_line_names(book, question_class, second, confidence, picks):
    scored = [Scored(book.facts[i % len(book.facts)], 1.0, fits) for i, fits in picks]

    for line in build_outline("And then?", question_class, second, scored, SETUP, confidence):
        source = " ".join(f"{fact.text} {fact.place}" for i in line.fact_ids if (fact := book.get(i)))
        body = line.text.removeprefix("Nothing in your résumé fits; closest is: ")
        assert set(re.findall(r"\d[\d.,]*\d|\d", body)) <= set(re.findall(r"\d[\d.,]*\d|\d", source))
        assert all(name in source for name in find_names(body))
        assert len(line.text.split()) <= 24
