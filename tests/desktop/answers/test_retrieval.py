"""Which facts fit a question, with and without an embedding."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.answers.retrieval import Retriever, should_write_experience
from desktop.answers.words import content_stems
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER, NURSE


def bag_of_words(texts: Sequence[str]) -> NDArray[np.float32]:
    """A stand-in for the embedding: unit vectors of hashed stems."""
    vectors = np.zeros((len(texts), 512), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in content_stems(text):
            vectors[row, sum(map(ord, word)) * 31 % 512] += 1
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)


@pytest.fixture(params=[None, bag_of_words], ids=["words", "vectors"])
def retriever(request):
    return Retriever(book_in(ENGINEER), request.param)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Have you ever reduced AWS cost?", "F7"),
        ("Have you built a Kafka event pipeline?", "F6"),
        ("Tell me about a time you disagreed with a product manager.", "F3"),
        ("Have you mentored junior engineers?", "F4"),
    ],
)
def test_the_fact_that_speaks_of_it_is_found(retriever, question, wanted):
    scored = retriever.search(question, "experience")

    assert wanted in [hit.fact.id for hit in scored]
    assert should_write_experience(scored)


def test_synonyms_of_a_competency_find_a_fact_without_an_embedding():
    retriever = Retriever(book_in(ENGINEER), None)

    scored = retriever.search("How do you handle conflict?", "behavioural")

    assert scored[0].fact.id == "F3"


@pytest.mark.parametrize("question", ["Have you worked with SAP?", "Have you flown a helicopter?"])
def test_where_nothing_fits_no_experience_may_be_written(retriever, question):
    scored = retriever.search(question, "experience")

    assert scored
    assert not should_write_experience(scored)


def test_an_introduction_begins_with_the_present_position(retriever):
    scored = retriever.search("Tell me about yourself.", "intro")

    assert scored[0].fact.id == "F1"
    assert len(scored) == 5


def test_a_question_about_studies_finds_the_school():
    scored = Retriever(book_in(NURSE), None).search("What did you study?", "experience")

    assert scored[0].fact.kind == "education"


def test_an_empty_book_finds_nothing():
    scored = Retriever(book_in(""), None).search("Why?", "motivation")

    assert scored == []
    assert not should_write_experience(scored)


def test_a_sentence_is_located_at_its_fact(retriever):
    assert retriever.locate("I reduced the AWS cost by 31 percent.")[0] == "F7"


def test_the_facts_are_encoded_once():
    calls: list[int] = []

    def counting(texts: Sequence[str]) -> NDArray[np.float32]:
        calls.append(len(texts))
        return bag_of_words(texts)

    retriever = Retriever(book_in(ENGINEER), counting)
    retriever.search("Kafka?", "technical")
    retriever.search("AWS?", "technical")

    assert calls == [12, 1, 1]


@pytest.mark.parametrize("encode", [None, bag_of_words], ids=["words", "vectors"])
def test_what_only_the_job_asks_for_is_no_experience_of_the_candidate(encode):
    retriever = Retriever(book_in(ENGINEER), encode, "Preferred: Rust in production, Kafka.")

    scored = retriever.search("Have you worked with Rust in production?", "experience")

    assert not should_write_experience(scored)


def test_asked_for_the_best_it_tells_quantified_deeds_and_no_heading(retriever):
    for question, question_class in (
        ("Why should we hire you?", "motivation"),
        ("What are you proudest of?", "strength"),
    ):
        scored = retriever.search(question, question_class)

        assert should_write_experience(scored)
        assert {hit.fact.kind for hit in scored} == {"achievement"}


def test_facts_that_fit_stand_before_those_that_do_not(retriever):
    scored = retriever.search("Have you ever reduced AWS cost?", "experience")

    assert len(scored) == 3
    assert [hit.fits for hit in scored] == sorted((hit.fits for hit in scored), reverse=True)


def test_an_open_question_may_name_what_the_resume_does_not():
    scored = Retriever(book_in(ENGINEER), None).search("Which JVM languages and tools do you know?", "experience")

    assert scored[0].fact.kind == "skills"
    assert should_write_experience(scored)


@pytest.mark.parametrize("question", ["Walk me through a project you are proud of.", "What is your best achievement?"])
def test_the_best_there_is_has_an_outcome_whatever_class_the_question_is_taken_for(retriever, question):
    scored = retriever.search(question, "experience")

    assert should_write_experience(scored)
    assert {hit.fact.kind for hit in scored} == {"achievement"}
    assert "900 ms to 210 ms" in scored[0].fact.text


def test_the_best_of_something_named_is_found_by_what_is_named(retriever):
    scored = retriever.search("Which Kafka project are you proud of?", "experience")

    assert "Kafka" in scored[0].fact.text
