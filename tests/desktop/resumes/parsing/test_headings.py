"""Headings: known by their words, in several languages, and by how the document sets them."""

import pytest

from desktop.resumes.parsing.heading_words import KIND_OF
from desktop.resumes.parsing.headings import heading_kinds
from desktop.resumes.parsing.rows import read_rows
from desktop.resumes.parsing.sections import Section, split_sections
from desktop.resumes.parsing.text import parse_text
from tests.desktop.resumes.parsing.documents import document, heading, line


def sections(*lines: object) -> list[Section]:
    return split_sections(read_rows(document(*lines))[0])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("S K I L L S", ("skills",)),
        ("P R O F E S S I O N A L   E X P E R I E N C E", ("work",)),
        ("SKILLS & AWARDS", ("skills", "awards")),
        ("Clinical and Teaching Experience", ("work",)),
        ("WORKEXPERIENCE", ("work",)),
        ("Experience:", ("work",)),
        ("Certifications, Skills & Interests", ("certificates", "skills", "interests")),
        ("Beruflicher Werdegang", ("work",)),
        ("Formation", ("education",)),
        ("Idiomas", ("languages",)),
        ("Esperienza lavorativa", ("work",)),
        ("Formação acadêmica", ("education",)),
        ("Werkervaring", ("work",)),
        ("Welcome to my page", ()),
        ("Acme Corporation", ()),
    ],
)
def test_a_heading_says_what_stands_below(text: str, kinds: tuple[str, ...]) -> None:
    assert kinds == heading_kinds(text)


def test_a_learners_words_for_work_are_known() -> None:
    assert heading_kinds("Working Experience") == ("work",)


def test_more_than_120_headings_are_known_in_english_and_others_besides() -> None:
    assert len(KIND_OF) > 300


def test_an_unknown_line_set_like_the_headings_opens_a_section_of_its_own() -> None:
    found = sections(
        line("Ada Byron", bold=True, size=20.0),
        heading("Experience"),
        line("Analyst, Engine Works, 1840 – 1843"),
        heading("Skills"),
        line("Mathematics, Notes"),
        heading("Machines I built"),
        line("A difference engine of wood"),
    )

    assert [(s.kind, s.title) for s in found if s.kind == "own"] == [("own", "Machines I built")]


def test_a_known_word_that_is_set_like_the_text_around_it_is_no_heading() -> None:
    found = sections(
        line("ADA BYRON"),
        line("SKILLS", gap=True),
        line("Mathematics"),
        line("Languages"),
        line("Research"),
        line("EXPERIENCE", gap=True),
        line("Analyst, Engine Works, 1840 – 1843"),
    )

    assert [section.kind for section in found] == ["top", "skills", "work"]


def test_a_label_with_its_content_on_the_same_line_is_a_section_at_the_end() -> None:
    found = sections(
        line("Ada Byron"),
        line("Experience:", gap=True),
        line("Analyst, Engine Works, 1940 – 1943"),
        line("Hobbies: riding, music", gap=True),
    )

    assert (found[-1].kind, found[-1].rows[0].text) == ("interests", "riding, music")


def test_a_caption_inside_an_entry_is_no_heading() -> None:
    found = sections(
        line("Ada Byron"),
        line("EXPERIENCE", gap=True),
        line("Analyst, Engine Works, 1940 – 1943"),
        line("Key Achievements"),
        line("Wrote notes", bullet=True),
        line("EDUCATION", gap=True),
        line("BSc Mathematics, University of London, 1939"),
        line("SKILLS", gap=True),
        line("Mathematics"),
    )

    assert [section.kind for section in found] == ["top", "work", "education", "skills"]


def test_headings_in_small_letters_are_known_where_all_are_written_so() -> None:
    text = (
        "Ada Byron\nada@example.org\n\nabout me\nI study media.\n\nwork\nbarista, Café Rosso  aug 2023 - now\n"
        " - serve the guests\nsummer job, Big Shop, jun-aug 2022\n - stocked shelves\n\nschool\n"
        "BA Media, Kent University, 2022-2025\n\nskills\nCanva"
    )

    found = parse_text(text).resume

    assert [(post.name, post.start_date, post.end_date) for post in found.work] == [
        ("Café Rosso", "2023-08", ""),
        ("Big Shop", "2022-06", "2022-08"),
    ]
    assert [study.institution for study in found.education] == ["Kent University"]
