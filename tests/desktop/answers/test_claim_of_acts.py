"""What the candidate is said to have done, to have, or still to be must be the statement's own."""

import pytest

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.grounding import Verifier
from shared.ids import FactId
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import book_in

RESUME = """Mei Brandt

EXPERIENCE
Pinewood, Lead Developer, 2021 to now
- Wrote a design system of 60 components used by three product teams
- Planned the move of 18,000 pallets into a new building
- Manage 18 receptionists in three shifts
- Objected to a surgeon's choice of antibiotic, and the protocol was changed
- Hold a caseload of 19 families
- Conducted a review of 40 contracts
- Measured a 140 m bridge and cut its sway from 4.8 s to 1.6 s
Octavo, Web Developer, 2016 to 2020
- Automated image compression, saving 70% of bandwidth

EDUCATION
University of Bonn, BSc Physics, 2010 to 2013

LANGUAGES
German (native), English (fluent), Arabic (conversational)

SKILLS
React, Figma
"""
BOOK = book_in(RESUME)
OFFERED = [fact.id for fact in BOOK.facts]


def verdict(sentence: str) -> str:
    return Verifier(BOOK, SessionSetup()).check(sentence, "", OFFERED).verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "I wrote a design system of 60 components.",
        "I have a caseload of 19 families.",
        "I reviewed 40 contracts.",
        "I manage 18 receptionists.",
        "I am a Lead Developer at Pinewood.",
        "I speak German and English.",
        "I have a BSc in Physics from the University of Bonn.",
        "I cut the sway of the bridge from 4.8 to 1.6 seconds.",
        "I measured a bridge of 140 metres.",
    ],
)
def test_what_the_statement_says_is_supported(sentence):
    assert verdict(sentence) == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "I have a design system of 60 components.",
        "I moved 18,000 pallets into a new building.",
        "A surgeon objected to my choice of antibiotic.",
        "Our team leader wrote a design system of 60 components.",
        "I was in charge of those who wrote a design system of 60 components.",
        "I have been a Web Developer at Octavo for four years.",
        "I am a Web Developer at Octavo.",
        "I speak Arabic fluently.",
        "I graduated from the University of Bonn in 2010.",
        "I cut the sway from 4.8 to 4.8 seconds.",
        "I measured a 140 km bridge.",
        "I single-handedly automated image compression.",
        "I could not automate image compression.",
        "I like to write design systems.",
        "Because we want to improve our product.",
    ],
)
def test_what_it_does_not_say_is_refused(sentence):
    assert verdict(sentence) == "unsupported"


@pytest.mark.parametrize("sentence", ["F1 F2: Writing design systems. [F2]", "[F2] F2: I wrote it."])
def test_a_note_named_aloud_is_refused(sentence):
    assert verdict(sentence) == "unsupported"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("I have used Angular for years.", "unsupported"),
        ("I have used React.", "supported"),
        ("Angular is a framework for web pages.", "general"),
        ("I would choose Angular for that.", "general"),
        ("That's a common mistake.", "general"),
    ],
)
def test_skills_that_i_claim_must_be_in_the_resume_and_skills_explained_need_not(sentence, wanted):
    assert verdict(sentence) == wanted


def test_levels_and_honours_of_a_read_resume_are_known_too():
    facts = (
        read_fact(
            Fact(FactId("F1"), "other", "German native, English fluent, Arabic conversational", role="Languages")
        ),
        read_fact(Fact(FactId("F2"), "other", "Employee of the Year, Seaview, 2016", role="Award")),
    )
    check = Verifier(FactBook(facts), SessionSetup()).check

    assert check("I speak German and English. [F1]", "", ["F1"]).verdict == "supported"
    assert check("I speak fluent Arabic. [F1]", "", ["F1"]).verdict == "unsupported"
    assert check("I received Employee of the Year in 2016. [F2]", "", ["F2"]).verdict == "supported"
    assert check("I received Manager of the Year in 2016. [F2]", "", ["F2"]).verdict == "unsupported"
