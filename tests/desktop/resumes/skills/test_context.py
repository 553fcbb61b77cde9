"""Words that are also ordinary ones count as skills only where the text speaks of the skill."""

import pytest


def ids(lexicon, text: str, *, listed: bool = False) -> list[str]:
    return [hit.skill_id for hit in lexicon.find(text, listed=listed)]


@pytest.mark.parametrize(
    "text",
    [
        "We go to market and go further.",
        "Go to the next level with us.",
        "R&D budget, R & D team",
        "Worked with C-level stakeholders.",
        "Vitamin C, hepatitis C, grade C in class",
        "References: Mr R. C. Smith",
        "Swift delivery of every order",
        "A swift response to customers",
        "You excel at selling ideas and excel in small teams.",
        "Excel in a fast-paced place",
        "Access to care and access to files",
        "The work will spark interest; this sparked a debate.",
        "Spring 2019, then spring break",
        "the rest of the team may rest",
        "At the helm of the company since 2010",
        "Cut some slack; the word on the street; the outlook is good",
        "React to events and react quickly",
        "Head of a leaf node in the tree",
        "A flask of coffee and a celery stick",
        "Ruby and Amber Jones planned the wedding.",
        "Reporting to the CFO",
        "We sell to Dutch companies and German clients.",
        "Equal opportunities are for everyone here.",
        "Paid leave, health insurance and life insurance",
        "Bachelor of Business Administration",
        "Accounting for 30% of revenue",
        "I am a chef. The puppet was a salt shaker.",
        "in the sketch the character is less lost",
        "vue sur mer, salle de bain",
        "Write to anna@python.org or see github.com/java/kotlin",
    ],
)
def test_ordinary_words_are_no_skills(lexicon, text):
    assert ids(lexicon, text) == []


@pytest.mark.parametrize(
    ("text", "skill_id"),
    [
        ("Built services in Go and Python", "go"),
        ("Python, go, sql", "go"),
        ("Senior Go developer", "go"),
        ("Backend engineer (Go, Postgres)", "go"),
        ("Statistical analysis in R and Stata", "r"),
        ("R programming", "r"),
        ("Data analysis (R, SPSS)", "r"),
        ("C, C++, Java", "c"),
        ("C/C++ developer", "c"),
        ("programmed in C on Linux", "c"),
        ("iOS apps in Swift", "swift"),
        ("Proficient in MS Excel, Word and Access", "microsoft-access"),
        ("Managed accounts in Excel", "microsoft-excel"),
        ("Excel spreadsheets with pivot tables", "microsoft-excel"),
        ("Kafka, Spark, Airflow", "spark"),
        ("Java, Spring, Hibernate", "spring-framework"),
        ("RESTful services and REST", "rest-api"),
        ("Puppet, Chef, Ansible", "chef"),
        ("Node, Express, React", "express"),
        ("Jest, Mocha, Cypress", "mocha-testing"),
        ("Figma, Sketch and InVision", "sketch"),
        ("Languages: English, Spanish", "spanish"),
        ("Fluent in English and French", "french"),
        ("English (native), German (B2)", "german"),
        ("Strong leadership and communication skills", "leadership"),
        ("PhD in Physics", "physics"),
        ("Epic, Cerner and other EHR systems", "epic-ehr"),  # codespell:ignore ehr
    ],
)
def test_the_same_words_are_skills_where_the_text_speaks_of_them(lexicon, text, skill_id):
    assert skill_id in ids(lexicon, text)


def test_three_doubtful_names_side_by_side_are_a_list_of_skills(lexicon):
    assert ids(lexicon, "Go, Rust, Swift") == ["go", "rust", "swift"]
    assert ids(lexicon, "Rust\nThe bridge was painted.\nSwift\nThey flew south.\nGo\nNow or never.") == []


def test_in_a_list_of_skills_a_doubtful_name_stands_for_the_skill(lexicon):
    assert ids(lexicon, "Go") == []
    assert ids(lexicon, "Go", listed=True) == ["go"]
    assert ids(lexicon, "Teaching", listed=True) == ["teaching"]


def test_a_label_before_a_list_says_that_it_is_one(lexicon):
    assert ids(lexicon, "Programming languages: Go") == ["go"]
    assert ids(lexicon, "Software: Word") == ["microsoft-word"]


def test_a_heading_alone_is_no_skill(lexicon):
    assert ids(lexicon, "Teaching\n\nPublishing\n\nConsulting\n") == []
