import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.keyboard.key_field import KeyField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    window.field = KeyField("Pause", "Ctrl+P")  # type: ignore[attr-defined]
    window.other = QLineEdit()  # type: ignore[attr-defined]
    column.addWidget(window.field)  # type: ignore[attr-defined]
    column.addWidget(window.other)  # type: ignore[attr-defined]
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.field.setFocus()  # type: ignore[attr-defined]
    return window


@pytest.fixture
def field(window: QWidget) -> KeyField:
    return window.field  # type: ignore[attr-defined,no-any-return]


def test_it_shows_its_key_and_says_it_to_a_screen_reader(field: KeyField) -> None:
    assert field.text() == "Ctrl+P"
    assert field.accessibleName() == "Pause: Ctrl+P"


def test_after_a_click_it_takes_the_next_key(field: KeyField, qtbot: QtBot) -> None:
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    asks = field.text()

    with qtbot.waitSignal(field.captured, timeout=1000) as captured:
        qtbot.keyClick(field, Qt.Key.Key_K, CTRL | SHIFT)

    assert asks == "Press it now, or Esc"
    assert captured.args == ["Ctrl+Shift+K"]
    assert not field.listening


def test_space_makes_it_listen(field: KeyField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Space)

    assert field.listening


def test_a_modifier_alone_is_waited_for(field: KeyField, qtbot: QtBot) -> None:
    field.listen()

    with qtbot.assertNotEmitted(field.captured):
        qtbot.keyPress(field, Qt.Key.Key_Control, CTRL)

    assert field.text() == "Ctrl+…"
    assert field.listening


def test_tab_is_a_key_like_any_other_while_it_listens(field: KeyField, qtbot: QtBot) -> None:
    field.listen()

    with qtbot.waitSignal(field.captured, timeout=1000) as captured:
        qtbot.keyClick(field, Qt.Key.Key_Tab, CTRL)

    assert captured.args == ["Ctrl+Tab"]


def test_tab_alone_leads_on_and_leaves_it_as_it_was(field: KeyField, window: QWidget, qtbot: QtBot) -> None:
    qtbot.waitUntil(field.hasFocus, timeout=2000)
    qtbot.keyClick(field, Qt.Key.Key_Space)

    with qtbot.assertNotEmitted(field.captured):
        qtbot.keyClick(field, Qt.Key.Key_Tab)

    assert not field.listening
    assert field.text() == "Ctrl+P"
    assert window.other.hasFocus()  # type: ignore[attr-defined]


def test_escape_leaves_it_as_it_was(field: KeyField, qtbot: QtBot) -> None:
    field.listen()

    with qtbot.assertNotEmitted(field.captured):
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == "Ctrl+P"


def test_going_elsewhere_leaves_it_as_it_was(field: KeyField, window: QWidget, qtbot: QtBot) -> None:
    qtbot.waitUntil(field.hasFocus, timeout=2000)
    field.listen()

    window.other.setFocus()  # type: ignore[attr-defined]

    assert not field.listening
    assert field.text() == "Ctrl+P"
