"""Which fact a sentence without citation rests on, and what a statement without a verb lets one say."""

import pytest

from tests.desktop.answers.one_fact import book_with, checked, verdict

SHOPS = (
    "Trained 5 apprentices, three of whom passed their shop exam.",
    "Opened a shop with a plan for 40 seats.",
    "Baked sourdough and rye doughs for 3 shops.",
)
MODELS = "Survival models for readmission in R; AUC 0.81."


@pytest.mark.parametrize("sentence", ["I baked for three shops.", "I baked doughs for 3 shops."])
def test_the_number_chooses_among_facts_that_share_words(sentence):
    said = checked(sentence, book_with("Baked bread for 2 shops.", "Baked cakes for 5 shops.", *SHOPS))

    assert (said.verdict, said.fact_ids) == ("supported", ("F5",))


def test_a_refusal_is_about_the_fact_with_the_same_number():
    said = checked("I baked pizza in the shop for 3 shops.", book_with("Baked shop bread for the shop.", *SHOPS))

    assert "3" not in said.reason


def test_what_a_deed_taught_is_no_deed_of_its_own():
    assert verdict("Baking for three shops taught me to plan ahead.", *SHOPS) == ("supported", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Baking for seven shops taught me to plan ahead.",
        "Baking for three shops taught me to lead nine bakers.",
        "Baking for three shops taught me to use SAP.",
        "Baking for three shops taught me to manage people.",
        "Selling to three banks taught me to plan ahead.",
    ],
)
def test_a_lesson_proves_no_other_deed_number_or_name(sentence):
    assert verdict(sentence, *SHOPS)[0] == "unsupported"


@pytest.mark.parametrize("verb", ["built", "made", "did", "worked on", "created", "developed"])
def test_a_statement_without_a_verb_lets_one_have_made_it(verb):
    assert verdict(f"At Contoso I {verb} survival models in R.", MODELS) == ("supported", "")


@pytest.mark.parametrize("verb", ["led", "sold", "reviewed", "founded", "reduced", "launched"])
def test_a_statement_without_a_verb_proves_no_particular_one(verb):
    assert verdict(f"At Contoso I {verb} survival models in R.", MODELS)[0] == "unsupported"


@pytest.mark.parametrize("statement", ["Planned survival models in R.", "Review survival models in R."])
def test_a_statement_with_a_verb_keeps_its_own(statement):
    assert verdict("At Contoso I built survival models in R.", statement)[0] == "unsupported"


def test_one_word_and_its_years_are_enough_to_tell():
    summary = "Pastry chef with 12 years in hotel and restaurant kitchens."

    assert verdict("I have worked in pastry for twelve years.", summary, kind="summary") == ("supported", "")
    assert verdict("I have worked in pastry for fifteen years.", summary, kind="summary")[0] == "unsupported"
    assert verdict("I have worked in banking for twelve years.", summary, kind="summary")[0] == "unsupported"


@pytest.mark.parametrize("sentence", ["I own three shops.", "I own three shops. [F3]", "I have three shops. [F3]"])
def test_having_worked_for_shops_is_not_owning_them(sentence):
    assert verdict(sentence, *SHOPS)[0] == "unsupported"


def test_what_one_owns_may_be_said():
    assert verdict("I own the ranking of the home feed. [F1]", "Own the ranking of the home feed.") == ("supported", "")
