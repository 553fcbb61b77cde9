"""A source row: words that lead to where they come from, a line of the résumé or a requirement of the job."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.page import heading


class SourceRow(QPushButton):
    """As many lines as its words need. `leads_to` says what a click does; `about` tells equal ones apart."""

    def __init__(self, words: str, below: str, leads_to: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = heading(words, "cited")
        self.below = heading(below, "small")
        self.setProperty("role", "row")
        self.setAccessibleName(f"{words} {below}".strip())
        self.setAccessibleDescription(f"{leads_to}. {about}".strip())
        self.setToolTip(leads_to)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 3, 8, 3)
        self._column.setSpacing(0)
        for label in (self.words, self.below):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self.below.setVisible(bool(below))

    def sizeHint(self) -> QSize:
        """A button asks for the room of its text only; this one's text stands in its layout."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()
