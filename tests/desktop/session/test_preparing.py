"""From a classified question to its outline and its request."""

from desktop.answers.prompt import build_prefix
from desktop.questions.classes import Classes
from desktop.session.preparing import Preparation
from shared.ids import FactId
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER

BOOK = book_in(ENGINEER)
SURE = 0.9


def preparation(*, bind_form: bool = True) -> Preparation:
    return Preparation(BOOK, SessionSetup(), None, bind_form=bind_form)


def classes(first, second="experience", confidence=SURE) -> Classes:
    return Classes(first, second, confidence)


def test_the_writer_is_offered_the_facts_that_fit_and_begins_with_the_best():
    prepared = preparation().prepare("Have you ever reduced AWS cost?", classes("experience"))

    assert prepared.request is not None
    assert prepared.offered[0] == "F7"
    assert prepared.request.begin.startswith("[F7] At Contoso, I reduced")
    assert prepared.request.prefix == tuple(build_prefix(BOOK, SessionSetup()))


def test_without_a_form_the_ids_are_said():
    request = preparation(bind_form=False).prepare("Have you ever reduced AWS cost?", classes("experience")).request

    assert request is not None
    assert (request.begin, request.grammar) == ("", "")
    assert "Use only F7" in request.free_messages[-1].content


def test_where_nothing_fits_no_answer_is_written_and_the_outline_is_honest():
    prepared = preparation().prepare("Have you worked with SAP?", classes("experience"))

    assert prepared.request is None
    assert prepared.lines[0].kind == "bridge"


def test_no_answer_is_written_to_what_no_resume_holds():
    assert preparation().prepare("What salary do you expect?", classes("salary")).request is None


def test_a_follow_up_asks_more_of_the_story_told_last():
    prepared = preparation().prepare("And how did it end?", classes("follow_up"), previous=[FactId("F2"), FactId("F7")])

    assert prepared.lines[0].fact_ids == ("F2",)
    assert prepared.offered == ("F2",)
    assert prepared.request is not None
    assert prepared.request.begin.startswith("[F2] I led")


def test_a_follow_up_without_a_story_finds_its_own():
    prepared = preparation().prepare("And the AWS cost, how did you reduce it?", classes("follow_up"))

    assert prepared.offered[0] == "F7"


def test_an_unsure_class_gives_a_short_outline_of_both_readings():
    prepared = preparation().prepare("Kafka?", classes("technical", "experience", 0.3))
    titles = [line.label for line in prepared.lines if line.kind == "prompt" and line.label]

    assert titles == ["Explain", "Direct answer"]


def test_a_true_sentence_under_a_wrong_id_gets_the_right_one():
    checked = preparation().check("I reduced AWS cost by 31%. [F2]", "", [FactId("F2"), FactId("F7")])

    assert (checked.verdict, checked.fact_ids) == ("supported", ("F7",))
