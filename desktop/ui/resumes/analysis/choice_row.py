"""A row of choices of which one holds, tabs of a page or filters of a list; it wraps where it has too little room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.flow_layout import FlowLayout

FORWARD, BACK = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)


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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys on a button of the row."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (*FORWARD, *BACK):
            return False
        self._step(1 if event.key() in FORWARD else -1)
        return True

    def _step(self, by: int) -> None:
        usable = [key for key, button in self.buttons.items() if button.isEnabled() and not button.isHidden()]
        at = min(max(usable.index(self.chosen) + by, 0), len(usable) - 1)
        self.choose(usable[at])
        self.buttons[usable[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self, key: str, on: bool) -> None:
        self.buttons[key].setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on:
            self.changed.emit(key)

    def _button(self, key: str, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAccessibleDescription(name)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.toggled.connect(lambda on: self._on_toggled(key, on))
        button.installEventFilter(self)
        return button
