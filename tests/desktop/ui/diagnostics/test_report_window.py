from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.diagnostics.bundle import BundleFile
from desktop.ui.diagnostics.report_window import ReportWindow
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton
FILES = [
    BundleFile("system.txt", "Versions of the program.", "Interview Assistant 0.1.0\n"),
    BundleFile("program.log", "What the program did.", "2026-11-26 A wish failed\n"),
]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> ReportWindow:
    window = ReportWindow(FILES, theme)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_every_file_can_be_read_whole(window: ReportWindow, qtbot: QtBot) -> None:
    first = (window.about.text(), window.text.toPlainText())
    qtbot.keyClick(window.list, Qt.Key.Key_Down)

    assert first == ("Versions of the program.", "Interview Assistant 0.1.0\n")
    assert (window.about.text(), window.text.toPlainText()) == ("What the program did.", "2026-11-26 A wish failed\n")


def test_a_text_can_be_copied(window: ReportWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.copy, LEFT)

    assert QGuiApplication.clipboard().text() == "Interview Assistant 0.1.0\n"


def test_what_is_unticked_is_not_saved(window: ReportWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Space)
    qtbot.mouseClick(window.save, LEFT)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(window.save_requested, timeout=1000) as saved:
        dialog.fileSelected.emit(str(tmp_path / "report.zip"))
    dialog.close()

    assert saved.args == [[FILES[1]], tmp_path / "report.zip"]


def test_with_nothing_ticked_there_is_nothing_to_save(window: ReportWindow) -> None:
    for at in range(window.list.count()):
        window.list.item(at).setCheckState(Qt.CheckState.Unchecked)

    assert not window.save.isEnabled()


def test_it_says_where_it_was_saved_and_that_nothing_is_sent(window: ReportWindow) -> None:
    window.show_saved("report.zip")

    assert window.said.text().startswith("Saved as report.zip")
