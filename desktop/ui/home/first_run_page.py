"""The first-run page: what the program does, what leaves this machine, what its models can do, three ways to begin."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.style import Theme

HEADING = "Answer from your own experience."
WHAT_IT_DOES = (
    "It hears both sides of your interview, writes them down, and for every question shows what your own résumé has to "
    "say, each line with its evidence."
)
WHAT_LEAVES = (
    "Nothing leaves this machine: hearing and writing both run on it. Only if you choose a provider to write the "
    "answers do the questions and your résumé's facts go there; sound never does."
)
NOBODY_FOOLED = "It asks for everybody's consent, and it never hides from a shared screen."
NOT_MEASURED = "Not all of this has been measured on this computer yet."
MEASURING = "Measuring how fast this computer hears and writes…"
OFFER_ROOM_PX = 460
"""So wide, at 100 % text, what an offer is about stands beside its button."""


class FirstRunPage(QWidget):
    """Shown while there is no session yet. `place_downloads` puts the strip that fetches models into its slot."""

    demo_clicked = Signal()
    sound_check_clicked = Signal()
    start_clicked = Signal()
    measure_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.demo = Offer("Watch the demo", "A recorded interview, as you would see it live.")
        self.sound_check = Offer("Check my sound", "Whether both sides of a call can be heard here.")
        self.start = Offer("Set up a first session", "The job, your résumé, what is allowed. Five minutes.", first=True)
        self.models = heading("", "")
        self.measure = QPushButton("Measure (20 s)")
        self._downloads = QVBoxLayout()
        self._offers = Offers([self.demo, self.sound_check, self.start], theme)
        self._lay_out()
        self._connect()
        self.show_models([], measured=False)

    def show_models(self, lines: Sequence[str], *, measured: bool = True) -> None:
        """What hears and what writes, a line each; with the measured figures, or the offer to measure."""
        self.models.setText("\n".join(lines if measured else [*lines, NOT_MEASURED]))
        self.measure.setVisible(not measured)
        self.measure.setEnabled(True)

    def show_measuring(self) -> None:
        self.models.setText(MEASURING)
        self.measure.setEnabled(False)

    def set_running(self, running: bool) -> None:
        """While a session runs neither the demo nor the sound check may have the sound."""
        for offer in (self.demo, self.sound_check):
            offer.button.setEnabled(not running)

    def place_downloads(self, downloads: QWidget) -> None:
        self._downloads.addWidget(downloads)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(40, 28, 40, 24)
        column.setSpacing(10)
        column.addWidget(heading(HEADING, "display"))
        column.addWidget(heading(WHAT_IT_DOES, ""))
        column.addWidget(heading(f"{WHAT_LEAVES} {NOBODY_FOOLED}", "muted"))
        column.addSpacing(6)
        column.addLayout(self._downloads)
        column.addWidget(self._offers)
        column.addSpacing(6)
        column.addWidget(heading("On this machine", "section"))
        column.addWidget(self.models)
        row = QHBoxLayout()
        row.addWidget(self.measure)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _connect(self) -> None:
        self.demo.button.clicked.connect(self.demo_clicked)
        self.sound_check.button.clicked.connect(self.sound_check_clicked)
        self.start.button.clicked.connect(self.start_clicked)
        self.measure.clicked.connect(self.measure_clicked)


class Offer:
    """One way to begin: a button, and a sentence on what comes of it."""

    def __init__(self, words: str, explanation: str, *, first: bool = False) -> None:
        self.button = QPushButton(words)
        self.button.setAccessibleDescription(explanation)
        if first:
            self.button.setProperty("role", "primary")
        self.words = heading(explanation, "muted")


class Offers(QFrame):
    """The offers below each other, each with its sentence beside it, or below it where there is too little room."""

    def __init__(self, offers: Sequence[Offer], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = theme
        self._offers = list(offers)
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 14, 14, 14)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._arrange(beside=False)
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._arrange(beside=self.width() >= self._theme.scaled(OFFER_ROOM_PX))

    def _arrange(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for number, offer in enumerate(self._offers):
            self._grid.addWidget(offer.button, 3 * number, 0)
            self._grid.addWidget(offer.words, 3 * number + (0 if beside else 1), 1 if beside else 0)
            self._grid.setRowMinimumHeight(3 * number + 2, 0 if beside else 8)
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(1, 1 if beside else 0)
