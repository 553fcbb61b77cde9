"""The problem line: what is wrong and what to do, in one tinted line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


class ProblemLine(QFrame):
    """Out of sight while there is nothing to say. A screen reader says it as soon as it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "warn")
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.addWidget(self.words)
        self.hide()

    def say(self, words: str) -> None:
        self.words.setText(f"⚠ {words}" if words else "")
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
