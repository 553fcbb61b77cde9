"""The search field above the list: Down goes into the list, Escape or the cross empties it."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from desktop.ui.style import Theme

CROSS_PX = 14
EDGE_PX = 8


class SearchField(QLineEdit):
    left_downwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText("Search everything that was said")
        self.setAccessibleName("Search all sessions")
        # Qt's own is dark on dark and does not grow with the text.
        self.cross = QToolButton(self)
        self.cross.setAccessibleName("Empty the search field")
        self.cross.setToolTip("Empty (Esc)")
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does the same
        self.cross.hide()
        self.cross.clicked.connect(self.clear)
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _dress(self) -> None:
        size = self._theme.scaled(CROSS_PX)
        self.cross.setIcon(_cross(self._theme, size))
        self.cross.setIconSize(QSize(size, size))
        self._place()

    def _place(self) -> None:
        size = self.cross.sizeHint()
        self.cross.resize(size)
        self.cross.move(self.width() - size.width() - EDGE_PX, (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width(), 0)


def _cross(theme: Theme, size: int) -> QIcon:
    picture = QPixmap(size * 2, size * 2)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    inset = size / 4
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("muted"), size / 10, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(inset, inset), QPointF(size - inset, size - inset))
    painter.drawLine(QPointF(inset, size - inset), QPointF(size - inset, inset))
    painter.end()
    return QIcon(picture)
