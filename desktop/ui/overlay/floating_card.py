"""The floating card: a frameless window above the others, moved by its ground, sized by its edges.

It never hides from anybody: whoever shares or records the screen sees it.
"""

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.style import Theme
from shared.tokens import CARD_RADIUS_PX

SHADOW_PX = 10
GRAB_PX = 6  # of the card's inside that still counts as its edge
SETTLED_MS = 400
MAPPED_MS = 100
NO_EDGE = Qt.Edge(0)
_THROUGH = Qt.WindowType.WindowTransparentForInput

_CURSORS = {
    Qt.Edge.LeftEdge: Qt.CursorShape.SizeHorCursor,
    Qt.Edge.RightEdge: Qt.CursorShape.SizeHorCursor,
    Qt.Edge.TopEdge: Qt.CursorShape.SizeVerCursor,
    Qt.Edge.BottomEdge: Qt.CursorShape.SizeVerCursor,
    Qt.Edge.TopEdge | Qt.Edge.LeftEdge: Qt.CursorShape.SizeFDiagCursor,
    Qt.Edge.BottomEdge | Qt.Edge.RightEdge: Qt.CursorShape.SizeFDiagCursor,
    Qt.Edge.TopEdge | Qt.Edge.RightEdge: Qt.CursorShape.SizeBDiagCursor,
    Qt.Edge.BottomEdge | Qt.Edge.LeftEdge: Qt.CursorShape.SizeBDiagCursor,
}


class FloatingCard(QWidget):
    """`see_through`: the screen shows what is behind a window's clear parts; without it the card has square corners.

    The window is larger than the card by the shadow; `card` sizes speak of the card.
    """

    settled = Signal()  # 400 ms after the last move or change of size, whoever made it

    def __init__(self, theme: Theme, *, see_through: bool = True, parent: QWidget | None = None) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.Tool
        super().__init__(parent, flags)
        self._theme = theme
        self._shadow = SHADOW_PX if see_through else 0
        self._radius = CARD_RADIUS_PX if see_through else 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settle.timeout.connect(self.settled)
        self._once_shown = QTimer(self, singleShot=True, interval=MAPPED_MS)
        self._once_shown.timeout.connect(self._tell_the_system)
        self._grabbed: tuple[QPoint, QRect, Qt.Edge] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through)
        self.setMouseTracking(True)
        self.setContentsMargins(self.shadow_margins)
        theme.changed.connect(self.update)

    @property
    def shadow_margins(self) -> QMargins:
        return QMargins(self._shadow, self._shadow, self._shadow, self._shadow)

    @property
    def card(self) -> QRect:
        return self.rect().marginsRemoved(self.shadow_margins)

    @property
    def lets_clicks_through(self) -> bool:
        return bool(self.windowFlags() & _THROUGH)

    def let_clicks_through(self, through: bool) -> None:
        """Clicks reach what lies behind, or the card again. A dashed edge says so: it can no longer be grabbed."""
        if through == self.lets_clicks_through:
            return
        flags = self.windowFlags()
        wanted = flags | _THROUGH if through else flags & ~_THROUGH
        self.overrideWindowFlags(wanted)  # `setWindowFlag` would hide a window that is shown
        self._tell_the_system()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.lets_clicks_through:
            self._once_shown.start()

    def _tell_the_system(self) -> None:
        """Off and on again: a window manager of X11 notices only a change in a window that it has mapped."""
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(_THROUGH, False)
            handle.setFlag(_THROUGH, self.lets_clicks_through)

    def resize_card(self, size: QSize) -> None:
        self.resize(size.grownBy(self.shadow_margins))

    def set_minimum_card(self, size: QSize) -> None:
        self.setMinimumSize(size.grownBy(self.shadow_margins))

    # --- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.card.contains(event.rect()):
            self._paint_shadow(painter)
        painter.setPen(self._edge_pen())
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.card).adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius)

    def _edge_pen(self) -> QPen:
        if self.lets_clicks_through:
            return QPen(self._theme.colour("accent"), 2, Qt.PenStyle.DashLine)
        return QPen(self._theme.colour("line"))

    def _paint_shadow(self, painter: QPainter) -> None:
        """Rings whose weight falls off with the square of the distance: what a blurred effect gives, at no cost."""
        painter.setPen(Qt.PenStyle.NoPen)
        for distance in range(self._shadow, 0, -1):
            weight = (1 - distance / (self._shadow + 1)) ** 2
            painter.setBrush(QColor(0, 0, 0, round((26 if self._theme.dark else 12) * weight)))
            ring = QRectF(self.card).adjusted(-distance, -distance + 2, distance, min(distance + 2, self._shadow))
            painter.drawRoundedRect(ring, self._radius + distance, self._radius + distance)

    # --- moving and sizing ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        edge = self.edge_at(event.position().toPoint())
        if not self._system_takes_over(edge):
            self._grabbed = (event.globalPosition().toPoint(), self.geometry(), edge)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            self.setCursor(_CURSORS.get(self.edge_at(event.position().toPoint()), Qt.CursorShape.ArrowCursor))
            return
        start, geometry, edge = self._grabbed
        self._follow(geometry, event.globalPosition().toPoint() - start, edge)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def leaveEvent(self, event: QEvent) -> None:
        self.unsetCursor()

    # A window manager that moves the window keeps the release of the button to itself: only quiet says that it is over.

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def edge_at(self, place: QPoint) -> Qt.Edge:
        """The edges that a press here would drag; none in the middle, which moves the window."""
        inner = self.card.adjusted(GRAB_PX, GRAB_PX, -GRAB_PX, -GRAB_PX)
        edge = NO_EDGE
        if place.x() < inner.left():
            edge |= Qt.Edge.LeftEdge
        elif place.x() > inner.right():
            edge |= Qt.Edge.RightEdge
        if place.y() < inner.top():
            edge |= Qt.Edge.TopEdge
        elif place.y() > inner.bottom():
            edge |= Qt.Edge.BottomEdge
        return edge

    def _system_takes_over(self, edge: Qt.Edge) -> bool:
        """Window managers move and size smoothly and know about screens; Wayland allows nothing else."""
        handle = self.windowHandle()
        if handle is None:
            return False
        return handle.startSystemMove() if edge == NO_EDGE else handle.startSystemResize(edge)

    def _follow(self, geometry: QRect, by: QPoint, edge: Qt.Edge) -> None:
        if edge == NO_EDGE:
            self.move(geometry.topLeft() + by)
            return
        left = by.x() if edge & Qt.Edge.LeftEdge else 0
        right = by.x() if edge & Qt.Edge.RightEdge else 0
        top = by.y() if edge & Qt.Edge.TopEdge else 0
        bottom = by.y() if edge & Qt.Edge.BottomEdge else 0
        wanted = geometry.adjusted(left, top, right, bottom)
        if wanted.width() >= self.minimumWidth() and wanted.height() >= self.minimumHeight():
            self.setGeometry(wanted)
