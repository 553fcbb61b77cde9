"""The verdict of a test: what is being asked, or what came of it, with a sign beside the words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading


class VerdictLine(QFrame):
    """Out of sight until there is something to say."""

    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = heading("", "")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName("Testing")
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("role", "quiet")
        column = QVBoxLayout()
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.cancel.clicked.connect(self.cancel_clicked)
        self.hide()

    def show_testing(self, words: str) -> None:
        self._say(words, tone="")
        self._show_working(True)

    def show_verdict(self, words: str, *, ok: bool) -> None:
        self._say(f"{'✓' if ok else '✗'}  {words}", tone="" if ok else "warn")
        self._show_working(False)

    def _show_working(self, working: bool) -> None:
        self.bar.setVisible(working)
        self.cancel.setVisible(working)
        self.show()

    def _say(self, words: str, *, tone: str) -> None:
        self.words.setText(words)
        self.setProperty("tone", tone)
        for dressed in (self, self.words):  # the style sheet looks at a property only when polished anew
            dressed.style().unpolish(dressed)
            dressed.style().polish(dressed)
