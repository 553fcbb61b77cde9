"""A grid of cards: two side by side where they have room, else one below the other."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.style import Theme

ROOM_PX = 460
"""So wide, at 100 % text, two cards stand side by side without crowding."""


class CardGrid(QWidget):
    def __init__(self, cards: Sequence[QWidget], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._theme = theme
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        for card in self._cards:
            card.setParent(self)
        self._arrange(1)
        theme.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._arrange(2 if self.width() >= self._theme.scaled(ROOM_PX) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
