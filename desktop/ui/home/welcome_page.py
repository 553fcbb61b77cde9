"""The welcome page: what the program does and what leaves this machine, for when nothing else is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.scrolled import scrolled

WHAT_IT_DOES = (
    "It hears both sides of your interview, writes them down, and for every question shows what your own résumé "
    "has to say, each line with its evidence."
)
WHAT_LEAVES = "Hearing and writing both run on this machine. Nothing leaves it unless you choose a provider."
NOBODY_FOOLED = "It asks for everybody's consent, and it never hides from a shared screen."


class WelcomePage(QWidget):
    start_clicked = Signal()
    demo_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = QPushButton("Start a session")
        self.start.setProperty("role", "primary")
        self.demo = QPushButton("Watch the demo")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(48, 32, 48, 32)
        column.setSpacing(12)
        column.addStretch(2)
        for words, role in (
            (_HEADING, "display"),
            (WHAT_IT_DOES, ""),
            (WHAT_LEAVES, "muted"),
            (NOBODY_FOOLED, "muted"),
        ):
            label = QLabel(words, wordWrap=True, alignment=Qt.AlignmentFlag.AlignLeft)
            label.setProperty("role", role)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 0)
        row.addWidget(self.start)
        row.addWidget(self.demo)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body))
        self.start.clicked.connect(self.start_clicked)
        self.demo.clicked.connect(self.demo_clicked)


_HEADING = "Answer from your own experience."
