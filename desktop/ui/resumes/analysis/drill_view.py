"""The defensibility drill: each strong claim with what is asked next and what is on file, as a list or one by one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.resumes.analysis.analysis import Analysis
from desktop.ui.resumes.analysis.claim_card import ClaimCard
from desktop.ui.resumes.analysis.part_card import fill, on_the_left, words
from desktop.ui.resumes.analysis.practice_view import PracticeView
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

DRILL_IS = (
    "What you say strongly is what is asked about next. For each claim: the follow-ups to expect, and what your "
    "résumé has to answer them."
)
NO_CLAIMS = "No line makes a claim that would be asked about: no figure, no team led, nothing called the best."
PRACTISE = "Practise one at a time"


class DrillView(QWidget):
    field_chosen = Signal(str)  # FieldPath

    def __init__(self, analysis: Analysis, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        items = analysis.drill
        self.cards = [ClaimCard(number, item, theme) for number, item in enumerate(items, start=1)]
        self.practise = QPushButton(PRACTISE)
        self.practise.setProperty("role", "primary")
        self.practice = PracticeView(items, theme)
        self._list = QWidget()
        begin = on_the_left(self.practise) if items else None
        fill(self._list, [words(DRILL_IS if items else NO_CLAIMS, "muted"), begin, *self.cards])
        fill(self, [self._list, self.practice])
        self.practice.hide()
        self.practise.clicked.connect(self._on_practise)
        self.practice.left.connect(self._on_left)
        self.practice.field_chosen.connect(self.field_chosen)
        for card in self.cards:
            card.field_chosen.connect(self.field_chosen)
        chain(self)

    @property
    def practising(self) -> bool:
        return not self.practice.isHidden()

    def _on_practise(self) -> None:
        self._list.hide()
        self.practice.show()
        self.practice.begin()

    def _on_left(self) -> None:
        self.practice.hide()
        self._list.show()
        self.practise.setFocus()
