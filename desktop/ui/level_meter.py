"""The level meter: how loud a source is right now, and whether it is heard at all."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.style import Theme
from shared.notices import LevelMeasured

FLOOR_DB = -60.0  # a quiet room; below it nothing is drawn
BARS = 7
BAR_PX, GAP_PX, HEIGHT_PX = 3, 2, 14


class LevelMeter(QWidget):
    """Seven bars from −60 to 0 dBFS, drawn by hand: an update costs a repaint of some 30 × 14 pixels.

    The rms fills bars, the peak lifts the last of them; a source that is not captured shows one flat line.
    """

    def __init__(self, theme: Theme, colour: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._name = name
        self._filled = 0
        self._captured = False
        self.setAccessibleName(f"Loudness: {name}")
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def filled(self) -> int:
        """Bars lit, 0 to 7."""
        return self._filled if self._captured else 0

    @property
    def captured(self) -> bool:
        return self._captured

    def set_captured(self, captured: bool) -> None:
        if captured == self._captured:
            return
        self._captured = captured
        self.setAccessibleDescription("captured" if captured else "not captured")
        self.update()

    def set_level(self, level: LevelMeasured | None) -> None:
        filled = 0 if level is None else max(_bars(level.rms_db), _bars(level.peak_db) - 1)
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        scaled = self._theme.scaled
        return QSize(scaled(BARS * (BAR_PX + GAP_PX)), scaled(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(BARS):
            painter.setBrush(self._theme.colour(self._colour if bar < self.filled else "fill"))
            painter.drawRoundedRect(self._bar(bar), 1, 1)

    def _bar(self, number: int) -> QRectF:
        step = self.width() / BARS
        rise = 0.35 + 0.65 * (number + 1) / BARS if self._captured else 0.16
        height = self.height() * rise
        return QRectF(number * step, self.height() - height, step * BAR_PX / (BAR_PX + GAP_PX), height)


def _bars(level_db: float) -> int:
    share = (level_db - FLOOR_DB) / -FLOOR_DB
    return round(min(max(share, 0.0), 1.0) * BARS)
