"""What follows from a statement's text is read from it, and from nothing else."""

from dataclasses import replace

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact
from desktop.answers.words import stem
from shared.ids import FactId

FACT = Fact(FactId("F4"), "achievement", "Mentored 3 engineers in Kafka", employer="Contoso", role="Lead")


def test_numbers_verbs_names_and_competencies_are_read_from_the_text():
    read = read_fact(FACT)

    assert [(number.value, number.noun) for number in read.numbers] == [(3, stem("engineers"))]
    assert stem("mentored") in read.verbs
    assert read.skills == ("Kafka",)
    assert "mentoring" in read.competencies


def test_who_and_where_stay_and_what_was_read_before_is_replaced():
    read = read_fact(replace(read_fact(FACT), text="Sold bread"))

    assert (read.id, read.employer, read.role) == ("F4", "Contoso", "Lead")
    assert (read.numbers, read.skills) == ((), ())
