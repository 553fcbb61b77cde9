"""The wizard's foot: Back, Leave and the way on, and above them what keeps it from going on."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.wizard.button_row import ButtonRow
from desktop.ui.wizard.problem_line import ProblemLine


class WizardFoot(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = ProblemLine()
        self.back = QPushButton("Back")
        self.leave = QPushButton("Leave for now")
        self.leave.setProperty("role", "quiet")
        self.leave.setToolTip("What you have entered is kept (Esc)")
        self.go_on = QPushButton("Go on")
        self.go_on.setProperty("role", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 10, 32, 16)
        column.setSpacing(10)
        column.addWidget(self.problem)
        column.addWidget(ButtonRow(self.back, self.leave, self.go_on, last_right=True))

    def show_way_on(self, *, last: bool, starting: bool) -> None:
        """`starting`: the session is getting ready and must not be started a second time."""
        words = "Getting ready…" if starting else "Start listening"
        self.go_on.setText(words if last else "Go on")
        self.go_on.setEnabled(not starting)
