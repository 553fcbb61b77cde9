"""Lists taken apart, however they are divided."""

import pytest

from desktop.resumes.document import Cell, Line, Word
from desktop.resumes.parsing.items import Group, read_groups, split_items
from desktop.resumes.parsing.levels import split_level
from desktop.resumes.parsing.rows import read_rows
from desktop.resumes.parsing.statements import Wraps
from tests.desktop.resumes.parsing.documents import document, line


def groups(*lines: Line) -> list[tuple[str, list[str]]]:
    rows = read_rows(document(*lines))[0]
    found: list[Group] = read_groups(rows, Wraps(rows))
    return [(group.label.text if group.label else "", [item.text for item in group.items]) for group in found]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Go, Python; SQL | Rust • Kafka", ["Go", "Python", "SQL", "Rust", "Kafka"]),
        ("AWS (ECS, Lambda, S3), Docker", ["AWS", "ECS", "Lambda", "S3", "Docker"]),
        ("Angular (versions 2+), React", ["Angular (versions 2+)", "React"]),
        ("Git and GitHub", ["Git", "GitHub"]),
        ("Health and Safety, First aid", ["Health and Safety", "First aid"]),
        ("HTML/CSS, CI/CD", ["HTML/CSS", "CI/CD"]),
        ("running, singing and baking", ["running", "singing", "baking"]),
        ("C++, C#, .NET, Node.js", ["C++", "C#", ".NET", "Node.js"]),
    ],
)
def test_items_are_divided_at_their_signs(text: str, items: list[str]) -> None:
    assert items == split_items(text)


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("Python – Advanced", "Python", "Advanced"),
        ("Excel (5/5)", "Excel", "5/5"),
        ("SQL ●●●○○", "SQL", "●●●○○"),
        ("Figma 80 %", "Figma", "80 %"),
        ("Typing (60 wpm)", "Typing", "60 wpm"),
        ("Kotlin", "Kotlin", ""),
        ("Team leadership", "Team leadership", ""),
    ],
)
def test_a_rating_is_taken_apart_from_its_skill(text: str, name: str, level: str) -> None:
    assert (name, level) == split_level(text)


def test_a_label_names_the_group_before_which_it_stands() -> None:
    found = groups(line("Languages: Python, Go"), line("Cloud: AWS, GCP"))

    assert found == [("Languages", ["Python", "Go"]), ("Cloud", ["AWS", "GCP"])]


def test_a_label_in_a_cell_of_its_own_names_the_group_too() -> None:
    assert groups(line("Technical Skills:", "Go, SQL")) == [("Technical Skills", ["Go", "SQL"])]


def test_a_list_goes_on_over_its_lines() -> None:
    found = groups(line("Tools: Git, Docker, Infrastructure as"), line("code, Terraform"))

    assert found == [("Tools", ["Git", "Docker", "Infrastructure as code", "Terraform"])]


def test_cells_and_lines_are_items() -> None:
    assert groups(line("Go", "Python"), line("Feature Flags"), line("SQL")) == [
        ("", ["Go", "Python", "Feature Flags", "SQL"])
    ]


def test_words_set_apart_by_more_than_a_blank_are_items() -> None:
    boxes = ((0.0, 20.0), (23.0, 50.0), (70.0, 90.0), (110.0, 130.0))
    words = tuple(
        Word(text, (left, 0.0, right, 10.0))
        for text, (left, right) in zip(("REST", "APIs", "Docker", "Kafka"), boxes, strict=True)
    )
    row = Line(cells=(Cell(text="REST APIs Docker Kafka", words=words),))

    assert groups(row) == [("", ["REST APIs", "Docker", "Kafka"])]


def test_an_acronym_in_a_column_of_skills_is_no_label() -> None:
    assert groups(line("Research"), line("HTML & CSS"), line("Accessibility")) == [
        ("", ["Research", "HTML & CSS", "Accessibility"])
    ]


def test_cells_with_a_label_each_are_groups_of_their_own() -> None:
    found = groups(line("Web: HTML, CSS", "Data: SQL, R"))

    assert found == [("Web", ["HTML", "CSS"]), ("Data", ["SQL", "R"])]


def test_a_sentence_stays_whole() -> None:
    text = "Comfortable speaking to large groups, writing for the web, and keeping calm when plans change at noon."

    assert [("", [text])] == groups(line(text))
