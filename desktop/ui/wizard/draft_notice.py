"""The draft notice: whether this is the session that was being set up before, and the way to the other one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.banner import put_below_if_crowded


class DraftNotice(QFrame):
    """One line with one button; out of sight while there is nothing to say."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(14, 4, 8, 4)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(self._buttons)
        self.button.clicked.connect(self.clicked)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        put_below_if_crowded(self._row, self._buttons, self.width())

    def say(self, words: str, button: str = "") -> None:
        self.words.setText(words)
        self.button.setText(button)
        self.setVisible(bool(words))

    def show_where_it_belongs(self, *, here: bool) -> None:
        """Whoever goes on has read it; the other steps have their whole room."""
        self.setVisible(here and bool(self.words.text()))
