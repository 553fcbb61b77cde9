from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.keyboard.key_list import KeyList
from desktop.ui.keys import KEYS, KeyTable
from desktop.ui.style import Theme


def test_it_lists_the_keys_as_they_are_now(theme: Theme, qtbot: QtBot) -> None:
    table = KeyTable({"pause": "Ctrl+Alt+P"})
    listed = KeyList(table.keys, theme)
    qtbot.addWidget(listed)
    listed.open()

    shown = {label.text() for label in listed.findChildren(QLabel)}

    assert {key.words for key in KEYS} <= shown
    assert "Ctrl+Alt+P" in shown
    assert "Ctrl+P" not in shown


def test_escape_closes_it(theme: Theme, qtbot: QtBot) -> None:
    listed = KeyList(KEYS, theme)
    listed.open()

    with qtbot.waitSignal(listed.finished, timeout=1000):
        qtbot.keyClick(listed, Qt.Key.Key_Escape)


def test_it_leads_to_where_keys_are_changed(theme: Theme, qtbot: QtBot) -> None:
    listed = KeyList(KEYS, theme)
    listed.open()

    with qtbot.waitSignal(listed.change_requested, timeout=1000):
        qtbot.mouseClick(listed.change, Qt.MouseButton.LeftButton)
