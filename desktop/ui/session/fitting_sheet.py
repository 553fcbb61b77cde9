"""The answer sheet of a card: as high as what stands on it, so that the list of cards scrolls and not the sheet."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.session.live_view import LiveView
from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.style import Theme


class FittingSheet(AnswerSheet):
    """`read_on_wanted`: the person wants the next page; whoever scrolls turns it."""

    read_on_wanted = Signal()

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(view, theme, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def more_below(self) -> bool:
        """Never: what does not fit is below the edge of the list."""
        return False

    def read_on(self) -> None:
        self.read_on_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the list behind it scrolls

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 0)

    def _fit(self) -> None:
        height = ceil(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)
