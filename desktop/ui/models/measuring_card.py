"""The card that measures this machine and says which models suit it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui.models.figures import kept_together
from desktop.ui.page import heading

TITLE = "What suits this machine"
ASK = "Measure this machine"
AGAIN = "Measure again"
NOT_YET = "Nothing was measured here yet. It takes a few seconds a model, and nothing leaves this machine."


class MeasuringCard(QFrame):
    """Shows advice, or how far measuring is; asks for it by `measure_clicked` and `cancel_clicked`."""

    measure_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = heading(TITLE, "heading")
        self.advice = heading(NOT_YET, "")
        self.doing = heading("", "small")
        self.problems = heading("", "problem")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName("How far measuring is")
        self.measure = QPushButton(ASK)
        self.cancel = QPushButton("Cancel")
        self.cancel.setAccessibleName("Cancel measuring")
        self.cancel.setProperty("role", "quiet")
        self._lay_out()
        self._show_working(False)
        self.problems.hide()

    def show_advice(self, sentences: Sequence[str], problems: Sequence[str] = ()) -> None:
        """What was found; empty: nothing was measured yet."""
        self.advice.setText(kept_together("\n\n".join(sentences)) or NOT_YET)
        self.measure.setText(AGAIN if sentences else ASK)
        self.problems.setText("\n".join(problems))
        self.problems.setVisible(bool(problems))
        self._show_working(False)

    def show_working(self, words: str, number: int, count: int) -> None:
        """`number` of `count` is being measured."""
        self.doing.setText(words)
        self.bar.setRange(0, count)
        self.bar.setValue(number - 1)
        self.problems.hide()
        self._show_working(True)

    def show_reason_not_to(self, words: str) -> None:
        """Why it cannot be done now; empty: it can."""
        self.measure.setEnabled(not words)
        if not self.cancel.isVisibleTo(self):
            self.doing.setText(words)
            self.doing.setVisible(bool(words))

    def _show_working(self, working: bool) -> None:
        for part in (self.doing, self.bar, self.cancel):
            part.setVisible(working)
        self.measure.setVisible(not working)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.measure)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.advice, self.problems, self.doing, self.bar):
            column.addWidget(part)
        column.addLayout(row)
        self.measure.clicked.connect(self.measure_clicked)
        self.cancel.clicked.connect(self.cancel_clicked)
