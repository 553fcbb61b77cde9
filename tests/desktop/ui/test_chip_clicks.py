"""Chips under the pointer: what they say when it rests on them, and what a click leads to."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.style import Theme
from tests.desktop.ui.pointer import point_at
from tests.desktop.ui.scripted import DISAGREED, SENTENCES, Script

LEFT = Qt.MouseButton.LeftButton
CHIP = "\ufffc"


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> AnswerSheet:
    script = Script()
    script.ask(1, DISAGREED)
    script.answer(1, SENTENCES)
    made = AnswerSheet(script.view, theme)
    qtbot.addWidget(made)
    made.resize(420, 420)
    with qtbot.waitExposed(made):
        made.show()
    return made


def chip(sheet: AnswerSheet, words: str) -> QPoint:
    """The middle of the chip that says so."""
    cursor = QTextCursor(sheet.document())
    for text, _ in sheet.chips:
        cursor = sheet.document().find(CHIP, cursor)
        if text == words:
            start = QTextCursor(sheet.document())
            start.setPosition(cursor.selectionStart())
            return sheet.cursorRect(start).topLeft() + QPoint(12, 8)
    raise AssertionError(f"no chip says {words}")


def words_of(sheet: AnswerSheet) -> QPoint:
    return sheet.cursorRect(sheet.document().find("proposed the")).center()


def rest_on(sheet: AnswerSheet, place: QPoint) -> None:
    point_at(sheet.viewport(), place)
    event = QHelpEvent(QEvent.Type.ToolTip, place, sheet.viewport().mapToGlobal(place))
    QApplication.sendEvent(sheet.viewport(), event)


def test_a_chip_under_the_pointer_shows_the_line_of_the_resume(sheet: AnswerSheet) -> None:
    rest_on(sheet, chip(sheet, "R 12"))

    assert QToolTip.text().startswith("Your résumé, R 12: Led the payment cut-over at Northwind Traders")
    QToolTip.hideText()


def test_a_doubt_under_the_pointer_shows_its_reason(sheet: AnswerSheet) -> None:
    rest_on(sheet, chip(sheet, "not in your résumé"))

    assert QToolTip.text() == "No line of your résumé names forty engineers."
    QToolTip.hideText()


@pytest.mark.parametrize("words", ["R 12", "not in your résumé"])
def test_the_pointer_says_where_a_click_leads_somewhere(sheet: AnswerSheet, words: str) -> None:
    point_at(sheet.viewport(), words_of(sheet))
    over_words = sheet.viewport().cursor().shape()
    point_at(sheet.viewport(), chip(sheet, words))

    assert over_words == Qt.CursorShape.IBeamCursor
    assert sheet.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_click_on_a_chip_tells_its_fact(sheet: AnswerSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.clicks.fact_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(sheet.viewport(), LEFT, pos=chip(sheet, "R 13"))

    assert chosen.args == ["F13"]


def test_a_chip_that_was_scrolled_to_tells_its_fact_too(sheet: AnswerSheet, qtbot: QtBot) -> None:
    sheet.resize(420, 70)
    sheet.read_on()
    place = chip(sheet, "R 13")
    with qtbot.waitSignal(sheet.clicks.fact_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(sheet.viewport(), LEFT, pos=place)

    assert sheet.verticalScrollBar().value() > 0
    assert chosen.args == ["F13"]


def test_a_click_on_a_doubt_tells_the_whole_sentence(sheet: AnswerSheet, qtbot: QtBot) -> None:
    place = chip(sheet, "not in your résumé")
    with qtbot.waitSignal(sheet.clicks.sentence_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(sheet.viewport(), LEFT, pos=place)

    assert chosen.args == ["I later trained forty engineers in it.", sheet.viewport().mapToGlobal(place)]


@pytest.mark.parametrize("words", ["", "general"])
def test_a_click_on_words_or_on_a_general_remark_tells_nothing(sheet: AnswerSheet, qtbot: QtBot, words: str) -> None:
    place = chip(sheet, words) if words else words_of(sheet)
    with qtbot.assertNotEmitted(sheet.clicks.fact_chosen), qtbot.assertNotEmitted(sheet.clicks.sentence_chosen):
        qtbot.mouseClick(sheet.viewport(), LEFT, pos=place)


def test_selecting_up_to_a_chip_is_no_click_on_it(sheet: AnswerSheet, qtbot: QtBot) -> None:
    sheet.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    with qtbot.assertNotEmitted(sheet.clicks.fact_chosen):
        QTest.mousePress(sheet.viewport(), LEFT, pos=QPoint(4, chip(sheet, "R 12").y()))
        QTest.mouseMove(sheet.viewport(), chip(sheet, "R 12"))
        QTest.mouseRelease(sheet.viewport(), LEFT, pos=chip(sheet, "R 12"))

    assert sheet.textCursor().hasSelection()
