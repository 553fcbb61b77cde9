"""What menus offer about chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.chip_menu import IT_IS_TRUE, add_doubts, add_facts, doubt_menu
from shared.ids import FactId


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_offers_to_keep_the_sentence_as_a_fact(around: QWidget, qtbot: QtBot) -> None:
    accepted: list[str] = []
    menu = doubt_menu(around, lambda: accepted.append("kept"))
    menu.popup(around.mapToGlobal(around.rect().center()))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert accepted == ["kept"]
    assert not menu.isVisible()


def test_escape_keeps_nothing(around: QWidget, qtbot: QtBot) -> None:
    accepted: list[str] = []
    menu = doubt_menu(around, lambda: accepted.append("kept"))
    menu.popup(around.mapToGlobal(around.rect().center()))
    offered = [action.text() for action in menu.actions()]
    qtbot.keyClick(menu, Qt.Key.Key_Escape)

    assert offered == [IT_IS_TRUE]
    assert accepted == []


def test_of_several_sentences_each_is_named_shortly_and_kept_whole(around: QWidget) -> None:
    long = "I later trained forty engineers in it, and every one of them stayed with the team for two years."
    accepted: list[str] = []
    menu = QMenu(around)
    add_doubts(menu, ["I led it.", long], accepted.append)
    names = [action.text() for action in menu.actions() if action.text()]
    for action in menu.actions():
        action.trigger()

    assert names[0] == "Keep as a fact: “I led it.”"
    assert names[1].startswith("Keep as a fact: “I later trained forty")
    assert names[1].endswith("…”")
    assert len(names[1]) < 80
    assert accepted == ["I led it.", long]


def test_each_fact_is_offered_once_by_what_its_chip_says(around: QWidget) -> None:
    shown: list[str] = []
    menu = QMenu(around)
    add_facts(menu, [FactId("F12"), FactId("F13"), FactId("F12")], shown.append)
    names = [action.text() for action in menu.actions() if action.text()]
    for action in menu.actions():
        action.trigger()

    assert names == ["Show R 12 in the résumé", "Show R 13 in the résumé"]
    assert shown == ["F12", "F13"]
