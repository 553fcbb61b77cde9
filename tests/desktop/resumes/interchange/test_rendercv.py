"""RenderCV's YAML into a résumé."""

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.resumes.interchange.json_resume import read_json_resume, write_json_resume
from desktop.resumes.interchange.problem import NotImported
from desktop.resumes.interchange.rendercv import read_rendercv
from desktop.resumes.interchange.rendercv_text import highlights, plain
from desktop.resumes.resume import Language, OwnSection, Skill

NINE = Path(__file__).parents[3] / "data" / "resumes" / "nine_entries.rendercv.yaml"


@pytest.fixture(scope="module")
def resume():
    return read_rendercv(NINE.read_bytes())


def read(sections):
    return read_rendercv(f"cv:\n  name: A\n  sections:\n{sections}".encode())


def test_the_person_and_how_to_reach_them(resume):
    basics = resume.basics

    assert (basics.name, basics.label) == ("Tomasz Øvergård", "Organ Builder")
    assert (basics.email, basics.phone) == ("tomasz@pipes.example", "+48-12-555-01-40")
    assert basics.extra["emails"] == ["tomek@mail.example"]
    assert (basics.location.city, basics.location.region) == ("Kraków", "Poland")
    assert [profile.url for profile in basics.profiles] == [
        "https://github.com/overgard",
        "https://organ.example/@tomasz",
        "https://pipes.example/visit",
    ]


def test_text_entries_of_a_summary(resume):
    assert resume.basics.summary == "Builds and tunes pipe organs from Kraków to Bergen.\nListens first."


def test_experience_entries(resume):
    voss, bergen = resume.work

    assert (voss.name, voss.url) == ("Voss & Zielinski", "https://vz.example")
    assert (voss.start_date, voss.end_date, voss.location) == ("2016-04", "", "Kraków, Poland")
    assert voss.highlights == (
        "Restored eleven instruments of the eighteenth century",
        "Voiced 2,400 pipes",
        "Wooden ones in a church at minus four degrees",
    )
    assert voss.extra == {"hours": "40"}
    assert bergen.extra["dateText"] == "Winter of 2012"


def test_education_entries(resume):
    school, evening = resume.education

    assert (school.study_type, school.area, school.end_date) == ("Journeyman", "Organ Building", "2012-06")
    assert (school.courses, school.extra["location"]) == (("Best of the year",), "Ludwigsburg, Germany")
    assert (evening.start_date, evening.end_date) == ("", "2015")


def test_normal_entries_are_projects(resume):
    (project,) = resume.projects

    assert (
        project.name, project.url, project.start_date, project.end_date,
    ) == ("Swell", "https://swell.example", "2019", "2021-05")  # fmt: skip


def test_publication_entries(resume):
    (publication,) = resume.publications

    assert (publication.publisher, publication.release_date) == ("The Bellows", "2020-07-01")
    assert publication.url == "https://doi.org/10.1234/organ.2020.7"
    assert publication.extra["authors"] == ["Tomasz Øvergård", "Ida Moe"]


def test_one_line_entries_are_skills_or_languages_by_their_sections_title(resume):
    assert Skill(name="Wood", keywords=("Joinery", "Turning (oak, ash)", "Veneer")) == resume.skills[0]
    assert (Language(language="Polish", fluency="native"),) == resume.languages


def test_bullet_entries_of_honours_are_awards(resume):
    assert [award.title for award in resume.awards] == ["Golden Pipe (2018)"]


def test_numbered_reversed_and_unknown_sections_are_kept_under_their_titles(resume):
    assert (
        OwnSection(title="Patents", lines=("Adjustable reed tongue (PL 123)",)),
        OwnSection(title="Invited Talks", lines=("How a church breathes",)),
        OwnSection(title="Hidden Corners", lines=("Plays the carillon on Sundays.",)),
    ) == resume.sections


def test_no_word_of_the_file_is_lost(resume):
    written = write_json_resume(resume).decode()

    for word in (
        "Soldering",
        "Acoustics",
        "310 stops",
        "minus four",
        "Winter of 2012",
        "Apprentice",
        "Best of the year",
    ):
        assert word in written
    assert resume == read_json_resume(write_json_resume(resume)).resume


def test_entries_without_a_place_of_their_own_become_lines():
    (section,) = read(
        "    Concerts:\n      - name: Advent\n        date: 2019-12\n        summary: Two choirs\n"
    ).sections

    assert section.lines == ("Advent · 2019-12", "Two choirs")


def test_companies_of_a_volunteering_section_are_no_work():
    resume = read("    volunteering:\n      - company: Shelter\n        position: Cook\n        location: Oslo\n")

    assert (resume.volunteer[0].organization, resume.work) == ("Shelter", ())
    assert resume.volunteer[0].extra["location"] == "Oslo"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("**Bold** and *slanted*", "Bold and slanted"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("[Words](https://a.example) `code`", "Words code"),
        ("***Both***", "Both"),
    ],
)
def test_markdown_is_taken_for_its_words(text, said):
    assert said == plain(text)


def test_a_range_is_no_list_below_an_item():
    assert highlights(["Led the years 2019 - 2021"]) == ("Led the years 2019 - 2021",)


FIELDS = [
    "company", "institution", "authors", "title", "label", "details", "name", "bullet", "date", "highlights", "doi",
]  # fmt: skip
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(12)
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "empty"),
        ("a: [", "not valid YAML"),
        ("\x00", "not valid YAML"),
        ("cv: !!python/object/apply:os.system [ls]", "not valid YAML|no résumé"),
        ("just: text", "no résumé"),
        ("cv:\n  - name", "no résumé"),
        ("cv:\n  name: A\n  sections:\n    - one\n", "“sections” should be"),
        (BOMB + "cv:\n  name: *m\n", "far more than|too deeply"),
        ("cv: &a\n  name: A\n  more: *a\n", "not valid YAML"),
        ("cv: " + "[" * 5_000 + "]" * 5_000, "too deeply"),
        ("cv: " + "{a: " * 2_000, "too deeply|not valid YAML"),
        ("x: " + "y" * 400_000, "larger than 150 kB"),
        ("? [a, b]\n: c\ncv: {name: A}\n", "not valid YAML"),
    ],
)
def test_a_file_that_is_no_resume_ends_in_a_sentence_soon(data, said):
    began = time.perf_counter()
    with pytest.raises(NotImported) as caught:
        read_rendercv(data.encode())

    assert re.search(said, caught.value.message)
    assert time.perf_counter() - began < 5


@settings(deadline=None, max_examples=120)
@given(
    st.recursive(
        st.sampled_from(["", "~", "text", "2020-13", "*a*", "- b", "present"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(FIELDS),
                inner,
                max_size=5,
            )
        ),
        max_leaves=15,
    )
)
def test_whatever_a_section_holds_it_is_read_or_said(entries):
    data = json.dumps(
        {
            "cv": {
                "name": "A",
                "email": entries,
                "social_networks": entries,
                "sections": {"skills": entries, "b": entries},
            }
        }
    )
    try:
        resume = read_rendercv(data.encode())
    except NotImported:
        return

    assert resume == read_json_resume(write_json_resume(resume)).resume
