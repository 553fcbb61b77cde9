from datetime import date

import pytest

from desktop.answers.facts import degree_in_words, facts_of, period_in_words
from desktop.resumes.document import Document
from desktop.resumes.resume import (
    Basics,
    Certificate,
    Education,
    Language,
    OwnSection,
    Place,
    ReadResume,
    Resume,
    Skill,
    Work,
)

DANA = Resume(
    basics=Basics(name="Dana Whitfield", summary="Engineer who likes quiet systems. Ten years in payments."),
    work=(
        Work(
            name="Northwind",
            position="Lead Engineer",
            start_date="2021-03",
            highlights=("Cut the bill by 31 %", "Led 6 engineers"),
        ),
        Work(name="Tailspin", position="Engineer", start_date="2017", end_date="2021-02", summary="Built the ledger."),
    ),
    education=(Education(institution="Leeds", study_type="BSc", area="Physics", end_date="2016", score="2.1"),),
    skills=(Skill(name="Languages", keywords=("Python", "Go")), Skill(name="Kafka"), Skill(name="Terraform")),
    certificates=(Certificate(name="AWS Architect", issuer="Amazon", date="2022-05"),),
    languages=(Language(language="German", fluency="fluent"),),
    sections=(OwnSection(title="PATENTS", lines=("A queue that forgets",)),),
)
PLACES = {"work/0/highlights/0": Place(lines=(7,)), "work/0/name": Place(lines=(5,))}
BOOK = facts_of(ReadResume(resume=DANA, document=Document(lines=()), places=PLACES))


def texts(kind: str) -> list[str]:
    return [fact.text for fact in BOOK.facts if fact.kind == kind]


def test_ids_count_from_one_in_the_order_of_the_resume() -> None:
    assert [fact.id for fact in BOOK.facts] == [f"F{number + 1}" for number in range(len(BOOK.facts))]
    assert BOOK.name == "Dana Whitfield"


def test_each_position_says_who_as_what_and_when() -> None:
    assert texts("position") == ["Lead Engineer, Northwind", "Engineer, Tailspin"]


def test_an_achievement_knows_where_and_when_it_was_and_its_line() -> None:
    fact = next(fact for fact in BOOK.facts if fact.text == "Cut the bill by 31 %")

    assert (fact.kind, fact.employer, fact.role) == ("achievement", "Northwind", "Lead Engineer")
    assert (fact.start, fact.end, fact.current) == (date(2021, 3, 1), None, True)
    assert (fact.line, fact.path) == (7, "work/0/highlights/0")
    assert [(number.value, number.unit) for number in fact.numbers] == [(31.0, "%")]


def test_every_section_has_its_facts() -> None:
    assert texts("summary") == ["Engineer who likes quiet systems.", "Ten years in payments."]
    assert "Built the ledger." in texts("achievement")
    assert texts("education") == ["BSc Physics, Leeds", "Grade: 2.1"]
    assert texts("skills") == ["Languages: Python, Go", "Kafka, Terraform"]
    assert texts("certificate") == ["AWS Architect, Amazon, 2022"]
    assert texts("other") == ["German fluent", "A queue that forgets"]


def test_an_empty_resume_gives_an_empty_book() -> None:
    assert facts_of(ReadResume(resume=Resume(), document=Document(lines=()))).facts == ()


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2019-01", "", "Jan 2019 to today"),
        ("2012", "2016", "2012 to 2016"),
        ("", "2015", "2015"),
        ("2015", "2015", "2015"),
        ("2019-01-15", "2020-02-01", "Jan 2019 to Feb 2020"),
        ("", "", ""),
        ("2019-13", "", "2019 to today"),
    ],
)
def test_a_period_is_as_precise_as_its_dates(start: str, end: str, words: str) -> None:
    assert period_in_words(start, end) == words


@pytest.mark.parametrize(
    ("study_type", "area", "said"),
    [
        ("BSc", "Physics", "BSc Physics"),
        ("B.S.", "Biology", "B.S. Biology"),
        ("BSc (Hons)", "Adult Nursing", "BSc (Hons) Adult Nursing"),
        ("PhD", "Statistics", "PhD Statistics"),
        ("Diploma", "Hotel Management", "Diploma in Hotel Management"),
        ("Bachelor of Science", "Physics", "Bachelor of Science in Physics"),
        ("Bachelor's Degree", "Accounting", "Bachelor's Degree in Accounting"),
        ("MBA", "", "MBA"),
        ("", "Law", "Law"),
    ],
)
def test_a_degree_is_said_as_people_say_it(study_type: str, area: str, said: str) -> None:
    assert degree_in_words(study_type, area) == said
