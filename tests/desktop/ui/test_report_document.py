"""The pages of a report, read back; and that every format says the same."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from desktop.reports.blocks import Heading, Paper, Paragraph, Span
from desktop.reports.export import render
from desktop.reports.report import Report
from desktop.reports.summary_words import figures
from desktop.reports.whole_file import ExportNotWritten
from desktop.session.editing import Record
from desktop.ui.fonts import add_bundled_fonts
from desktop.ui.report_document import render_pdf, write_pdf
from shared.ids import QuestionId, SegmentId
from tests.desktop.reports.documents import squeezed, text_of_markdown, text_of_pdf, text_of_word
from tests.desktop.session.past_sessions import Log, interview, long_interview, record_of

SYSTEM_FONTS = {"漢字": QFontDatabase.WritingSystem.Japanese, "☃": QFontDatabase.WritingSystem.Symbol}


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    add_bundled_fonts()


@pytest.fixture(scope="module")
def record() -> Record:
    made = record_of(interview(), "Final round: Fabrikam")
    made.edit(SegmentId("microphone-1"), "Hi Daniel, a pleasure.")
    made.mark_story(QuestionId(2), True)
    return made


def facts_of(report: Report) -> list[str]:
    """Everything that a document about this session has to say, wherever it stands."""
    said = [report.title, report.company, report.job_title, report.consent, "Recorded 3 November 2026"]
    said += [report.assistance, report.sound_check, "Sound was not kept.", "3 November 2026"]
    said += [value for _, value in figures(report.summary)]
    for question in report.questions:
        said += [question.text, *(line.text for line in question.outline)]
        said += [sentence.text for answer in question.answers for sentence in answer.sentences]
    said += [f"{line.mark}: {line.text}" for line in report.evidence]
    said += [f"{line.speaker}: {line.text}" for line in report.transcript]
    said += ["not supported by your résumé: No line of your résumé says so.", "general, not about you"]
    said += ["R 2, not used", "R 3, used", "kept as a story", "Hi Daniel, a pleasure. (edited)"]
    said += ["0.5 s", "0.6 s", "2.0 s", "p50", "p95", "With 5 questions, p95 is simply the slowest."]
    return [text for text in said if text]


def test_every_format_says_the_same(record: Record) -> None:
    report = record.report()
    texts = {
        "markdown": text_of_markdown(render(report, "markdown")),
        "docx": text_of_word(render(report, "docx")),
        "pdf": text_of_pdf(render_pdf(report)),
    }

    missing = [
        (kind, fact)
        for kind, text in texts.items()
        for fact in facts_of(report)
        if squeezed(fact) not in squeezed(text)
    ]

    assert len(facts_of(report)) > 50
    assert missing == []


def test_pages_are_numbered_and_headed(record: Record) -> None:
    document = pypdfium2.PdfDocument(render_pdf(record.report()))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()

    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Final round: Fabrikam" in text


def test_times_can_be_copied_as_they_are_printed(record: Record) -> None:
    """The typeface raises a colon between figures, and a PDF then gives another sign for it."""
    text = text_of_pdf(render_pdf(record.report()))

    assert "0:00:36 You: Our product manager" in " ".join(text.split())
    assert "09:30 (UTC+" in text or "(UTC" in text
    assert "9!30" not in text


def test_letters_of_other_languages_do_not_vanish() -> None:
    log = Log()
    log.say("microphone", "Zażółć gęślą jaźń, кириллица, Ünïcödé – “quoted” … 100 €", 2)

    text = text_of_pdf(render_pdf(record_of(log.complete(9)).report()))

    assert "Zażółć gęślą jaźń, кириллица, Ünïcödé – “quoted” … 100 €" in text


@pytest.mark.parametrize("signs", SYSTEM_FONTS)
def test_signs_that_another_font_of_this_system_holds_do_not_vanish(signs: str) -> None:
    if not QFontDatabase.families(SYSTEM_FONTS[signs]):
        pytest.skip("no font of this system holds them")
    log = Log()
    log.say("microphone", f"They wrote {signs} there", 2)

    assert signs in text_of_pdf(render_pdf(record_of(log.complete(9)).report()))


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    report = record_of(long_interview(minutes=40)).report()
    headings = {squeezed(f"{number}.{question.text}") for number, question in enumerate(report.questions, start=1)}
    headings |= {squeezed(words) for words in ("Transcript", "Timing", "Lines of the résumé", "Questions and answers")}
    document = pypdfium2.PdfDocument(render_pdf(report))
    lasts = []
    for page in document:
        lines = page.get_textpage().get_text_bounded().splitlines()
        body = [line for line in lines if "Interview Assistant" not in line and not line.startswith("Page ")]
        lasts.append(squeezed(body[-1]))
    document.close()

    assert len(lasts) > 5
    assert not headings & set(lasts)


def test_a_long_question_wraps_like_any_other_text() -> None:
    asked = " ".join(f"and word{number}" for number in range(80))
    log = Log()
    log.ask(asked, 2)

    text = text_of_pdf(render_pdf(record_of(log.complete(60)).report()))

    assert squeezed(text).count(squeezed(f"1. {asked}")) >= 1


def test_an_empty_session_has_a_page() -> None:
    text = text_of_pdf(render_pdf(record_of(Log().complete(3)).report()))

    assert "No question was asked." in text
    assert "Page 1 of 1" in text


def test_a_pdf_is_written_as_a_whole_or_not_at_all(record: Record, tmp_path: Path) -> None:
    write_pdf(record.report(), tmp_path / "a.pdf")
    with pytest.raises(ExportNotWritten):
        write_pdf(record.report(), tmp_path / "absent" / "a.pdf")

    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("lines", range(39, 44))
def test_nothing_below_a_heading_that_went_to_the_next_page_is_lost(lines: int) -> None:
    """Wherever on its page the heading would have stood."""
    before = tuple(Paragraph((Span(f"Above {number}."),)) for number in range(lines))
    below = tuple(Paragraph((Span(f"Below {number}."),)) for number in range(150))
    text = squeezed(text_of_pdf(render_pdf(Paper("Paper", (*before, Heading(2, "The heading"), *below)))))

    assert [number for number in range(150) if f"Below{number}." not in text] == []
