"""A bar of shares, drawn by hand: how a whole divides, or how much of it one thing is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.style import Theme

HEIGHT_PX = 10
LEAST_PX = 3


class ShareBar(QWidget):
    """`parts`: share from 0 to 1 and colour each, from left to right. `words` say the same to a screen reader."""

    def __init__(
        self, theme: Theme, parts: Sequence[tuple[float, str]], words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts = tuple(parts)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(120), self._theme.scaled(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(40), self._theme.scaled(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(whole)
        painter.fillRect(self.rect(), self._theme.colour("fill"))
        left = 0.0
        for share, colour in self._parts:
            width = max(share * self.width(), LEAST_PX if share else 0.0)
            painter.fillRect(QRectF(left, 0, width - 1, self.height()), self._theme.colour(colour))
            left += width
