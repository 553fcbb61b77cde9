import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.diagnostics.log_lines import LogLine, parse
from desktop.ui.diagnostics.log_window import LogWindow
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton
LINES = parse(
    "2026-11-26T09:30:01.204Z INFO desktop.app.run: Started\n"
    "2026-11-26T09:41:07.020Z WARNING desktop.store.database: Slow\n"
    "2026-11-26T09:41:09.411Z ERROR desktop.app.run: Failed\n  builtins.OSError\n"
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> LogWindow:
    window = LogWindow(theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_before_anything_is_written_it_says_so(window: LogWindow) -> None:
    assert window.nothing.isVisible()
    assert not window.copy.isEnabled()


def test_of_a_long_line_the_beginning_stays_in_sight(window: LogWindow) -> None:
    window.add_lines(parse(f"2026-11-26T09:30:01.204Z INFO desktop.app.run: {'Started again ' * 40}\n"))
    QApplication.processEvents()

    assert window.text.horizontalScrollBar().maximum() == 0


def test_lines_appear_as_they_come(window: LogWindow) -> None:
    window.add_lines(LINES[:1])
    window.add_lines(LINES[1:])

    assert window.text.toPlainText().count("2026-11-26") == 3
    assert not window.nothing.isVisible()


def test_a_level_leaves_out_what_is_less_grave(window: LogWindow, qtbot: QtBot) -> None:
    window.add_lines(LINES)
    window.level.setFocus()
    qtbot.keyClick(window.level, Qt.Key.Key_End)
    errors = window.text.toPlainText()
    qtbot.keyClick(window.level, Qt.Key.Key_Home)

    assert errors.endswith("Failed\n  builtins.OSError")
    assert "Started" not in errors
    assert "Started" in window.text.toPlainText()


def test_a_level_that_nothing_reaches_says_so(window: LogWindow) -> None:
    window.add_lines(LINES[:1])
    window.level.setCurrentIndex(2)

    assert window.nothing.text() == "Nothing so grave has been written."
    assert window.nothing.isVisible()


def test_what_is_shown_can_be_copied(window: LogWindow, qtbot: QtBot) -> None:
    window.add_lines(LINES[:1])
    qtbot.mouseClick(window.copy, LEFT)

    assert QGuiApplication.clipboard().text().endswith("Started")


def test_it_follows_the_newest_line_until_the_person_scrolls_up(window: LogWindow) -> None:
    many = [LogLine(20, f"line {number}") for number in range(200)]
    window.add_lines(many)
    QApplication.processEvents()
    bar = window.text.verticalScrollBar()
    followed = bar.value() == bar.maximum()
    bar.setValue(10)
    window.add_lines(many)

    assert followed
    assert bar.value() == 10
