"""The diagnostics' desk: the report from a real program, saved; the log as it grows."""

import asyncio
import logging
import zipfile
from collections.abc import Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app.settings.diagnostics_desk import DiagnosticsDesk
from desktop.composition.program import Program
from desktop.logs import LogFile
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.style import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, program: Program) -> SettingsPage:
    page = SettingsPage(program.settings, theme)
    qtbot.addWidget(page)
    page.resize(720, 700)
    page.show()
    return page


def run_at_once(wish: Coroutine[object, object, None]) -> None:
    asyncio.run(wish)  # type: ignore[arg-type]


def test_the_report_is_looked_through_and_then_saved(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = DiagnosticsDesk(program, page, theme, run_at_once)
    page.show_section("diagnostics")
    qtbot.mouseClick(desk.section.report, LEFT)
    window = desk.report
    assert window is not None
    shown = [window.list.item(at).text() for at in range(window.list.count())]
    window.save_requested.emit(window.ticked, tmp_path / "report.zip")

    assert shown[:5] == ["system.txt", "devices.txt", "models.txt", "settings.txt", "timings.txt"]
    assert window.said.text().startswith("Saved as report.zip")
    assert zipfile.is_zipfile(tmp_path / "report.zip")
    assert desk.section.report.isEnabled()
    qtbot.mouseClick(window.close_button, LEFT)
    assert desk.report is None


def test_the_log_grows_while_it_is_looked_at(program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    log = LogFile(program.paths.logs)
    desk = DiagnosticsDesk(program, page, theme, run_at_once)
    page.show_section("diagnostics")
    qtbot.mouseClick(desk.section.log, LEFT)
    window = desk.log
    assert window is not None
    logging.getLogger("desktop.app.run").warning("A wish failed")
    qtbot.waitUntil(lambda: "A wish failed" in window.text.toPlainText(), timeout=3000)
    log.close()

    qtbot.mouseClick(window.close_button, LEFT)
    assert desk.log is None


def test_a_second_wish_for_the_log_shows_the_same_window(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    desk = DiagnosticsDesk(program, page, theme, run_at_once)
    desk.show_log()
    first = desk.log
    desk.show_log()

    assert desk.log is first
    assert first is not None
    first.close()
