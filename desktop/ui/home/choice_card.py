"""A choice: a radio button whose explanation can be clicked as well."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QSizePolicy, QStyle, QVBoxLayout, QWidget


class ChoiceCard(QFrame):
    """One of several in a group; the chosen one has the accent's frame."""

    def __init__(self, title: str, explanation: str, group: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.radio = QRadioButton(title)
        self.radio.setAccessibleDescription(explanation)
        group.addButton(self.radio)
        self._words = QLabel(explanation, wordWrap=True)
        self._words.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(2)
        column.addWidget(self.radio)
        column.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.radio.toggled.connect(self._on_toggled)
        self._indent()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus()
            self.radio.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._indent()

    def _indent(self) -> None:
        """The explanation stands below the title, however large the mark before it is."""
        style = self.radio.style()
        mark = style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, None, self.radio)
        self._words.setContentsMargins(mark + 10, 0, 0, 0)

    def _on_toggled(self, chosen: bool) -> None:
        self.setProperty("chosen", "true" if chosen else "false")
        self.style().unpolish(self)
        self.style().polish(self)
