"""The outline: cues quoted from facts, prompts without content, an honest bridge."""

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.answers.names import find_names
from desktop.answers.outline import build_outline
from desktop.answers.retrieval import Retriever, Scored
from desktop.answers.skeletons import SKELETONS
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


@pytest.mark.parametrize("question_class", CLASSES)
def test_every_class_has_an_outline_with_and_without_facts(question_class):
    assert build_outline("?", question_class, question_class, [], SETUP, 0.9)
    assert outline("Tell me about Kafka and AWS cost.", question_class)


def test_prompts_hold_no_number_and_no_name():
    texts = [text for skeleton in SKELETONS.values() for text in skeleton.prompts]

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
