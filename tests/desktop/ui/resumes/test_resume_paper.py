"""The pages of a résumé, read back."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.resumes.resume import Basics, Profile, Resume, Skill, Work
from desktop.resumes.templates.catalogue import CLASSIC, COMPACT, MODERN, PLAIN, TEMPLATES
from desktop.ui.resumes.resume_paper import ResumePaper, render_pdf
from tests.desktop.resumes.interchange.strategies import resumes
from tests.desktop.resumes.templates.samples import complete, facts, long_resume

BY_NAME = {"ids": lambda template: template.name}
NAME = "Róisín Ní Bhraonáin-Castellanos"


@pytest.fixture(autouse=True)
def _qt(qapp):
    pass


def pages_of(data):
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]


def squeezed(text):
    return "".join(text.casefold().split())


def said_by(resume, template, page="A4"):
    return squeezed(" ".join(pages_of(render_pdf(resume, template, page))).replace("\ufffe", "-"))


def links_of(data):
    found = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
            link = pdfium.FPDFAnnot_GetLink(pdfium.FPDFPage_GetAnnot(page, number))
            action = pdfium.FPDFLink_GetAction(link)
            length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
            buffer = ctypes.create_string_buffer(length)
            pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
            found.append(buffer.value.decode())
    return found


@pytest.mark.parametrize("page", ["A4", "Letter"])
@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_everything_can_be_read_out_of_it(template, page):
    resume = complete()
    said = said_by(resume, template, page)

    assert [fact for fact in facts(resume) if squeezed(fact) not in said] == []


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_it_reads_in_the_order_in_which_it_is_read(template):
    said = said_by(complete(), template)
    order = [NAME, "roisin@paperandvellum.example", "Head of Conservation", "Library of the Four Provinces"]
    order += [
        "Built a team of eleven",
        "Raised €1.3",
        "Paper Conservator",
        "Psalter of 1487",
        "Bookbinder",
        "Master of Arts",
    ]
    start = said.index(squeezed("Experience"))
    places = [said.index(squeezed(text), start if number > 1 else 0) for number, text in enumerate(order)]

    assert places == sorted(places)


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_it_tells_nothing_but_the_resume(template):
    data = render_pdf(complete(), template)
    told = pypdfium2.PdfDocument(data).get_metadata_dict()

    assert (NAME, f"{NAME} – Résumé", "", "") == (told["Author"], told["Title"], told["Creator"], told["Subject"])
    for said in (b"Interview", b"/home/", b"/root/", b"/tmp/"):
        assert said not in data


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_links_can_be_clicked(template):
    found = links_of(render_pdf(complete(), template))

    assert {"mailto:roisin@paperandvellum.example", "tel:+35315550182", "https://fourprovinces.example"} <= set(found)


def test_a_link_that_a_person_should_not_follow_is_printed_and_leads_nowhere():
    resume = Resume(basics=Basics(name="A", profiles=(Profile(url="javascript:alert(1)"), Profile(url="file:///etc"))))

    assert links_of(render_pdf(resume, PLAIN)) == []
    assert "javascript:alert(1)" in said_by(resume, PLAIN)


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
@pytest.mark.parametrize("entries", range(3, 12))
def test_no_page_ends_with_the_head_of_an_entry(template, entries):
    for text in pages_of(render_pdf(long_resume(entries), template))[:-1]:
        lines = [line for line in text.splitlines() if line.strip() and "Page " not in line]

        assert not lines[-1].startswith(("Position", "Company", "Experience", "EXPERIENCE"))


def test_pages_are_numbered_where_there_is_more_than_one():
    assert "Page" not in " ".join(pages_of(render_pdf(long_resume(2), PLAIN)))
    several = pages_of(render_pdf(long_resume(9), PLAIN))
    for number, text in enumerate(several):
        assert f"Ottoline de Witte · Page {number + 1} of {len(several)}" in text


def test_the_compact_one_brings_two_pages_to_one():
    resume = complete()

    assert (ResumePaper(resume, PLAIN).pages, ResumePaper(resume, COMPACT).pages) == (2, 1)


@pytest.mark.parametrize("email", ["alasdair@mackenziethorne-partners.example", "mailinh.nguyen@campusmail.example"])
@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_a_long_address_is_never_broken(template, email):
    (text,) = pages_of(render_pdf(Resume(basics=Basics(name="Mai-Linh Nguyen", email=email)), template))

    assert email in text


@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_no_letter_is_lost_in_a_ligature(template):
    words = "Cardiff Roscoff staff office affluent final reflect fjord ATTIC attic"
    slanted = Work(name="Cardiff Staffing Office", position="Chief of staff", location="Roscoff, Llandaff")
    resume = Resume(basics=Basics(name="Mai Nguyen", summary=words), work=(slanted,))
    (text,) = pages_of(render_pdf(resume, template))

    for word in [*words.split(), "Cardiff", "Staffing", "Office", "Roscoff", "Llandaff"]:
        assert word in text.replace(",", " ").split()


def test_a_few_lines_on_a_page_of_their_own_are_drawn_onto_the_one_before():
    counts = [
        ResumePaper(Resume(basics=Basics(name="A", summary="word " * 10 * size)), CLASSIC) for size in range(60, 110)
    ]
    for paper in counts:
        assert paper.pages == 1 or paper._setting.last_fill > 0.03


def test_the_main_column_takes_the_whole_width_where_the_side_one_has_ended():
    narrow, wide = (
        max(piece.line.naturalTextWidth() for strip in column.strips for piece in strip.pieces if piece.line)
        for column in (ResumePaper(long_resume(9), MODERN)._setting.columns[number] for number in (0, 2))
    )

    assert wide > narrow * 1.2


def test_a_side_column_that_is_longer_goes_on_beside():
    skills = tuple(Skill(name=f"Group {number}", keywords=("one thing", "another thing")) for number in range(40))
    resume = Resume(basics=Basics(name="A"), work=long_resume(3).work, skills=skills)
    said = said_by(resume, MODERN)

    assert ResumePaper(resume, MODERN).pages > 1
    assert all(squeezed(f"Group {number}") in said for number in range(40))


@pytest.mark.parametrize(
    "resume",
    [
        Resume(),
        Resume(basics=Basics(name="Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley " * 2)),
        Resume(basics=Basics(name="ž", email="x" * 300 + "@a.example"), skills=(Skill(name="Q" * 400),)),
        Resume(basics=Basics(name="A", summary="y" * 9000)),
        Resume(basics=Basics(name="A\x00\nB\t😀"), work=(Work(position="😀 " * 200, start_date="2020"),)),
    ],
)
@pytest.mark.parametrize("template", TEMPLATES, **BY_NAME)
def test_odd_resumes_are_printed_within_the_page(resume, template):
    document = pypdfium2.PdfDocument(render_pdf(resume, template))
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        for number in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(number)
            assert 0 <= left <= right <= width + 0.5
            assert 0 <= bottom <= top <= height


def test_a_picture_of_a_page_is_as_wide_as_asked_for():
    picture = ResumePaper(complete(), MODERN).picture(0, 300, 2.0)

    assert (picture.width(), picture.height()) == (600, 849)
    assert picture.devicePixelRatio() == 2.0
    assert len({picture.pixel(x, y) for x in range(40, 560, 3) for y in range(40, 400, 3)}) > 20


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(resumes(), st.sampled_from(TEMPLATES))
def test_whatever_a_resume_holds_it_can_be_printed(resume, template):
    assert len(pypdfium2.PdfDocument(render_pdf(resume, template))) == ResumePaper(resume, template).pages
