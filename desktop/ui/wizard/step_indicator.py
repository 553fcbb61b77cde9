"""The step indicator: where the person is in the wizard, in words; steps already seen can be gone back to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.session.setup_flow import STEPS, SetupFlow, StepName, StepState

SAID: dict[StepState, str] = {
    "done": "done",
    "current": "you are here",
    "open": "can be filled in",
    "later": "comes later",
}


class StepIndicator(QWidget):
    """All five steps in a row; where there is no room for them, one line says which it is."""

    step_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {step.name: self._button(step.name) for step in STEPS}
        self.short = QLabel(wordWrap=True)
        self.short.setProperty("role", "section")
        self._row = QWidget()
        self._row.setMinimumWidth(1)  # so that it never makes the page wider than the window
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addWidget(self.short)

    def show_flow(self, flow: SetupFlow) -> None:
        for number, step in enumerate(STEPS, start=1):
            state = flow.state_of(step.name)
            sign = "✓" if state == "done" else str(number)
            self._dress(self.buttons[step.name], f"{sign}  {step.title}", state)
            self.buttons[step.name].setAccessibleName(f"Step {number} of {len(STEPS)}, {step.title}: {SAID[state]}")
            if state == "current":
                self.short.setText(f"Step {number} of {len(STEPS)}: {step.title}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _button(self, name: StepName) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "step")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.step_clicked.emit(name))
        return button

    def _dress(self, button: QPushButton, text: str, state: StepState) -> None:
        button.setText(text)
        button.setEnabled(state in ("done", "open"))
        button.setProperty("state", state)
        button.style().unpolish(button)
        button.style().polish(button)

    def _fit(self) -> None:
        needed = sum(button.sizeHint().width() + 4 for button in self.buttons.values())
        self._row.setVisible(needed <= self.width())
        self.short.setVisible(needed > self.width())
