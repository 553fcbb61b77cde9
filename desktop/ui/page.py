"""A page of the main window: a heading, a body that scrolls where it has too little room, a row of buttons below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.scrolled import scrolled


class Page(QWidget):
    """Add to `body` and `foot`. The foot stays in sight; it takes no room while it is empty."""

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = heading(title, "title")
        self.explanation = heading(explanation, "muted")
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(32, 24, 32, 16)
        self.body.setSpacing(10)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.explanation)
        self.explanation.setVisible(bool(explanation))  # only now: shown without a parent it would be a window
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(self.foot)

    def add_to_foot(self, *widgets: QWidget | None) -> None:
        """From left to right; None is the gap in the middle."""
        self.foot.setContentsMargins(32, 10, 32, 16)
        for widget in widgets:
            if widget is None:
                self.foot.addStretch(1)
            else:
                self.foot.addWidget(widget)


def heading(words: str, role: str) -> QLabel:
    """A label that wraps, in one of the style sheet's roles: display, title, section, muted, small …"""
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)  # file names and résumés come through here
    label.setText(words)
    label.setProperty("role", role)
    return label


def named_field(words: str, field: QWidget) -> tuple[QLabel, QVBoxLayout]:
    """A field below its name, which is its name for a screen reader too; and the label with the name."""
    label = heading(words, "section")
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(words)
    cell = QVBoxLayout()
    cell.setSpacing(4)
    cell.addWidget(label)
    cell.addWidget(field)
    return label, cell
