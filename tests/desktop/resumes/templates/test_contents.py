"""What of a résumé is printed, and in which order."""

import pytest

from desktop.resumes.resume import Basics, Education, OwnSection, Resume, Skill, Volunteer, Work
from desktop.resumes.templates.blocks import Bullets, EntryHead, Heading, Paragraph
from desktop.resumes.templates.catalogue import CLASSIC, COMPACT, MODERN, PLAIN, TEMPLATES, template_named
from desktop.resumes.templates.contents import TITLES, contents
from desktop.resumes.templates.template import ORDER
from tests.desktop.resumes.templates.samples import complete, facts


def texts(blocks):
    made = []
    for block in blocks:
        match block:
            case Heading(text=text):
                made.append(text)
            case EntryHead(lines=lines):
                made += ["".join(span.text for span in (*line.left, *line.right)) for line in lines]
            case Paragraph(spans=spans):
                made.append("".join(span.text for span in spans))
            case Bullets(items=items):
                made += ["".join(span.text for span in item) for item in items]
    return made


def headings(blocks):
    return [block.text for block in blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_every_template_has_every_section_once(template):
    assert sorted(template.order) == sorted(ORDER)
    assert set(template.side) <= set(ORDER)
    assert set(ORDER) == TITLES.keys() | {"sections"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_every_template_prints_everything(template):
    resume = complete()
    printed = contents(resume, template)
    said = "\n".join(
        [
            printed.head.name,
            printed.head.label,
            *(contact.text for contact in printed.head.contacts),
            *texts(printed.main),
            *texts(printed.side),
        ]
    )

    assert [fact for fact in facts(resume) if fact not in said] == []


def test_a_section_without_content_has_no_title():
    assert contents(Resume(basics=Basics(name="A"), work=()), PLAIN).main == ()


def test_own_sections_stand_under_their_own_titles():
    resume = Resume(sections=(OwnSection(title="Boats", lines=("Two", "")), OwnSection(title="Empty")))

    assert texts(contents(resume, PLAIN).main) == ["Boats", "Two"]


def test_the_modern_one_puts_skills_beside():
    printed = contents(complete(), MODERN)

    assert headings(printed.side) == ["Skills", "Certificates", "Languages", "Interests"]
    assert "Skills" not in headings(printed.main)


def test_the_compact_one_opens_with_skills_and_one_line_an_entry():
    resume = Resume(work=(Work(name="A", position="B", location="C", start_date="2020"),), skills=(Skill(name="D"),))

    assert texts(contents(resume, COMPACT).main) == ["Skills", "D", "Experience", "B, A, C2020 – Present"]


def test_the_plain_one_keeps_dates_from_the_end_of_the_line():
    resume = Resume(work=(Work(name="A", position="B", start_date="2020"),))

    assert texts(contents(resume, PLAIN).main) == ["Experience", "B", "A  ·  2020 – Present"]


def test_where_a_position_or_degree_is_missing_the_name_opens_the_entry():
    resume = Resume(work=(Work(name="A", start_date="2020"),), education=(Education(institution="E", end_date="2019"),))

    assert texts(contents(resume, CLASSIC).main) == ["Experience", "A2020 – Present", "Education", "E2019"]


def test_single_skills_share_a_line_and_groups_have_their_own():
    resume = Resume(skills=(Skill(name="A"), Skill(name="B", level="Expert"), Skill(name="C", keywords=("d", "e"))))

    assert texts(contents(resume, PLAIN).main) == ["Skills", "A, B (Expert)", "C: d, e"]


def test_what_an_import_knew_beyond_the_schema_is_printed_where_it_belongs():
    resume = Resume(
        volunteer=(Volunteer(organization="V", extra={"location": "Oslo", "dateText": "Winter of 2012", "odd": [1]}),)
    )

    assert texts(contents(resume, PLAIN).main) == ["Volunteering", "V", "Oslo  ·  Winter of 2012"]


def test_an_unknown_template_is_the_plain_one():
    assert (template_named("baroque"), template_named("modern")) == (PLAIN, MODERN)


def test_an_address_with_a_control_sign_is_no_link():
    head = contents(Resume(basics=Basics(name="Ann", email="ann@\x1fexample.com")), PLAIN).head

    assert not any(span.link.startswith("mailto:") for span in head.contacts)
