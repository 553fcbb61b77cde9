"""A comparison on paper: the same as on its page, in every format, and nothing of it lost."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.reports.analysis_layout import analysis_paper
from desktop.reports.blocks import Heading
from desktop.reports.export import render
from desktop.resumes.analysis.sections import NEVER_CLAIM
from desktop.ui.fonts import add_bundled_fonts
from desktop.ui.report_document import render_pdf
from tests.desktop.reports.documents import squeezed, text_of_markdown, text_of_pdf, text_of_word
from tests.desktop.ui.resumes.analysis.compared import compared

AT = datetime(2026, 11, 15, 9, 30, tzinfo=UTC)
COMPARISON = compared()
ANALYSIS = COMPARISON.analysis
PAPER = analysis_paper(COMPARISON, AT)


def said() -> list[str]:
    """Everything that a paper about this comparison has to say, wherever it stands."""
    found = [COMPARISON.title, "Covers 5 of 9 required, 1 of 4 preferred.", ANALYSIS.seniority.words, NEVER_CLAIM]
    found += [
        "Dana Whitfield CV, version 1",
        "15 November 2026",
        "○ stated, not shown",
        "to confirm",
        "Required: ✓ ✓ ◐ ✓ ○ – ◐ ✓ ✓",
    ]
    for match in ANALYSIS.matches:
        found += [match.requirement.text, match.reason, *(citation.text for citation in match.citations)]
    found += [text for gap in ANALYSIS.gaps for text in (gap.words, gap.reason, gap.advice)]
    found += [text for each in ANALYSIS.strengths for text in (each.words, each.figure)]
    found += [f"{time.name}: {time.words}" for time in ANALYSIS.skills if time.asked]
    found += [text for each in ANALYSIS.suggestions for text in (each.text, each.reason)]
    found += [text for each in ANALYSIS.questions for text in (each.text, each.because)]
    for item in ANALYSIS.drill:
        found += [item.claim.text, *(text for each in item.follow_ups for text in (each.question, each.note))]
    return [text for text in found if text]


@pytest.mark.parametrize("kind", ["markdown", "docx", "pdf"])
def test_every_format_says_all_of_it(kind: str, qtbot: QtBot) -> None:
    add_bundled_fonts()
    match kind:
        case "markdown":
            text = text_of_markdown(render(PAPER, "markdown"))
        case "docx":
            text = text_of_word(render(PAPER, "docx"))
        case _:
            text = text_of_pdf(render_pdf(PAPER))

    assert [each for each in said() if squeezed(each).casefold() not in squeezed(text).casefold()] == []


def test_no_share_of_the_whole_is_ever_given() -> None:
    text = text_of_markdown(render(PAPER, "markdown")).replace("31 %", "")

    assert "%" not in text


def test_its_sections_stand_in_the_order_of_the_page() -> None:
    headings = [block.text for block in PAPER.blocks if isinstance(block, Heading) and block.level < 3]

    assert headings == [
        COMPARISON.title,
        "What the job requires",
        "What the job prefers",
        "To confirm in person (not counted)",
        "Strengths",
        "Gaps",
        "Time with each skill",
        "Suggestions for the résumé",
        "Likely questions",
        "Claims, and what is asked about them next",
    ]


def test_what_is_not_there_has_no_heading() -> None:
    paper = analysis_paper(compared("By the sea.", "", ""), AT)
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]

    assert "Gaps" not in headings
    assert "What the job requires" not in headings
    assert "Nothing in this text asks for something." in text_of_markdown(render(paper, "markdown"))


def test_a_bullet_of_a_resume_is_text_and_never_markup() -> None:
    paper = analysis_paper(compared("Requirements\n- <b>Go</b> and [links](http://x.example)", "", ""), AT)

    assert b"<b>" not in render(paper, "markdown")
