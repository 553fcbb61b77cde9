"""A button that asks once more on itself: a second press within four seconds means it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

CONFIRM_MS = 4_000


class TwiceButton(QPushButton):
    """For what cannot be undone. `question` stands on it after the first press; `meant` follows the second."""

    meant = Signal()

    def __init__(self, words: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self._question = question
        self._asking = QTimer(self, singleShot=True, interval=CONFIRM_MS)
        self._asking.timeout.connect(self._on_not_meant)
        self.clicked.connect(self._on_clicked)

    @property
    def asks(self) -> bool:
        return self._asking.isActive()

    def say(self, words: str) -> None:
        """Other words from now on, once it does not ask."""
        self._words = words
        if not self.asks:
            self.setText(words)

    def _on_clicked(self) -> None:
        if self._asking.isActive():
            self._on_not_meant()
            self.meant.emit()
        else:
            self.setText(self._question)
            self._asking.start()

    def _on_not_meant(self) -> None:
        self._asking.stop()
        self.setText(self._words)
