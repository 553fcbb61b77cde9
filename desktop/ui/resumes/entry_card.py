"""One entry of a résumé (a position, a school) with its fields, and what can be added to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.elided_label import ElidedLabel
from desktop.ui.resumes.field_plan import Entry, Section
from desktop.ui.resumes.field_row import FieldRow
from desktop.ui.style import Theme


class EntryCard(QFrame):
    """`rows` are its fields; the form listens to each."""

    add_point_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, entry: Entry, section: Section, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.entry = entry
        self.rows = [FieldRow(row, theme, entry.title) for row in entry.rows]
        self.title = ElidedLabel()
        self.title.setText(entry.title)
        self.remove = QPushButton("Remove")
        self.add_point = QPushButton(f"Add a {section.points[1]}" if section.points else "")
        self._lay_out()
        self.remove.clicked.connect(self.remove_wanted)
        self.add_point.clicked.connect(self.add_point_wanted)

    def show_entry(self, entry: Entry) -> None:
        """The same fields as they stand now."""
        self.entry = entry
        self.title.setText(entry.title)
        self._name_buttons()
        for shown, row in zip(self.rows, entry.rows, strict=True):
            shown.show_row(row, entry.title)

    def _lay_out(self) -> None:
        self.title.setProperty("role", "heading")
        self.remove.setProperty("role", "quiet")
        self.add_point.setProperty("role", "link")
        self._name_buttons()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 0, 0)
        foot.addWidget(self.add_point)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 8)
        column.setSpacing(2)
        column.addLayout(head)
        for row in self.rows:
            column.addWidget(row)
        column.addLayout(foot)
        self.add_point.setVisible(bool(self.entry.points))  # only now: shown without a parent it would be a window

    def _name_buttons(self) -> None:
        self.remove.setAccessibleName(f"Remove {self.entry.title}")
        self.add_point.setAccessibleName(f"{self.add_point.text()}: {self.entry.title}")
