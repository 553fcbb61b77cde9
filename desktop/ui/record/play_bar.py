"""The play bar: plays kept sound from the chosen line, stops it, and says where it is or why it cannot be played."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from desktop.ui import wording
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading

PLAY, STOP = "▶ Play from the line", "■ Stop"
HOW = "Space, or the sign beside a line, plays from there."


class PlayBar(QWidget):
    """Out of sight until there is something to play."""

    play_clicked = Signal()
    only_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = QPushButton(PLAY)
        self.only = QCheckBox("Only this voice")
        self.only.setToolTip("Without the other side's sound")
        self.where = heading(HOW, "small")
        self.where.setWordWrap(False)
        self.problem = heading("", "problem")
        self.problem.hide()
        row = FlowLayout()
        row.setContentsMargins(0, 4, 0, 0)
        for widget in (self.play, self.only, self.where):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.play.clicked.connect(self.play_clicked)
        self.only.toggled.connect(self.only_changed)
        self.hide()

    @property
    def only_this_voice(self) -> bool:
        return self.only.isChecked()

    def show_playing(self, at_s: float | None) -> None:
        """Seconds since the session's start; None: nothing plays."""
        self.play.setText(PLAY if at_s is None else STOP)
        self.where.setText(HOW if at_s is None else f"Playing {wording.clock(at_s)}")

    def show_problem(self, sentence: str) -> None:
        """Empty takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
