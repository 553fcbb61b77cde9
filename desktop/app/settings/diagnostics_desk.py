"""The diagnostics' desk: makes the report a person looks through and saves, and shows the log as it grows."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.composition.diagnosing import report_on
from desktop.composition.program import Program
from desktop.diagnostics.bundle import BundleFile, write_bundle
from desktop.diagnostics.log_lines import LogTail
from desktop.logs import FILE_NAME
from desktop.ui.diagnostics.diagnostics_section import DiagnosticsSection
from desktop.ui.diagnostics.log_window import LogWindow
from desktop.ui.diagnostics.report_window import ReportWindow
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.style import Theme

LOOK_EVERY_MS = 500

Wish = Coroutine[object, object, None]


class DiagnosticsDesk:
    """Gives the settings page its section on diagnostics. One window of each kind is open at a time."""

    def __init__(self, program: Program, page: SettingsPage, theme: Theme, spawn: Callable[[Wish], None]) -> None:
        self._program = program
        self._page = page
        self._theme = theme
        self._spawn = spawn
        self.section = DiagnosticsSection()
        self.report: ReportWindow | None = None
        self.log: LogWindow | None = None
        page.add_widget("diagnostics", self.section, search_words="report bundle log error fault copy")
        self.section.report_requested.connect(lambda: spawn(self.show_report()))
        self.section.log_requested.connect(self.show_log)

    async def show_report(self) -> None:
        try:
            program = self._program
            files = await asyncio.to_thread(report_on, program.paths, program.settings, program.weights, program.store)
        finally:
            self.section.show_ready()
        window = ReportWindow(files, self._theme, self._page)
        window.save_requested.connect(lambda chosen, path: self._spawn(self._save(window, chosen, path)))
        window.finished.connect(lambda: self._forget_report(window))
        self.report = window
        window.open()

    def show_log(self) -> None:
        """One that is open comes to the front."""
        if self.log is not None:
            self.log.raise_()
            self.log.activateWindow()
            return
        window = LogWindow(self._theme, self._page)
        tail = LogTail(self._program.paths.logs / FILE_NAME)
        looks = QTimer(window, interval=LOOK_EVERY_MS)
        looks.timeout.connect(lambda: window.add_lines(tail.new_lines()))
        window.add_lines(tail.new_lines())
        window.open_requested.connect(self._on_open_requested)
        window.finished.connect(self._on_log_closed)
        self.log = window
        looks.start()
        window.show()

    async def _save(self, window: ReportWindow, files: list[BundleFile], path: Path) -> None:
        await asyncio.to_thread(write_bundle, files, path)
        window.show_saved(path.name)

    def _forget_report(self, window: ReportWindow) -> None:
        self.report = None
        window.deleteLater()

    def _on_log_closed(self) -> None:
        window, self.log = self.log, None
        if window is not None:
            window.deleteLater()

    def _on_open_requested(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._program.paths.logs)))
