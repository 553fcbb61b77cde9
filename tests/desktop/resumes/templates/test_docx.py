"""The Word document of a résumé."""

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.resumes.resume import Basics, Resume, Skill, Work
from desktop.resumes.templates.catalogue import CLASSIC, COMPACT, MODERN, PLAIN, TEMPLATES
from desktop.resumes.templates.docx import render_docx
from tests.desktop.resumes.interchange.strategies import resumes
from tests.desktop.resumes.templates.samples import complete, facts

BY_NAME = {"ids": lambda template: template.name}


def opened(resume, template, page="A4"):
    return docx.Document(io.BytesIO(render_docx(resume, template, page)))


def paragraphs(document):
    return document.paragraphs


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_everything_is_in_it(template):
    resume = complete()
    said = "\n".join(paragraph.text for paragraph in paragraphs(opened(resume, template))).replace("\u00a0", " ")

    assert [fact for fact in facts(resume) if fact not in said] == []


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_titles_are_headings_and_lists_are_lists(template):
    styles = {paragraph.text: paragraph.style.name for paragraph in paragraphs(opened(complete(), template))}

    assert styles["Experience"] == "Heading 1"
    assert styles["Róisín Ní Bhraonáin-Castellanos"] == "Title"
    assert styles["Treated 180 early prints, among them a Psalter of 1487."] == "List Bullet"


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_heads_of_entries_stay_with_what_follows(template):
    made = {paragraph.text: paragraph for paragraph in paragraphs(opened(complete(), template))}
    (head,) = [paragraph for text, paragraph in made.items() if text.startswith("Paper Conservator")]

    assert head.paragraph_format.keep_with_next
    assert made["Experience"].style.paragraph_format.keep_with_next
    assert not made["Treated 180 early prints, among them a Psalter of 1487."].paragraph_format.keep_with_next


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_it_tells_nothing_but_the_resume(template):
    data = render_docx(complete(), template)
    about = docx.Document(io.BytesIO(data)).core_properties
    parts = {
        name: zipfile.ZipFile(io.BytesIO(data)).read(name) for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
    }

    assert (about.author, about.last_modified_by) == ("Róisín Ní Bhraonáin-Castellanos",) * 2
    assert about.comments == ""
    assert not [name for name in parts if "app.xml" in name or "thumbnail" in name]
    for said in (b"python-docx", b"Interview Assistant", b"/home/", b"/root/"):
        assert not [name for name, content in parts.items() if said in content]
    assert b"<w:vanish" not in parts["word/document.xml"]


def test_links_lead_where_they_say():
    document = opened(complete(), PLAIN)
    targets = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}

    assert {"mailto:roisin@paperandvellum.example", "tel:+35315550182", "https://fourprovinces.example"} <= targets
    assert not [target for target in targets if target.startswith(("javascript", "file"))]


def test_the_page_and_its_margins_are_the_templates():
    (section,) = opened(complete(), CLASSIC, "Letter").sections

    assert (section.page_width.pt, section.page_height.pt, section.left_margin.pt) == (612, 792, 64)


def test_page_numbers_begin_on_the_second_page():
    (section,) = opened(complete(), PLAIN).sections

    assert section.different_first_page_header_footer
    assert section.footer.paragraphs[0].text == "Róisín Ní Bhraonáin-Castellanos  ·  Page "
    assert section.first_page_footer.paragraphs[0].text == ""


def test_dates_stand_at_the_end_of_the_line():
    document = opened(Resume(basics=Basics(name="A"), work=(Work(name="B", position="C", start_date="2020"),)), COMPACT)
    (entry,) = [paragraph for paragraph in document.paragraphs if "2020" in paragraph.text]

    assert entry.text == "C, B\t2020\u00a0–\u00a0Present"
    assert 595.28 - 2 * COMPACT.margin_x == pytest.approx(entry.paragraph_format.tab_stops[0].position.pt, abs=0.1)


def framed(document):
    return [paragraph.text for paragraph in document.paragraphs if paragraph._p.pPr.find(qn("w:framePr")) is not None]


def test_the_modern_one_has_contacts_and_skills_in_a_column_beside():
    document = opened(complete(), MODERN)
    aside = framed(document)

    assert aside[:2] == ["Contact", "roisin@paperandvellum.example"]
    assert {"Skills", "Languages", "Sea swimming (Forty Foot, January)"} <= set(aside)
    assert not {"Experience", "Profile", "Róisín Ní Bhraonáin-Castellanos"} & set(aside)
    frames = {etree.tostring(frame) for frame in document.element.body.iter(qn("w:framePr"))}
    assert len(frames) == 1  # the same place for all: one column


def test_a_side_column_that_no_page_would_hold_becomes_part_of_the_text():
    skills = tuple(Skill(name=f"Group {number}", keywords=("one thing", "another thing")) for number in range(40))
    document = opened(Resume(basics=Basics(name="A"), skills=skills), MODERN)

    assert framed(document) == []
    assert "Group 39: one thing, another thing" in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    "resume", [Resume(), Resume(basics=Basics(name="A\x00B\x0bC")), Resume(basics=Basics(name="ف عربي 日本"))]
)
@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_empty_and_odd_resumes_can_be_opened_too(resume, template):
    assert opened(resume, template).sections


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(resumes(), st.sampled_from(TEMPLATES))
def test_whatever_a_resume_holds_it_can_be_written(resume, template):
    assert opened(resume, template).sections
