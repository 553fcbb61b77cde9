"""A row of choices of which one holds, tabs of a page or filters of a list; it wraps where it has too little room."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.flow_layout import FlowLayout


class ChoiceRow(QWidget):
    """Tab comes to the one that holds, the arrow keys change it."""

    changed = Signal(str)  # key

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`choices`: key and words of each; the first one holds."""
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(self, gap_px=4)
        flow.setContentsMargins(0, 0, 0, 0)
        for key, words in choices:
            self.buttons[key] = self._button(key, words, name)
            flow.addWidget(self.buttons[key])
        self.choose(choices[0][0])

    @property
    def chosen(self) -> str:
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        self.buttons[key].setChecked(True)

    def _button(self, key: str, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAccessibleDescription(name)
        button.toggled.connect(lambda on: self.changed.emit(key) if on else None)
        return button
