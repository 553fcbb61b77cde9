"""The state as a shape as well as a colour."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.style import Theme
from shared.vocabulary import SessionState

_STATE_COLOURS: dict[SessionState, str] = {"created": "muted", "active": "good", "paused": "warn", "completed": "muted"}


class StateDot(QWidget):
    """The state as a shape as well as a colour: a disc is live, two bars are paused, a ring is neither."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: SessionState = "created"
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)

    def set_state(self, state: SessionState) -> None:
        if state != self._state:
            self._state = state
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(10), self._theme.scaled(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(_STATE_COLOURS[self._state])
        disc = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(colour)
        if self._state == "active":
            painter.setBrush(colour)
            painter.drawEllipse(disc)
        elif self._state == "paused":
            third = disc.width() / 3
            painter.fillRect(QRectF(disc.left(), disc.top(), third, disc.height()), colour)
            painter.fillRect(QRectF(disc.right() - third, disc.top(), third, disc.height()), colour)
        else:
            painter.drawEllipse(disc)
