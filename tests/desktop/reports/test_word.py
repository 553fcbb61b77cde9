import io
import zipfile

from docx import Document
from hypothesis import given

from desktop.reports.report import report_of
from desktop.reports.word import render_word
from shared.events import LoggedEvent
from shared.ids import SegmentId
from tests.desktop.reports.documents import text_of_word
from tests.desktop.session.past_sessions import Log, interview, record_of
from tests.shared.strategies import any_log

CONTENT = render_word(record_of(interview()).report())


def test_headings_can_be_jumped_between() -> None:
    headings = [part.text for part in Document(io.BytesIO(CONTENT)).paragraphs if part.style.name == "Heading 1"]

    assert headings == ["Summary", "Questions and answers", "Lines of the résumé", "Timing", "Transcript"]


def test_it_says_whose_it_is_and_numbers_its_pages() -> None:
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as parts:
        footer = next(parts.read(name) for name in parts.namelist() if "footer" in name)

    assert Document(io.BytesIO(CONTENT)).core_properties.title == "Second round"
    assert b"PAGE" in footer


def test_a_table_says_its_head_again_on_every_page() -> None:
    tables = Document(io.BytesIO(CONTENT)).tables

    assert [cell.text for cell in tables[-1].rows[0].cells] == ["Question", "Text", "Outline", "First word"]
    assert all("tblHeader" in table.rows[0]._tr.xml for table in tables)


def test_signs_that_no_document_holds_are_left_out() -> None:
    record = record_of(interview())
    record.view.segments[SegmentId("microphone-1")].text = "Hi\x00 \x0b there\ud83d"

    assert "Hi there" in text_of_word(render_word(record.report()))


@given(any_log(12))
def test_every_session_becomes_a_document(log: list[LoggedEvent]) -> None:
    assert text_of_word(render_word(report_of(log)))


def test_an_empty_session_becomes_a_document() -> None:
    assert "Nothing was said." in text_of_word(render_word(report_of(Log().complete(2))))
