"""Entries that no heading introduces."""

import pytest

from desktop.resumes.parsing.text import parse_text


@pytest.mark.parametrize("before", ["", "Ada Byron\nada@example.org\n\n"])
def test_a_post_with_bullets_is_an_entry_without_name_heading_or_date(before: str) -> None:
    text = f"{before}Staff engineer at Contoso\n- Cut cloud cost by 40 % in 2023\n- Led a team of six"

    found = parse_text(text).resume

    assert [(post.position, post.name, post.highlights) for post in found.work] == [
        ("Staff engineer", "Contoso", ("Cut cloud cost by 40 % in 2023", "Led a team of six"))
    ]
    assert found.basics.summary == ""


def test_several_posts_without_dates_are_told_apart() -> None:
    text = (
        "Staff engineer\nContoso Ltd, Leeds\n- Cut cost\n- Led a team of six\n\nAnalyst at Foo GmbH\n- Counted things"
    )

    found = parse_text(text).resume.work

    assert [(post.position, post.name, post.location) for post in found] == [
        ("Staff engineer", "Contoso Ltd", "Leeds"),
        ("Analyst", "Foo GmbH", ""),
    ]


def test_a_title_above_the_persons_strengths_is_no_post() -> None:
    text = "Ada Byron\nProject Manager\n- Ten years in shipping\n- Fluent in Greek\n\nSKILLS\nGo"

    found = parse_text(text).resume

    assert (found.basics.label, found.work) == ("Project Manager", ())


def test_posts_whose_parts_only_stops_divide_are_entries() -> None:
    text = (
        "ADA BYRON   LEEDS   07700900456\nFORKLIFT DRIVER\n\nI have a licence and 7 years of work behind me.\n\n"
        "ACME STORES, LEEDS. 2021 - PRESENT. INBOUND LEAD.\nLOOK AFTER 14 PEOPLE AT NIGHT. ALL ON TIME.\n\n"
        "BYRON SUPPLY, YORK. 2017 - 2021. FORKLIFT DRIVER.\nUNLOADED 25 TRAILERS A SHIFT."
    )

    found = parse_text(text).resume.work

    assert [(post.name, post.position, post.start_date) for post in found] == [
        ("ACME STORES", "INBOUND LEAD", "2021"),
        ("BYRON SUPPLY", "FORKLIFT DRIVER", "2017"),
    ]
