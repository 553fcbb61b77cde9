"""A switch: on or off, said by its place, its colour and a word."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop.ui.style import Theme

TRACK = QSize(36, 20)
GAP_PX = 8
KNOB_INSET_PX = 3


class Switch(QCheckBox):
    """A check box for every other purpose: keys, state, screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("body"))
        words = max(metrics.horizontalAdvance(word) for word in ("On", "Off"))
        ring = 2 * (self._theme.focus_px + 2)
        scaled = self._theme.scaled
        width = scaled(TRACK.width()) + scaled(GAP_PX) + words + ring + 4
        return QSize(width, max(scaled(TRACK.height()), metrics.height()) + ring)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            self._paint_ring(painter)
        self._paint_word(painter)
        self._paint_track(painter, self._track())

    def _track(self) -> QRectF:
        """At the right end: rows line up there."""
        scaled = self._theme.scaled
        width, height = scaled(TRACK.width()), scaled(TRACK.height())
        right = self.width() - self._theme.focus_px - 2
        return QRectF(right - width, (self.height() - height) / 2, width, height)

    def _paint_ring(self, painter: QPainter) -> None:
        ring = self._theme.focus_px
        painter.setPen(QPen(self._theme.colour("accent"), ring))
        inside = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.drawRoundedRect(inside, 6, 6)

    def _paint_word(self, painter: QPainter) -> None:
        track = self._track()
        room = QRectF(0, 0, track.left() - self._theme.scaled(GAP_PX), self.height())
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "faint"))
        painter.setFont(self._theme.font("body"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, "On" if self.isChecked() else "Off")

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        edge = self._ink()
        painter.setPen(QPen(edge, 2))
        painter.setBrush(edge if self.isChecked() else self._theme.colour("raised"))
        painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), track.height() / 2, track.height() / 2)
        inset = self._theme.scaled(KNOB_INSET_PX) + 1
        size = track.height() - 2 * inset
        left = track.right() - inset - size if self.isChecked() else track.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_accent") if self.isChecked() else edge)
        painter.drawEllipse(QRectF(left, track.top() + inset, size, size))

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("faint")
        return self._theme.colour("accent" if self.isChecked() else "muted")
