"""A sentence that the person accepts becomes a fact, which supports it from then on."""

import pytest

from desktop.answers.accepted import FIRST_ACCEPTED, as_statement, is_accepted, with_statement
from desktop.answers.grounding import Verifier
from desktop.session.preparing import Preparation
from shared.ids import FactId
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER

BOOK = book_in(ENGINEER)
SENTENCE = "At Northwind Traders, I negotiated the renewal of two supplier contracts. [F2]"


def verdict(book, sentence):
    offered = [fact.id for fact in book.facts]
    return Preparation(book, SessionSetup(), None, bind_form=True).check(sentence, "Have you negotiated?", offered)


def test_an_accepted_sentence_is_supported_by_the_fact_that_it_became():
    book = with_statement(BOOK, SENTENCE, like=FactId("F2"))

    assert verdict(BOOK, SENTENCE).verdict == "unsupported"
    assert (verdict(book, SENTENCE).verdict, verdict(book, SENTENCE).fact_ids) == ("supported", (book.facts[-1].id,))


def test_it_stands_under_the_place_of_the_fact_it_belongs_to():
    added = with_statement(BOOK, SENTENCE, like=FactId("F2")).facts[-1]

    assert (added.employer, added.text) == ("Northwind Traders", "Negotiated the renewal of two supplier contracts.")
    assert [number.value for number in added.numbers] == [2]


def test_ids_of_accepted_statements_clash_with_none():
    book = with_statement(with_statement(BOOK, "I baked bread."), "I sold bread.")

    assert [fact.id for fact in book.facts[-2:]] == [f"F{FIRST_ACCEPTED}", f"F{FIRST_ACCEPTED + 1}"]
    assert [is_accepted(fact.id) for fact in book.facts].count(True) == 2
    assert len({fact.id for fact in book.facts}) == len(book.facts)


@pytest.mark.parametrize("sentence", ["Reduced AWS cost by 31% by right-sizing and spot instances.", "[F3]", ""])
def test_what_is_known_or_empty_adds_nothing(sentence):
    assert with_statement(BOOK, sentence) is BOOK


def test_a_changed_number_is_still_refused():
    book = with_statement(BOOK, SENTENCE, like=FactId("F2"))

    assert verdict(book, "I negotiated the renewal of five supplier contracts.").verdict == "unsupported"


def test_the_strict_verifier_wants_it_cited():
    book = with_statement(BOOK, SENTENCE)
    offered = [fact.id for fact in book.facts]

    assert Verifier(book, SessionSetup()).check(SENTENCE, "", offered).verdict == "unsupported"


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("I led a team. [F1]", "Led a team."),
        ("Yes, at Contoso, I built it.", "Built it."),
        ("I was promoted twice.", "I was promoted twice."),
        ("My team won a prize.", "My team won a prize."),
    ],
)
def test_a_told_sentence_is_kept_as_a_statement(sentence, statement):
    assert as_statement(sentence) == statement
