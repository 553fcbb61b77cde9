"""What can be done with one résumé: buttons in a row that wraps, with menus for what has kinds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.ui.flow_layout import FlowLayout


class ResumeDeeds(QWidget):
    """Every button and line says what is wanted; nothing is changed here."""

    analyse_wanted = Signal()
    export_wanted = Signal()
    versions_wanted = Signal()
    read_again_wanted = Signal()
    newer_file_wanted = Signal()
    rename_wanted = Signal()
    duplicate_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.analyse = _button("Compare with a job", "primary")
        self.export = _button("Export …")
        self.more = _button("More ▾")
        self.more.setMenu(self._more_menu())
        self._flow = FlowLayout(self, gap_px=6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.analyse, self.export, self.more):
            self._flow.addWidget(button)
        self.analyse.clicked.connect(self.analyse_wanted)
        self.export.clicked.connect(self.export_wanted)

    def add(self, button: QPushButton) -> None:
        """Behind the others."""
        self._flow.addWidget(button)

    def _more_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("Versions …", self.versions_wanted.emit)
        menu.addAction("Read from a newer file …", self.newer_file_wanted.emit)
        menu.addAction("Read the same file again", self.read_again_wanted.emit)
        menu.addSeparator()
        menu.addAction("Duplicate for a job …", self.duplicate_wanted.emit)
        menu.addAction("Rename …", self.rename_wanted.emit)
        menu.addSeparator()
        menu.addAction("Delete", self.delete_wanted.emit)
        return menu


def _button(words: str, role: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words.rstrip(" ▾…"))
    button.setProperty("role", role)
    return button
