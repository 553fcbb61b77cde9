"""The facts seen: the first statements found in a résumé, so that a person sees that it was read well."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.answers.fact_types import HEADER_KINDS, Fact
from desktop.ui import wording
from desktop.ui.page import heading

FIRST = 6
A_FEW = 2
"""So few more are shown as well: the line that counts them would take as much room."""


class FactsSeen(QWidget):
    """A calm list; below it, how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading("", "section")
        self.more = heading("", "small")
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(self._list)
        column.addWidget(self.more)
        self.hide()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()  # it goes when the loop comes round; until then it must not stand over the others
            row.deleteLater()
        telling = [fact for fact in facts if fact.kind not in HEADER_KINDS or not fact.place]
        shown = telling[:FIRST] if len(telling) > FIRST + A_FEW else telling
        self.rows = _rows(shown)
        for row in self.rows:
            self._list.addWidget(row)
        left = len(telling) - len(shown)
        self.title.setText(f"What was found: {wording.counted(len(facts), 'fact')}")
        self.more.setText(f"and {left} more")
        self.more.setVisible(left > 0)
        self.setVisible(bool(facts))


def _rows(facts: Sequence[Fact]) -> list[QWidget]:
    """Each place once, with what was done there below it."""
    rows: list[QWidget] = []
    place = ""
    for fact in facts:
        if fact.place != place:
            place = fact.place
            rows.append(heading(place, "small"))
            rows[-1].setContentsMargins(0, 6, 0, 0)
        rows.append(heading(f"• {fact.text}", ""))
    return rows
