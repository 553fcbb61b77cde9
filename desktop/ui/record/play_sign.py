"""The play sign: a disc beside a line with a triangle in it; a square while the line plays."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.ui.style import Theme
from shared.vocabulary import Source

SIZE_PX, GAP_PX = 24, 8


class PlaySign:
    """Stands on the free side of a bubble. Muted until the pointer or the choice comes near."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def place(self, bubble: QRect, source: Source) -> QRect:
        size = self._theme.scaled(SIZE_PX)
        left = bubble.right() + GAP_PX if source == "system" else bubble.left() - GAP_PX - size
        return QRect(left, bubble.top() + 2, size, size)

    def paint(self, painter: QPainter, place: QRect, *, playing: bool, near: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("accent" if playing or near else "muted")
        disc = QRectF(place).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(colour if playing else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_accent") if playing else colour)
        self._paint_inside(painter, disc, playing)
        painter.restore()

    def _paint_inside(self, painter: QPainter, disc: QRectF, playing: bool) -> None:
        middle, reach = disc.center(), disc.width() * 0.2
        if playing:
            painter.drawRect(QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach))
            return
        tip = QPointF(middle.x() + reach * 1.3, middle.y())
        corners = [QPointF(middle.x() - reach * 0.8, middle.y() + side * reach * 1.25) for side in (-1, 1)]
        painter.drawPolygon(QPolygonF([tip, *corners]))
