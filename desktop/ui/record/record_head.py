"""The head of a record: what session this is, what was agreed, and what can be done with the whole of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.reports.report import consent_line, sound_check_line
from desktop.reports.sound_line import sound_line
from desktop.session.editing import Record
from desktop.ui import wording
from desktop.ui.done_line import DoneLine
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.export_dialog import KINDS
from desktop.ui.page import heading


class RecordHead(QWidget):
    export_requested = Signal(str)
    print_requested = Signal()
    delete_requested = Signal()

    def __init__(self, record: Record, *, own: bool, parent: QWidget | None = None) -> None:
        """`own`: it is among the person's sessions, and so can be deleted."""
        super().__init__(parent)
        self.title = ElidedLabel()
        self.title.setText(record.name)
        self.title.setProperty("role", "title")
        self.details = heading(_details(record), "muted")
        self.agreed = heading(_agreed(record), "small")
        self.done = DoneLine()
        self.export = QPushButton("Export ▾")
        self.print = QPushButton("Print")
        self.delete = QPushButton("Delete")
        self._lay_out(own=own)
        self.print.clicked.connect(self.print_requested)
        self.delete.clicked.connect(self.delete_requested)

    def say(self, words: str, folder: Path | None = None) -> None:
        """What has just been done; empty takes it away. `folder` can be opened from there."""
        self.done.say(words, folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where title and buttons would crowd each other, the buttons go below."""
        super().resizeEvent(event)
        needed = self._buttons.sizeHint().width() + self.title.sizeHint().width() // 2 + 40
        crowded = self.width() < needed
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if crowded else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self, *, own: bool) -> None:
        self.export.setMenu(self._menu())
        self.export.setAccessibleName("Export")
        self.delete.setProperty("role", "danger")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        for button in (self.export, self.print, self.delete):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.title, 1)
        self._row.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 6)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self.details)
        column.addWidget(self.agreed)
        column.addWidget(self.done)
        self.delete.setVisible(own)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for kind, name, meaning in KINDS:
            action = menu.addAction(name)
            action.setToolTip(meaning)
            action.triggered.connect(partial(self.export_requested.emit, kind))
        return menu


def _details(record: Record) -> str:
    view = record.view
    at = view.started_at or view.created_at
    parts = [view.setup.company if view.setup.company != record.name else "", view.setup.job_title]
    if at is not None:
        parts += [f"{wording.day(at)}, {wording.time_of_day(at)}"]
    return " · ".join(part for part in [*parts, wording.spoken_duration(view.active_s())] if part)


def _agreed(record: Record) -> str:
    consent = consent_line(record.view)
    if record.consent_at is not None:
        consent = f"{consent.rstrip('.')} ({wording.time_of_day(record.consent_at)})."
    return " ".join([consent, sound_check_line(record.view.sound_check), sound_line(record.view, record.sound)])
