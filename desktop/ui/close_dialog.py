"""The close dialog: a session runs and somebody closes the window. Nothing ends unless it is said."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.style import Theme

CloseChoice = Literal["keep", "hide", "end"]


class CloseDialog(QDialog):
    """Show it with `open()`; `chosen` brings the choice. Closing it, or Escape, keeps the session running."""

    chosen = Signal(str)  # CloseChoice

    def __init__(self, theme: Theme, *, can_hide: bool, paused: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)  # the overlay does as well
        title = "A session is paused" if paused else "A session is running"
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(400))
        self.heading = QLabel(title, wordWrap=True)
        self.heading.setProperty("role", "title")
        self.message = QLabel(_message(paused=paused, can_hide=can_hide), wordWrap=True)
        self.keep = QPushButton("Keep it paused" if paused else "Keep it running")
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.hide_window = QPushButton("Hide the window" if paused else "Hide the window, keep running")
        if not can_hide:
            self.hide_window.hide()
        self.end = QPushButton("End the session and quit")
        self.end.setProperty("role", "danger")
        self._choice: CloseChoice = "keep"
        self._lay_out()
        self._connect()
        self.keep.setFocus()

    def _lay_out(self) -> None:
        """The buttons below one another: their words are long, and grow with the text."""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.message)
        column.addSpacing(8)
        for button in (self.keep, self.hide_window, self.end):
            button.setAutoDefault(button is self.keep)
            column.addWidget(button)

    def _connect(self) -> None:
        self.keep.clicked.connect(lambda: self._choose("keep"))
        self.hide_window.clicked.connect(lambda: self._choose("hide"))
        self.end.clicked.connect(lambda: self._choose("end"))
        self.finished.connect(lambda: self.chosen.emit(self._choice))

    def _choose(self, choice: CloseChoice) -> None:
        self._choice = choice
        self.accept()


def _message(*, paused: bool, can_hide: bool) -> str:
    state = "Nothing is heard until you go on." if paused else "It hears and writes down until you end it."
    hiding = " With the window hidden, the icon in the system tray brings it back." if can_hide else ""
    return f"{state} Everything up to now is saved.{hiding}"
