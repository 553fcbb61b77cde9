"""From plain résumé text to facts."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER, NURSE

HEADERS = [
    ("Acme Ltd, Shop Manager, 2018 - 2020", "Acme Ltd", "Shop Manager"),
    ("Shop Manager, Acme Ltd, Leeds, UK\nJan 2018 - Dec 2020", "Acme Ltd", "Shop Manager"),
    ("2018 – 2020  Shop Manager  Acme Ltd", "Acme Ltd", "Shop Manager"),
    ("Acme Ltd | Shop Manager | 01/2018 – 12/2020", "Acme Ltd", "Shop Manager"),
    ("Shop Manager\nAcme Ltd\nLeeds\n2018 - 2020", "Acme Ltd", "Shop Manager"),
    ("Shop Manager at Tailspin Toys (2018-2020)", "Tailspin Toys", "Shop Manager"),
    ("Shop Manager Jan 2018 - Dec 2020\nTailspin • San Francisco, CA", "Tailspin", "Shop Manager"),
]


@pytest.mark.parametrize(("header", "employer", "role"), HEADERS)
def test_employer_and_role_are_found_in_whatever_order_they_stand(header, employer, role):
    book = book_in(f"Ann Lee\n\nWORK EXPERIENCE\n\n{header}\n- Cut waste by 20%\n")

    achievement = next(fact for fact in book.facts if fact.kind == "achievement")
    assert (employer, role) == (achievement.employer, achievement.role)
    assert achievement.start is not None
    assert achievement.start.year == 2018


def test_a_bullet_broken_over_two_lines_is_one_fact():
    book = book_in(ENGINEER)

    assert any(fact.text.endswith("cutting p95 latency from 900 ms to 210 ms.") for fact in book.facts)


def test_facts_are_numbered_from_one_without_gaps():
    book = book_in(ENGINEER)

    assert [f"F{n}" for n in range(1, len(book.facts) + 1)] == [fact.id for fact in book.facts]


def test_a_present_position_has_no_end():
    fact = book_in(ENGINEER).facts[0]

    assert ("position", date(2021, 3, 1), None, True) == (fact.kind, fact.start, fact.end, fact.current)


def test_numbers_carry_their_unit_and_what_they_count():
    mentored = next(fact for fact in book_in(ENGINEER).facts if fact.text.startswith("Mentored"))

    assert [(number.value, number.unit, number.noun) for number in mentored.numbers] == [
        (3.0, "", "engineer"),
        (2.0, "", "promot"),
        (18.0, "month", ""),
    ]


def test_every_kind_of_section_gives_its_facts():
    kinds = {fact.kind for fact in book_in(NURSE).facts}

    assert {"summary", "position", "achievement", "education", "certificate"} <= kinds


def test_contacts_and_the_name_are_no_facts():
    book = book_in(NURSE)

    assert book.name == "Maria Oyelaran"
    assert not any("@" in fact.text or "7700" in fact.text for fact in book.facts)


def test_a_job_without_bullets_gives_its_sentences():
    book = book_in("EXPERIENCE\nAcme Ltd\nAccountant, 2015 - 2019\nPrepared monthly accounts. Found a $5,000 error.\n")

    assert [fact.text for fact in book.facts if fact.kind == "achievement"] == [
        "Prepared monthly accounts.",
        "Found a $5,000 error.",
    ]


def test_text_without_headings_is_still_read():
    book = book_in("I have driven buses for ten years.\nTrained 12 new drivers in 2020.\n")

    assert [f.text for f in book.facts] == ["I have driven buses for ten years.", "Trained 12 new drivers in 2020."]


def test_an_empty_text_gives_an_empty_book():
    assert book_in("").facts == ()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=600))
def test_no_text_whatever_stops_the_reading(text):
    book = book_in(text)

    assert all(fact.text for fact in book.facts)
