"""Captions inside entries and above a table's columns are not read as what they stand above."""

import pytest

from desktop.resumes.parsing.text import parse_text

HEAD = "Ada Byron\nada@example.org\n\n"


def test_the_names_of_a_tables_columns_are_no_entry() -> None:
    text = (
        f"{HEAD}EXPERIENCE\nPeriod\tEmployer\tRole and work\n2020 – now\tHigh Roads Authority\tEngineer\nBuilt roads."
    )

    (found,) = parse_text(text).resume.work

    assert (found.name, found.position, found.start_date) == ("High Roads Authority", "Engineer", "2020")


def test_the_names_of_a_pasted_tables_columns_are_no_entry() -> None:
    rows = ("| Qualification | Body | Year |", "|---|---|---|", "| NVQ Level 3 Wiring | City & Guilds | 2015 |")
    text = "\n".join((f"{HEAD}EDUCATION", *rows))

    (found,) = parse_text(text).resume.education

    assert (found.study_type, found.area, found.institution) == ("NVQ Level 3", "Wiring", "City & Guilds")


def test_a_row_of_words_alone_is_kept_where_no_table_stands_below() -> None:
    text = f"{HEAD}SKILLS\nLocation\tTime\nMathematics"

    assert [skill.name for skill in parse_text(text).resume.skills] == ["Location", "Time", "Mathematics"]


@pytest.mark.parametrize("caption", ["Duties", "Key responsibilities", "Aufgaben"])
def test_a_caption_before_its_items_is_not_part_of_them(caption: str) -> None:
    text = f"{HEAD}EXPERIENCE\nClerk, Acme Ltd, 2009 - 2017\n{caption}: Ran the payroll of 340 staff. Did the year end."

    (found,) = parse_text(text).resume.work

    assert found.summary == "Ran the payroll of 340 staff. Did the year end."


def test_a_caption_below_the_heading_is_no_employer() -> None:
    lines = "Jan 2021 - Present\nChef, Marina Sands, Singapore\nResponsibilities:\n1. Lead 4 cooks\n2. Train"

    (found,) = parse_text(f"{HEAD}EXPERIENCE\n{lines}").resume.work

    assert (found.name, found.position) == ("Marina Sands", "Chef")


def test_a_plus_marks_an_item_and_a_number_behind_it_does_not() -> None:
    text = f"{HEAD}+ 44 20 7946 0000\n\nEXPERIENCE\nClerk, Acme Ltd, 2018 – 2020\n+ Ran the office\n+ Wrote letters"

    found = parse_text(text).resume

    assert found.work[0].highlights == ("Ran the office", "Wrote letters")
    assert found.basics.phone == "+ 44 20 7946 0000"
