"""A sign for a state, drawn by hand: it says without colour what the colour says."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.style import Theme

Sign = Literal["waiting", "playing", "listening", "good", "problem", "advice", "skipped"]

SIZE_PX = 20
COLOURS: dict[Sign, str] = {
    "waiting": "muted",
    "playing": "accent",
    "listening": "accent",
    "good": "good",
    "problem": "bad",
    "advice": "warn",
    "skipped": "muted",
}
FILLED: frozenset[Sign] = frozenset({"playing", "good", "problem", "advice"})
TICK = ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))
ARROW = ((0.40, 0.30), (0.72, 0.50), (0.40, 0.70))


class StateSign(QWidget):
    """A circle: empty (waiting), with a dash (skipped), a dot (listening), an arrow (playing), a tick, or “!”."""

    def __init__(self, theme: Theme, sign: Sign = "waiting", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sign: Sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_sign(self, sign: Sign) -> None:
        self.sign = sign
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(SIZE_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(COLOURS[self.sign])
        thick = max(1.5, self.width() / 11)
        circle = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        painter.setPen(QPen(colour, thick))
        painter.setBrush(colour if self.sign in FILLED else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        self._draw_inside(painter, colour, thick)

    def _draw_inside(self, painter: QPainter, colour: QColor, thick: float) -> None:
        ground = self._theme.colour("raised")
        match self.sign:
            case "good":
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(_pen(ground, thick))
                painter.drawPolyline(self._points(TICK))
            case "playing":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                painter.drawPolygon(self._points(ARROW))
            case "problem" | "advice":
                painter.setPen(_pen(ground, thick))
                painter.drawLine(self._point(0.5, 0.28), self._point(0.5, 0.54))
                painter.drawPoint(self._point(0.5, 0.72))
            case "listening":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour)
                painter.drawEllipse(self._point(0.5, 0.5), self.width() * 0.17, self.width() * 0.17)
            case "skipped":
                painter.setPen(_pen(colour, thick))
                painter.drawLine(self._point(0.34, 0.5), self._point(0.66, 0.5))

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(x * self.width(), y * self.height())

    def _points(self, shares: tuple[tuple[float, float], ...]) -> QPolygonF:
        return QPolygonF([self._point(x, y) for x, y in shares])


def _pen(colour: QColor, thick: float) -> QPen:
    return QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
