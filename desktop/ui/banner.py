"""Banners: one line at the top of the window that says something and offers what to do about it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QPushButton, QWidget

from desktop.ui.announce import announce
from desktop.ui.page import heading

UNDO_MS = 8_000


class Banner(QFrame):
    """Words with one or two buttons. It is gone after either of them."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, words: str, accept: str, decline: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = heading(words, "")
        self.accept = QPushButton(accept)
        self.accept.setProperty("role", "primary")
        self.decline = QPushButton(decline)
        self.decline.setProperty("role", "quiet")
        if not decline:  # never shown here: without a parent it would be a window
            self.decline.hide()
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.decline)
        self._buttons.addWidget(self.accept)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(self._buttons)
        self.accept.clicked.connect(self._on_accepted)
        self.decline.clicked.connect(self._on_declined)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.words.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words and buttons would crowd each other, the buttons go below."""
        super().resizeEvent(event)
        put_below_if_crowded(self._row, self._buttons, self.width())

    def _on_accepted(self) -> None:
        self.hide()
        self.accepted.emit()

    def _on_declined(self) -> None:
        self.hide()
        self.declined.emit()


class UndoBanner(Banner):
    """Something is gone from sight; it is really done when the time is over, at `finish`, or never after Undo."""

    done = Signal(str)
    undone = Signal(str)

    def __init__(self, what: str, words: str, *, milliseconds: int = UNDO_MS, parent: QWidget | None = None) -> None:
        super().__init__(words, "Undo", parent=parent)
        self._what: str | None = what
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.finish)
        self.accepted.connect(self._on_undone)
        self._timer.start()

    @property
    def what(self) -> str | None:
        """What can still be undone."""
        return self._what

    def finish(self) -> None:
        self._timer.stop()
        what, self._what = self._what, None
        self.hide()
        if what is not None:
            self.done.emit(what)

    def _on_undone(self) -> None:
        self._timer.stop()
        what, self._what = self._what, None
        if what is not None:
            self.undone.emit(what)


def put_below_if_crowded(row: QBoxLayout, buttons: QLayout, width: int) -> None:
    """Words and buttons side by side where both have room, else one above the other."""
    crowded = width < 2 * buttons.sizeHint().width() + 60
    row.setDirection(QBoxLayout.Direction.TopToBottom if crowded else QBoxLayout.Direction.LeftToRight)
