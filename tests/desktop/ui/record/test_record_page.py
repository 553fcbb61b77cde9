"""The record page, driven with mouse and keys; what is shown is asserted."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTableWidget, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.session.editing import Record
from desktop.ui.record.record_page import CONVERSATION, SUMMARY, RecordPage
from desktop.ui.style import AppliedStyle, Theme
from shared.events import LoggedEvent
from shared.ids import QuestionId, SegmentId
from tests.desktop.session.past_sessions import Log, interview, long_interview, record_of

NICE = SegmentId("microphone-1")


def shown(qtbot: QtBot, theme: Theme, record: Record, file_name: str = "", width: int = 660) -> RecordPage:
    page = RecordPage(record, theme, file_name=file_name)
    qtbot.addWidget(page)
    page.resize(width, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.edited.connect(lambda segment_id, text: record.edit(SegmentId(segment_id), text) and page.refresh())
    page.story_marked.connect(lambda asked, marked: record.mark_story(QuestionId(asked), marked) and page.refresh())
    return page


@pytest.fixture
def record() -> Record:
    return record_of(interview())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, record: Record) -> RecordPage:
    return shown(qtbot, theme, record)


def lines(page: RecordPage) -> list[str]:
    return [row.text for row in page.conversation.said.said.rows]


def editor(page: RecordPage) -> QPlainTextEdit:
    found = [field for field in page.conversation.said.findChildren(QPlainTextEdit) if field.isVisible()]
    assert len(found) == 1
    return found[0]


def place(page: RecordPage, segment_id: SegmentId = NICE) -> QPoint:
    said = page.conversation.said
    index = said.said.place_of(segment_id)
    said.scrollTo(index)
    return said.visualRect(index).center()


def double_click(page: RecordPage, qtbot: QtBot, segment_id: SegmentId = NICE) -> None:
    at = place(page, segment_id)
    viewport = page.conversation.said.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)


def write(page: RecordPage, text: str) -> None:
    field = editor(page)
    field.selectAll()
    field.insertPlainText(text)


def to_conversation(page: RecordPage) -> None:
    tab = page.tabs.tabRect(CONVERSATION).center()
    QTest.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=tab)


# --- head -----------------------------------------------------------------------------------------------------------


def test_the_head_says_what_session_this_is_and_what_was_agreed(page: RecordPage) -> None:
    assert page.head.title.text() == "Second round"
    assert page.head.details.text().startswith("Fabrikam · Senior Platform Engineer · 3 Nov 2026, ")
    assert "Everyone had agreed to being transcribed (" in page.head.agreed.text()
    assert page.head.agreed.text().endswith("Sound check: passed. Sound was not kept.")


def test_each_kind_of_export_is_asked_for_by_its_name(page: RecordPage, qtbot: QtBot) -> None:
    wanted: list[str] = []
    page.export_requested.connect(wanted.append)

    for action in page.head.export.menu().actions():
        action.trigger()

    assert [action.text() for action in page.head.export.menu().actions()] == ["Markdown", "JSON", "Word", "PDF"]
    assert wanted == ["markdown", "json", "docx", "pdf"]


def test_printing_and_deleting_are_asked_for(page: RecordPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.print_requested):
        qtbot.mouseClick(page.head.print, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.delete_requested):
        qtbot.mouseClick(page.head.delete, Qt.MouseButton.LeftButton)


def test_what_was_done_is_said_until_it_is_taken_away(page: RecordPage) -> None:
    page.say("✓ Saved as a.pdf.")
    assert page.head.done.isVisible()
    assert page.head.done.words.text() == "✓ Saved as a.pdf."

    page.say("")
    assert not page.head.done.isVisible()


# --- summary --------------------------------------------------------------------------------------------------------


def test_an_unanswered_question_leads_to_its_place(page: RecordPage, qtbot: QtBot) -> None:
    row = next(row for row in page.summary.rows if row.words.text() == "What is your notice period?")

    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)

    assert page.conversation.isVisible()
    assert page.conversation.questions.question_id == QuestionId(5)
    assert page.conversation.said.lit == "system-6"


def test_facts_are_ticked_where_they_were_used(page: RecordPage) -> None:
    signs = {row.words.text().split()[0]: row.sign.text() for row in page.summary.rows}

    assert signs["Disagreed"] == "✓ R 3"
    assert signs["Led"] == "– R 2"


def test_the_timing_can_be_read_as_a_table(page: RecordPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.summary.timing.switch, Qt.MouseButton.LeftButton)

    table = page.summary.timing.table
    assert isinstance(table, QTableWidget)
    assert table.isVisible()
    assert not page.summary.timing.picture.isVisible()
    assert [table.item(6, column).text() for column in range(4)] == ["p95", "0.5 s", "0.6 s", "2.0 s"]

    qtbot.mouseClick(page.summary.timing.switch, Qt.MouseButton.LeftButton)
    assert page.summary.timing.picture.isVisible()


def test_the_summary_follows_a_change_when_it_is_looked_at_again(page: RecordPage, qtbot: QtBot) -> None:
    page.show_place("3")
    page.conversation.star.click()

    QTest.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.tabRect(SUMMARY).center())

    assert page.record.summary.stories == 1
    assert any(label.text() == "Kept as stories" for label in page.summary.findChildren(type(page.head.agreed)))


# --- changing a line ------------------------------------------------------------------------------------------------


def test_a_double_click_opens_the_line_and_enter_saves_it(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    double_click(page, qtbot)
    write(page, "Hi Daniel, a pleasure.")

    with qtbot.waitSignal(page.edited) as asked:
        qtbot.keyClick(editor(page), Qt.Key.Key_Return)

    assert asked.args == [NICE, "Hi Daniel, a pleasure."]
    assert lines(page)[1] == "Hi Daniel, a pleasure."
    assert page.conversation.said.said.rows[1].time == "0:09 · edited"
    assert "Ctrl+Z" in page.conversation.hint.text()


def test_f2_opens_the_chosen_line_and_escape_leaves_it_as_it_was(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    before = lines(page)
    QTest.mouseClick(page.conversation.said.viewport(), Qt.MouseButton.LeftButton, pos=place(page))

    qtbot.keyClick(page.conversation.said, Qt.Key.Key_F2)
    write(page, "Something else.")
    with qtbot.assertNotEmitted(page.edited):
        qtbot.keyClick(editor(page), Qt.Key.Key_Escape)

    assert lines(page) == before


def test_a_changed_line_explains_what_was_heard(page: RecordPage, record: Record, qtbot: QtBot) -> None:
    page.edited.emit(NICE, "Hi!")
    index = page.conversation.said.said.place_of(NICE)

    assert index.data(Qt.ItemDataRole.ToolTipRole) == "As it was heard: Hi Daniel, nice to meet you."
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "You, 0:09 · edited: Hi!"


def test_undo_and_redo_go_through_the_changes(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    heard = lines(page)[1]
    for text in ("Hi!", "Hello!"):
        double_click(page, qtbot)
        write(page, text)
        qtbot.keyClick(editor(page), Qt.Key.Key_Return)
    page.conversation.said.setFocus()

    qtbot.keyClick(page.conversation.said, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines(page)[1] == "Hi!"
    qtbot.keyClick(page.conversation.said, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines(page)[1] == heard
    assert "edited" not in page.conversation.said.said.rows[1].time
    assert page.conversation.hint.text() == "Taken back."

    page.conversation.redo()
    assert lines(page)[1] == "Hi!"


def test_a_line_that_is_emptied_stays_as_it_was(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    before = lines(page)
    double_click(page, qtbot)
    write(page, "   ")

    with qtbot.assertNotEmitted(page.edited):
        qtbot.keyClick(editor(page), Qt.Key.Key_Return)

    assert lines(page) == before


def test_the_menu_of_a_line_changes_copies_and_leads_to_its_question(page: RecordPage, qtbot: QtBot) -> None:
    said = page.conversation.said
    actions = {action.text(): action for action in said.menu_for(SegmentId("system-3")).actions()}

    actions["Copy"].trigger()
    actions["Show this question"].trigger()

    assert QApplication.clipboard().text() == "Tell me about a time you disagreed with a colleague."
    assert page.conversation.questions.question_id == QuestionId(2)
    assert "Change the line" in actions


# --- questions ------------------------------------------------------------------------------------------------------


def test_arrow_keys_go_through_the_questions_with_their_answers(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    page.conversation.questions.setFocus()

    qtbot.keyClick(page.conversation.questions, Qt.Key.Key_Down)

    text = page.conversation.sheet.toPlainText()
    assert "At Northwind I disagreed with our product manager" in text
    assert "heard 0.4 s · outline 0.5 s · answer 1.2 s" in text
    assert "R 3  Disagreed with the product manager over a one-night cut-over" in text


def test_a_question_for_which_nothing_was_written_says_so(page: RecordPage) -> None:
    page.show_place("4")

    assert page.conversation.sheet.toPlainText().startswith("No outline and no answer were written")


def test_a_question_in_the_transcript_shows_its_answer(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)

    at = place(page, SegmentId("system-4"))
    QTest.mouseClick(page.conversation.said.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert page.conversation.questions.question_id == QuestionId(3)


def test_a_reply_brings_its_question_along(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)

    QTest.mouseClick(
        page.conversation.said.viewport(), Qt.MouseButton.LeftButton, pos=place(page, SegmentId("microphone-4"))
    )

    assert page.conversation.questions.question_id == QuestionId(3)


def test_the_keys_of_the_editor_are_said_while_it_is_open(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    double_click(page, qtbot)
    assert page.conversation.hint.text() == "Enter saves, Esc leaves the line as it was."

    qtbot.keyClick(editor(page), Qt.Key.Key_Escape)

    assert page.conversation.hint.text() == "Double-click a line, or press F2, to change it."


def test_a_question_in_the_list_shows_its_words(page: RecordPage, qtbot: QtBot) -> None:
    to_conversation(page)
    questions = page.conversation.questions
    index = questions.questions.place_of(QuestionId(4))
    questions.scrollTo(index)

    QTest.mouseClick(questions.viewport(), Qt.MouseButton.LeftButton, pos=questions.visualRect(index).center())

    assert page.conversation.said.lit == "system-5"


def test_the_questions_say_when_of_what_kind_and_whether_answered(page: RecordPage) -> None:
    details = [row.details for row in page.conversation.questions.questions.rows]

    assert details[1] == "2 · 0:30 · How you acted"
    assert details[4] == "5 · 1:30 · Practical matters · not answered"


def test_the_star_keeps_what_was_said_as_a_story_and_takes_it_back(page: RecordPage, qtbot: QtBot) -> None:
    page.show_place("2")
    star = page.conversation.star
    assert star.text() == "☆ Keep as a story"

    with qtbot.waitSignal(page.story_marked) as asked:
        qtbot.mouseClick(star, Qt.MouseButton.LeftButton)
    assert asked.args == [2, True]
    assert star.text() == "★ Kept as a story"
    assert page.conversation.questions.questions.rows[1].story

    with qtbot.waitSignal(page.story_marked) as asked:
        qtbot.mouseClick(star, Qt.MouseButton.LeftButton)
    assert asked.args == [2, False]
    assert star.text() == "☆ Keep as a story"


def test_where_nothing_was_said_there_is_nothing_to_keep(page: RecordPage) -> None:
    page.show_place("5")

    assert not page.conversation.star.isEnabled()
    assert "said nothing" in page.conversation.star.toolTip()


def test_a_chip_explains_its_line_where_it_is_pointed_to(page: RecordPage, qtbot: QtBot) -> None:
    page.show_place("1")
    sheet = page.conversation.sheet
    viewport = sheet.viewport()
    tips = {
        sheet.tip_at(QPoint(x, y)) for y in range(0, viewport.height(), 4) for x in range(0, viewport.width(), 6)
    } - {""}

    assert tips == {"Your résumé, R 1: Senior Backend Engineer, Northwind Traders"}
    at = QPoint(1, viewport.height() - 2)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert not QToolTip.isVisible()


# --- places ---------------------------------------------------------------------------------------------------------


def test_a_line_that_is_shown_is_in_sight_chosen_and_lit_for_a_while(page: RecordPage, qtbot: QtBot) -> None:
    page.show_place("microphone-5")
    said = page.conversation.said

    assert page.tabs.currentIndex() == CONVERSATION
    assert (said.lit, said.chosen) == ("microphone-5", "microphone-5")
    qtbot.waitUntil(lambda: said.viewport().rect().intersects(said.visualRect(said.currentIndex())))
    qtbot.waitUntil(lambda: said.lit is None, timeout=5_000)


@pytest.mark.parametrize("place", ["", "system-99", "77", "٣", "x"])
def test_a_place_that_is_not_there_changes_nothing(page: RecordPage, place: str) -> None:
    page.show_place(place)

    assert page.tabs.currentIndex() == SUMMARY


def test_a_line_far_down_a_long_session_is_brought_into_sight(qtbot: QtBot, theme: Theme) -> None:
    page = shown(qtbot, theme, record_of(long_interview()))

    page.show_place("system-300")

    said = page.conversation.said
    qtbot.waitUntil(lambda: said.viewport().rect().contains(said.visualRect(said.currentIndex()).center()))


# --- files and empty sessions ---------------------------------------------------------------------------------------


def test_a_session_from_a_file_is_only_read_until_it_is_kept(qtbot: QtBot, theme: Theme, record: Record) -> None:
    page = shown(qtbot, theme, record, "second-round.json")
    page.show_place("2")

    assert "“second-round.json”" in page.banner.words.text()
    assert page.banner.isVisible()
    assert not page.head.delete.isVisible()
    assert not page.conversation.star.isVisible()
    double_click(page, qtbot)
    assert not page.conversation.said.findChildren(QPlainTextEdit)

    with qtbot.waitSignal(page.keep_requested):
        qtbot.mouseClick(page.banner.accept, Qt.MouseButton.LeftButton)


def test_an_empty_session_says_that_nothing_was_said(qtbot: QtBot, theme: Theme) -> None:
    page = shown(qtbot, theme, record_of(Log().complete(2)))
    to_conversation(page)

    shown_texts = [label.text() for label in page.findChildren(type(page.head.agreed)) if label.isVisible()]
    assert "Nothing was said in this session." in shown_texts
    assert "No question was asked." in shown_texts


# --- reach and size -------------------------------------------------------------------------------------------------


def test_everything_is_reached_with_the_tab_key(page: RecordPage, qtbot: QtBot) -> None:
    page.conversation.show()
    to_conversation(page)
    page.head.export.setFocus()
    met: list[QWidget | None] = []
    for _ in range(12):
        met.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)

    conversation = page.conversation
    for widget in (
        page.head.print,
        page.head.delete,
        page.tabs,
        conversation.said,
        conversation.questions,
        conversation.star,
        conversation.sheet,
    ):
        assert widget in met


class Windows(QObject):
    """Whatever is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's own)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.mark.parametrize("events", [interview(), Log().complete(2)], ids=["interview", "empty"])
def test_no_part_of_the_page_flashes_up_as_a_window(
    events: list[LoggedEvent], qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)

    page = RecordPage(record_of(events), theme)
    qtbot.addWidget(page)
    page.conversation.refresh()
    page.summary.refresh()
    page.say("✓ Saved.")
    qapp.removeEventFilter(windows)

    assert windows.seen == []


def test_with_little_room_the_sides_stand_one_above_the_other(qtbot: QtBot, theme: Theme, record: Record) -> None:
    page = shown(qtbot, theme, record, width=420)
    to_conversation(page)
    assert page.conversation.sides.orientation() == Qt.Orientation.Vertical

    page.resize(900, 620)
    assert page.conversation.sides.orientation() == Qt.Orientation.Horizontal


def test_three_hours_open_in_less_than_300_ms_and_never_hold_the_window_for_long(
    qtbot: QtBot, theme: Theme, qapp: QApplication
) -> None:
    """A busy machine may be slower by half; the figures of a quiet one are 100 ms and 50 ms."""
    style = AppliedStyle(qapp, theme)
    record = record_of(long_interview())
    assert len(record.view.segments) > 1_500
    _ = record.summary  # made in another thread in the program
    spent: list[float] = []

    def timed(work: Callable[[], object]) -> None:
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)

    timed(lambda: shown(qtbot, theme, record))
    for _ in range(60):
        timed(qapp.processEvents)
    qapp.setStyleSheet("")
    style.deleteLater()

    assert sum(spent) < 0.45
    assert max(spent) < 0.15
