"""The signs of the four states in which a requirement can be: drawn by hand, so that every typeface has them."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.resumes.analysis.matching import Match
from desktop.resumes.analysis.statuses import STATUS_WORDS, Status
from desktop.ui.style import Theme

Mark = Status | Literal["confirm"]
"""A status, or what only the person can confirm: no résumé shows the right to work."""

MARKS: tuple[Status, ...] = ("met", "partly", "stated", "missing")
COLOURS: dict[Mark, str] = {"met": "good", "partly": "warn", "stated": "muted", "missing": "bad", "confirm": "muted"}
SIGN_PX = 16
_PIXELS_A_DOT = 2


def mark_of(match: Match) -> Mark:
    return "confirm" if match.requirement.is_condition else match.status


def mark_words(mark: Mark) -> str:
    """ "Met", "Partly", "Stated, not shown", "Missing"."""
    return "To confirm in person" if mark == "confirm" else STATUS_WORDS[mark].capitalize()


def draw_sign(painter: QPainter, place: QRectF, mark: Mark, colour: QColor) -> None:
    """A tick, a circle that is half full, an empty one, a dash; three dots for what is to be confirmed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(place.width(), place.height())
    middle = place.center()
    pen = QPen(colour, max(1.4, side * 0.12))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match mark:
        case "met":
            painter.drawPath(_tick(middle, side))
        case "partly":
            _draw_half_circle(painter, middle, side, colour)
        case "stated":
            painter.drawEllipse(middle, side * 0.33, side * 0.33)
        case "missing":
            painter.drawLine(middle - QPointF(side * 0.3, 0), middle + QPointF(side * 0.3, 0))
        case "confirm":
            for shift in (-0.3, 0.0, 0.3):
                painter.drawPoint(middle + QPointF(side * shift, 0))
    painter.restore()


class StatusSign(QWidget):
    """One sign beside words that say the same."""

    def __init__(self, mark: Mark, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self._theme = theme
        self.setAccessibleName(mark_words(mark))
        self.setToolTip(mark_words(mark))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.scaled(SIGN_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_sign(painter, QRectF(self.rect()), self.mark, self._theme.colour(COLOURS[self.mark]))


def sign_icon(mark: Mark, theme: Theme) -> QIcon:
    """For buttons; sharp on a screen of twice the dots."""
    side = theme.scaled(SIGN_PX)
    picture = QPixmap(side * _PIXELS_A_DOT, side * _PIXELS_A_DOT)
    picture.setDevicePixelRatio(_PIXELS_A_DOT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_sign(painter, QRectF(0, 0, side, side), mark, theme.colour(COLOURS[mark]))
    painter.end()
    return QIcon(picture)


def _tick(middle: QPointF, side: float) -> QPainterPath:
    path = QPainterPath(middle + QPointF(-side * 0.3, side * 0.02))
    path.lineTo(middle + QPointF(-side * 0.08, side * 0.24))
    path.lineTo(middle + QPointF(side * 0.32, -side * 0.24))
    return path


def _draw_half_circle(painter: QPainter, middle: QPointF, side: float, colour: QColor) -> None:
    radius = side * 0.33
    painter.drawEllipse(middle, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    around = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawPie(around, 90 * 16, 180 * 16)
