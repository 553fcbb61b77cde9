"""A choice: a radio button whose explanation can be clicked as well."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QVBoxLayout, QWidget


class ChoiceCard(QFrame):
    """One of several in a group; the chosen one has the accent's frame."""

    def __init__(self, title: str, explanation: str, group: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.radio = QRadioButton(title)
        self.radio.setAccessibleDescription(explanation)
        group.addButton(self.radio)
        words = QLabel(explanation, wordWrap=True)
        words.setProperty("role", "muted")
        words.setContentsMargins(26, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(2)
        column.addWidget(self.radio)
        column.addWidget(words)
        self.radio.toggled.connect(self._on_toggled)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus()
            self.radio.setChecked(True)

    def _on_toggled(self, chosen: bool) -> None:
        self.setProperty("chosen", "true" if chosen else "false")
        self.style().unpolish(self)
        self.style().polish(self)
