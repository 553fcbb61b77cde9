"""How a fact begins to be said: its own verb, in the first person, and nothing that it does not say."""

from datetime import date

import pytest

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact
from desktop.answers.openings import opening_of
from shared.ids import FactId


def fact(text: str, kind: str = "achievement", employer: str = "", role: str = "", *, current: bool = False) -> Fact:
    end = None if current else date(2020, 1, 1)
    return read_fact(Fact(FactId("F1"), kind, text, employer, role, "2018 - 2020", date(2018, 1, 1), end, current))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (fact("Coordinated 11 crews"), "I coordinated"),
        (fact("Was named Employee of the Year"), "I was named"),
        (fact("Successfully delivered two projects"), "I successfully delivered"),
        (fact("Run a centre of 32,000 square metres", current=True), "I run"),
        (fact("Leading cross-functional teams", current=True), "I have been leading"),
        (fact("Leading cross-functional teams"), "I was leading"),
        (fact("Washed, dressed and fed 10 residents"), "I washed,"),
        (fact("Reduced cost by 5%", employer="Contoso"), "At Contoso, I reduced"),
        (fact("Contoso, Analyst", "position", "Contoso", "Analyst"), "I was an Analyst at Contoso"),
        (fact("Contoso, Analyst", "position", "Contoso", "Analyst", current=True), "I am an Analyst at Contoso"),
        (
            fact("BSc Physics, University of Bonn", "education", "University of Bonn", "BSc Physics"),
            "I have a BSc Physics from the University of Bonn",
        ),
        (fact("Chartered Engineer, ICE, 2018", "certificate"), "I am a Chartered"),
        (fact("CIPD Level 7, 2018", "certificate"), "I hold"),
        (fact("German (native), English", "skills", role="Languages"), "I speak"),
        (fact("Python, C++", "skills", role="Languages"), "I know"),
        (fact("German native, English fluent", "other", role="Languages"), "I speak"),
        (fact("Employee of the Year, 2016", "other", role="Award"), "I received"),
        (fact("Scour at piers, Bridge Journal", "other", role="Publication"), "I published"),
        (fact("Final-year project on bridges", "education"), "I"),
        (fact("Registered nurse with nine years in acute care", "summary"), "I am a registered"),
        (fact("HR partner who has worked in retail", "summary"), "I am an HR"),
        (fact("Senior Software Engineer with 5+ years", "summary"), "I am a Senior"),
        (fact("Proficient in Go, Python and Node.js", "summary"), "I am proficient"),
        (fact("Exceptional leadership skills", "summary"), "I have exceptional"),
        (fact("Proven ability to deliver on time", "summary"), "I have a proven"),
    ],
)
def test_a_fact_begins_with_its_own_verb(told, said):
    assert opening_of(told).said == said


def test_the_employer_is_named_once():
    one, two = fact("Cut cost", employer="Contoso"), fact("Built a tool", employer="Contoso")

    assert opening_of(two, [one]).said == "I built"


def test_an_earlier_position_follows_the_present_one():
    now = fact("Contoso, Head", "position", "Contoso", "Head", current=True)
    before = fact("Fabrikam, Clerk", "position", "Fabrikam", "Clerk")

    assert opening_of(before, [now]).said == "Before that, I was a Clerk at Fabrikam"
