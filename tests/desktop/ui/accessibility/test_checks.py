"""The checks find what they are for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import Theme
from tests.desktop.ui.accessibility.names import name_problems
from tests.desktop.ui.accessibility.tab_walk import shows_focus, unreached, walk


def window_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def test_a_field_without_a_name_is_found(qtbot: QtBot) -> None:
    assert name_problems(window_of(qtbot, QLineEdit())) == ["has no name: EditableText “” (QLineEdit)"]


def test_two_buttons_that_say_the_same_are_found(qtbot: QtBot) -> None:
    window = window_of(qtbot, QPushButton("Copy"), QPushButton("Copy"))

    assert name_problems(window) == ["2 times: Button “Copy”"]


def test_what_is_hidden_needs_no_name(qtbot: QtBot) -> None:
    field = QLineEdit()
    window = window_of(qtbot, QPushButton("Copy"), field)
    field.hide()

    assert name_problems(window) == []


def test_a_field_that_keeps_tab_for_itself_is_found(qtbot: QtBot, dressed: Theme) -> None:
    trap, button = QPlainTextEdit(), QPushButton("Go on")

    stops, problems = walk(window_of(qtbot, trap, button))

    assert stops == [trap]
    assert problems[0].startswith("holds the focus for good: QPlainTextEdit")


def test_what_tab_passes_over_is_found(qtbot: QtBot, dressed: Theme) -> None:
    trap, button = QPlainTextEdit(), QPushButton("Go on")
    window = window_of(qtbot, trap, button)

    stops, _ = walk(window)

    assert unreached(window, stops) == ["is not reached: QPushButton “Go on”"]


def test_an_order_against_reading_is_found(qtbot: QtBot, dressed: Theme) -> None:
    upper, lower = QPushButton("Upper"), QPushButton("Lower")
    window = window_of(qtbot, QPushButton("Top"), upper, lower)
    QWidget.setTabOrder(lower, upper)

    _, problems = walk(window)

    assert problems == ["comes before what stands above it: QPushButton “Lower”, then QPushButton “Upper”"]


def test_to_the_right_and_up_is_how_columns_are_read(qtbot: QtBot, dressed: Theme) -> None:
    left, right = QWidget(), QPushButton("Right")
    column = QVBoxLayout(left)
    for word in ("One", "Two", "Three"):
        column.addWidget(QPushButton(word))
    both = QWidget()
    row = QHBoxLayout(both)
    row.addWidget(left)
    row.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)

    _, problems = walk(window_of(qtbot, both))

    assert problems == []


def test_a_focus_that_cannot_be_seen_is_found(qtbot: QtBot, dressed: Theme) -> None:
    shown, hidden = QPushButton("Shown"), QPushButton("Hidden")
    hidden.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid red; padding: 0; }")
    window = window_of(qtbot, shown, hidden)

    assert shows_focus(shown)
    assert not shows_focus(hidden)
    assert window.isVisible()
