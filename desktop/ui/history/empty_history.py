"""What the history shows where there is nothing to list: what it is for, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading


class EmptyHistory(QWidget):
    start_clicked = Signal()
    clear_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading("", "subtitle")
        self.words = heading("", "muted")
        self.start = QPushButton("Start a session")
        self.start.setProperty("role", "primary")
        self.clear = QPushButton("Show all sessions")
        self.start.clicked.connect(self.start_clicked)
        self.clear.clicked.connect(self.clear_clicked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start)
        buttons.addWidget(self.clear)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(8)
        column.addLayout(buttons)

    def show_none_yet(self) -> None:
        self._say(
            "No sessions yet",
            "After an interview you find here what was said, the questions and the answers. "
            "Everything stays on this computer.",
            self.start,
        )

    def show_nothing_found(self, text: str) -> None:
        self._say(
            f"Nothing found for “{text}”",
            "All words have to occur in one session. Try fewer of them, or only the beginning of the last one.",
            self.clear,
        )

    def _say(self, title: str, words: str, button: QPushButton) -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.start.setVisible(button is self.start)
        self.clear.setVisible(button is self.clear)
