"""A place row: a sentence that leads to a place in the session, clicked or chosen with the keyboard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.ui.page import heading

WIDEST_SIGN = "✓ R 00"
"""Words below each other begin at one place."""


class PlaceRow(QPushButton):
    """`sign` stands in front (a time, a mark, a tick), the words behind it, as many lines as they need."""

    def __init__(self, sign: str, words: str, spoken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self.setAccessibleName(spoken or f"{sign} {words}")
        self.setAccessibleDescription("Shows it in the transcript")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.sign = QLabel(sign)
        self.words = heading(words, "body")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 5, 8, 5)
        self._row.setSpacing(10)
        self.sign.setProperty("role", "muted")
        self.sign.setMinimumWidth(self.sign.fontMetrics().horizontalAdvance(WIDEST_SIGN))
        self._row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        for label in (self.sign, self.words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """A button asks for the room of its text only; this one's text stands in its layout."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()
