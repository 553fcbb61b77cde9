"""A finding on screen: what is wrong, what helps, and a button that opens the place where it is mended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.session.sound_check.finding import Finding
from desktop.session.sound_check.settings_places import way_to
from desktop.session.sound_check.vocabulary import System
from desktop.ui.page import heading
from desktop.ui.sound_check.state_sign import StateSign
from desktop.ui.style import Theme

WORD = {"problem": "Problem", "advice": "Advice"}


class FindingCard(QFrame):
    """Without a button where no settings help."""

    settings_requested = Signal(str)  # Code

    def __init__(self, finding: Finding, system: System, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.code = finding.code
        self.kind = heading(WORD[finding.severity], "section")
        self.sentence = heading(finding.sentence, "heading")
        self.mend = heading(finding.mend, "muted")
        self.by_hand = heading("", "small")
        self.by_hand.hide()
        way = way_to(finding.code, system)
        self.button = QPushButton(way.button if way else "")
        if way is None:
            self.button.hide()
        self.button.setAccessibleDescription(finding.sentence)
        self.button.clicked.connect(self._on_clicked)
        self._lay_out(StateSign(theme, finding.severity))

    def show_by_hand(self, words: str) -> None:
        """The settings did not open: how to get there without us."""
        self.by_hand.setText(words)
        self.by_hand.show()

    def _lay_out(self, sign: StateSign) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        for label in (self.kind, self.sentence, self.mend, self.by_hand):
            column.addWidget(label)
        below = QHBoxLayout()
        below.addWidget(self.button)
        below.addStretch(1)
        column.addLayout(below)
        beside = QVBoxLayout()
        beside.addWidget(sign)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 14)
        row.setSpacing(12)
        row.addLayout(beside)
        row.addLayout(column, 1)

    def _on_clicked(self) -> None:
        self.settings_requested.emit(self.code)
