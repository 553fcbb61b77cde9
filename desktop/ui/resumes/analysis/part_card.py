"""What the parts of a comparison have in common: cards of labels that wrap, and columns of them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.resumes.analysis.status_signs import COLOURS, Mark, StatusSign
from desktop.ui.style import Theme


class PartCard(QFrame):
    """A card with a column of its own; what is added goes below the rest. `mark` stands in front of all of it."""

    def __init__(self, theme: Theme, mark: Mark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.column = QVBoxLayout()
        self.column.setSpacing(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(10)
        if mark is not None:
            self.sign = StatusSign(mark, theme)
            row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)

    def add(self, *parts: QWidget | None) -> None:
        for part in parts:
            if part is not None:
                self.column.addWidget(part)

    def light(self, lit: bool) -> None:
        self.setProperty("chosen", lit)
        self.style().polish(self)


def words(text: str, role: str = "") -> QLabel | None:
    """A label that wraps, for text that is never markup; None for no text."""
    if not text:
        return None
    label = heading(text, role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def section(title: str) -> QLabel:
    """The heading of several cards, apart from those above it."""
    label = heading(title, "subtitle")
    label.setContentsMargins(0, 10, 0, 0)
    return label


def status_words(text: str, mark: Mark) -> QLabel:
    label = heading(text, "status")
    label.setProperty("tone", COLOURS[mark])
    return label


def fill(around: QWidget, parts: Iterable[QWidget | None], *, gap_px: int = 8) -> None:
    """One below the other, to the widget's edges."""
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap_px)
    for part in parts:
        if part is not None:
            column.addWidget(part)


def on_the_left(part: QWidget) -> QWidget:
    """No wider than it needs to be."""
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    row.addStretch(1)
    return around
