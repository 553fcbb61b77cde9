"""One résumé in the list: whose, what for, where it came from, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.store.resume_store import SavedResume
from desktop.ui import wording
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading

ACTIVE = "Active"
ACTIVE_MEANS = "New sessions begin with this one"


class ResumeCard(QFrame):
    """The buttons say what is wanted; nothing is changed here."""

    open_wanted = Signal()
    analyse_wanted = Signal()
    activate_wanted = Signal()
    rename_wanted = Signal()
    duplicate_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, saved: SavedResume, *, active: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.saved = saved
        self.name = ElidedLabel()
        self.active = QLabel(ACTIVE)
        self.label = heading(saved.label, "")
        self.source = heading(source_words(saved), "small")
        self.open = QPushButton("Open")
        self.analyse = QPushButton("Compare with a job")
        self.activate = QPushButton("Make active")
        self.more = QPushButton("More ▾")
        self._lay_out(active=active)
        self._connect()

    def _lay_out(self, *, active: bool) -> None:
        self.name.setText(self.saved.name)
        self.name.setProperty("role", "heading")
        self.active.setProperty("role", "pill")
        self.active.setToolTip(ACTIVE_MEANS)
        self.open.setProperty("role", "primary")
        self.more.setMenu(self._menu())
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.active)
        buttons = FlowLayout(gap_px=6)
        buttons.setContentsMargins(0, 4, 0, 0)
        for button in (self.open, self.analyse, self.activate, self.more):
            button.setAccessibleName(f"{button.text().removesuffix(' ▾')}: {self.saved.name}")
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.label)
        column.addWidget(self.source)
        column.addLayout(buttons)
        self.label.setVisible(bool(self.saved.label))
        self.active.setVisible(active)
        self.activate.setVisible(not active)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("Rename …", self.rename_wanted.emit)
        menu.addAction("Duplicate for a job …", self.duplicate_wanted.emit)
        menu.addAction("Export …", self.export_wanted.emit)
        menu.addSeparator()
        menu.addAction("Delete", self.delete_wanted.emit)
        return menu

    def _connect(self) -> None:
        self.open.clicked.connect(self.open_wanted)
        self.analyse.clicked.connect(self.analyse_wanted)
        self.activate.clicked.connect(self.activate_wanted)


def source_words(saved: SavedResume) -> str:
    """ "Read from cv.pdf on 2 Mar 2026 · version 3 · for Contoso"."""
    newest = saved.newest
    parts = [f"{newest.reason} on {wording.day(newest.made_at)}"]
    if newest.number > 1:
        parts.append(f"version {newest.number}")
    if saved.for_job:
        parts.append(f"for {saved.for_job}")
    return " · ".join(parts)
