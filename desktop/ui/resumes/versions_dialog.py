"""The versions of a résumé: what changed when, and the way back to any of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.store.resume_store import SavedResume, SavedVersion
from desktop.ui import wording
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled

ABOUT = "Going back makes an older version the newest one; the others stay in the list."
NEWEST = "This is the one in use"


class VersionsDialog(QDialog):
    """Newest first."""

    go_back_wanted = Signal(int)

    def __init__(self, saved: SavedResume, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Versions of {saved.name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.buttons: dict[int, QPushButton] = {}
        self.close_button = QPushButton("Close")
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(12)
        for version in reversed(saved.versions):
            rows.addLayout(self._row(version, newest=version is saved.newest))
        rows.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(heading(f"Versions of {saved.name}", "title"))
        column.addWidget(heading(ABOUT, "muted"))
        column.addWidget(scrolled(inside), 1)
        column.addLayout(foot)
        self.ensurePolished()
        line = self.fontMetrics().lineSpacing()
        self.resize(28 * line, min(10 + 3 * len(saved.versions), 24) * line)
        self.close_button.clicked.connect(self.reject)

    def _row(self, version: SavedVersion, *, newest: bool) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(heading(f"{version.number} · {version.reason}", ""))
        words.addWidget(heading(f"{wording.day(version.made_at)}, {wording.time_of_day(version.made_at)}", "small"))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        if newest:
            label = QLabel(NEWEST)
            label.setProperty("role", "pill")
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
            return row
        button = QPushButton("Go back to it")
        button.setAccessibleName(f"Go back to version {version.number}")
        button.clicked.connect(lambda: self._on_clicked(version.number))
        self.buttons[version.number] = button
        row.addWidget(button)
        return row

    def _on_clicked(self, number: int) -> None:
        self.go_back_wanted.emit(number)
        self.accept()
