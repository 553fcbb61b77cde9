"""The head of a comparison: which résumé against which job, how much of it is covered, and what can be done with it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.reports.comparison import Comparison
from desktop.ui.clamped_text import ClampedText
from desktop.ui.done_line import DoneLine
from desktop.ui.export_dialog import KINDS
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading
from desktop.ui.style import Theme

MOST_LINES = 2
"""Of the title; the rest of a very long one is its tooltip."""
EXPORTED = ("docx", "pdf", "markdown")


class AnalysisHead(QWidget):
    another_wanted = Signal()  # job
    resume_wanted = Signal()
    export_wanted = Signal(str)  # kind
    print_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = ClampedText(MOST_LINES)
        self.coverage = heading("", "subtitle")
        self.seniority = heading("", "muted")
        self.news = heading("", "small")
        self.done = DoneLine()
        self.another = QPushButton("Compare with another job")
        self.export = QPushButton("Export ▾")
        self.resume = QPushButton("Open the résumé")
        self._lay_out()
        self.another.clicked.connect(self.another_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        theme.changed.connect(self._dress)
        self._dress()

    def show_comparison(self, comparison: Comparison, news: str) -> None:
        """`news`: what is new since it was looked at last."""
        self.title.set_text(comparison.title)
        self.title.setAccessibleName(comparison.title)
        self.coverage.setText(comparison.coverage_words)
        self.seniority.setText(comparison.analysis.seniority.words)
        self.news.setText(f"↻ {news}" if news else "")
        self.news.setVisible(bool(news))
        self.seniority.setVisible(comparison.analysis.seniority.asked is not None)

    def say(self, words: str, folder: Path | None = None) -> None:
        """What has just been done; empty takes it away. `folder` can be opened from there."""
        self.done.say(words, folder)

    def _lay_out(self) -> None:
        self.export.setMenu(self._menu())
        self.export.setAccessibleName("Export")
        deeds = QWidget()
        flow = FlowLayout(deeds, gap_px=6)
        flow.setContentsMargins(0, 4, 0, 4)
        for button in (self.another, self.export, self.resume):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.coverage, self.seniority, self.news, deeds, self.done):
            column.addWidget(part)

    def _dress(self) -> None:
        self.title.set_look(self._theme.font("title", semibold=True), self._theme.colour("text"))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        kinds = {kind: (name, meaning) for kind, name, meaning in KINDS}
        for kind in EXPORTED:
            name, meaning = kinds[kind]
            action = menu.addAction(name)
            action.setToolTip(meaning)
            action.triggered.connect(partial(self.export_wanted.emit, kind))
        menu.addSeparator()
        menu.addAction("Print …", self.print_wanted.emit)
        return menu
