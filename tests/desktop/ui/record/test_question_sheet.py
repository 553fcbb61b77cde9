"""The question sheet of a record: evidence and doubts by mouse and by its menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.chip_menu import IT_IS_TRUE
from desktop.ui.record.question_sheet import QuestionSheet
from desktop.ui.style import Theme
from shared.ids import QuestionId
from tests.desktop.session.past_sessions import interview, record_of

LEFT = Qt.MouseButton.LeftButton
CHIP = "\ufffc"
DOUBTED = "I later trained forty engineers in it."


@pytest.fixture
def sheet(theme: Theme, qtbot: QtBot) -> Iterator[QuestionSheet]:
    made = QuestionSheet(record_of(interview()), theme)
    qtbot.addWidget(made)
    made.resize(440, 600)
    made.show_question(QuestionId(2))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    for menu in made.findChildren(QMenu):
        menu.close()


def chip_behind(sheet: QuestionSheet, words: str) -> QPoint:
    found = sheet.document().find(CHIP, sheet.document().find(words))
    assert not found.isNull()
    start = QTextCursor(sheet.document())
    start.setPosition(found.selectionStart())
    return sheet.cursorRect(start).topLeft() + QPoint(12, 8)


def lines(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_a_click_on_a_chip_asks_for_its_fact(sheet: QuestionSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.fact_chosen, timeout=1000) as chosen:
        qtbot.mouseClick(sheet.viewport(), LEFT, pos=chip_behind(sheet, "proposed the staged rollout"))

    assert chosen.args == ["F3"]


def test_a_click_on_a_doubt_opens_the_menu_that_keeps_it(sheet: QuestionSheet, qtbot: QtBot) -> None:
    qtbot.mouseClick(sheet.viewport(), LEFT, pos=chip_behind(sheet, DOUBTED))
    (menu,) = [menu for menu in sheet.findChildren(QMenu) if menu.isVisible()]
    offered = lines(menu)
    with qtbot.waitSignal(sheet.sentence_accepted, timeout=1000) as accepted:
        menu.actions()[0].trigger()

    assert offered == [IT_IS_TRUE]
    assert accepted.args == [2, DOUBTED]


def test_the_menu_offers_every_fact_and_every_doubt_to_whoever_does_not_point(
    sheet: QuestionSheet, qtbot: QtBot
) -> None:
    menu = sheet.menu()
    show = next(action for action in menu.actions() if action.text() == "Show R 3 in the résumé")
    keep = next(action for action in menu.actions() if action.text() == f"Keep as a fact: “{DOUBTED}”")
    with qtbot.waitSignal(sheet.fact_chosen, timeout=1000) as chosen:
        show.trigger()
    with qtbot.waitSignal(sheet.sentence_accepted, timeout=1000) as accepted:
        keep.trigger()

    assert chosen.args == ["F3"]
    assert accepted.args == [2, DOUBTED]


def test_without_a_question_the_menu_has_only_what_is_usual(sheet: QuestionSheet) -> None:
    sheet.show_question(None)

    assert not [line for line in lines(sheet.menu()) if "résumé" in line or "fact" in line]
