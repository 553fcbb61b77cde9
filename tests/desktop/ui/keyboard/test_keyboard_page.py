import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.keyboard.keyboard_page import KeyboardPage
from desktop.ui.keys import KEYS, KeyAction, KeyTable
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(qtbot: QtBot) -> KeyTable:
    return KeyTable()


@pytest.fixture
def page(table: KeyTable, theme: Theme, qtbot: QtBot) -> KeyboardPage:
    page = KeyboardPage(table, theme)
    qtbot.addWidget(page)
    page.show()
    return page


def press(page: KeyboardPage, action: KeyAction, key: Qt.Key, held: Qt.KeyboardModifier, qtbot: QtBot) -> None:
    field = page.rows[action].field
    qtbot.mouseClick(field, LEFT)
    qtbot.keyClick(field, key, held)


def test_every_action_is_listed_with_its_key(page: KeyboardPage) -> None:
    assert {row.words.text(): row.field.text() for row in page.rows.values()} == {
        key.words: key.sequence for key in KEYS
    }


def test_a_pressed_key_is_the_actions_from_then_on(page: KeyboardPage, table: KeyTable, qtbot: QtBot) -> None:
    press(page, "pause", Qt.Key.Key_P, CTRL | ALT, qtbot)

    assert page.rows["pause"].field.text() == "Ctrl+Alt+P"
    assert table.changes == {"pause": "Ctrl+Alt+P"}


def test_a_conflict_is_said_at_the_action_and_changes_nothing(
    page: KeyboardPage, table: KeyTable, qtbot: QtBot
) -> None:
    press(page, "pause", Qt.Key.Key_M, CTRL, qtbot)

    assert page.rows["pause"].problem.isVisible()
    assert "taken by “That was a question”" in page.rows["pause"].problem.text()
    assert page.rows["pause"].field.text() == "Ctrl+P"
    assert table.changes == {}


def test_a_letter_alone_is_refused_with_the_reason(page: KeyboardPage, qtbot: QtBot) -> None:
    press(page, "end", Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, qtbot)

    assert "must not end your interview" in page.rows["end"].problem.text()


def test_the_next_try_takes_the_problem_away(page: KeyboardPage, qtbot: QtBot) -> None:
    press(page, "end", Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, qtbot)

    press(page, "pause", Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, qtbot)

    assert not page.rows["end"].problem.isVisible()
    assert page.rows["pause"].field.text() == "F9"


def test_one_key_goes_back_to_the_usual_one(page: KeyboardPage, table: KeyTable, qtbot: QtBot) -> None:
    usual = page.rows["pause"].back.isEnabled()
    table.change("pause", "Ctrl+Alt+P")
    changed = page.rows["pause"].back.isEnabled()

    qtbot.mouseClick(page.rows["pause"].back, LEFT)

    assert (usual, changed) == (False, True)
    assert page.rows["pause"].field.text() == "Ctrl+P"


def test_all_keys_go_back_to_the_usual_ones(page: KeyboardPage, table: KeyTable, qtbot: QtBot) -> None:
    table.change("pause", "Ctrl+Alt+P")
    table.change("end", "Ctrl+Alt+E")

    qtbot.mouseClick(page.reset_all, LEFT)

    assert table.changes == {}
    assert page.rows["end"].field.text() == "Ctrl+Shift+E"
    assert not page.reset_all.isEnabled()
