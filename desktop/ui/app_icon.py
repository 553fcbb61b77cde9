"""The program's icon: a speech bubble that hears, alone or with a sign of the session's state."""

from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from shared.tokens import LIGHT

ICON_FOLDER = Path(__file__).parent / "resources" / "icons"
SIZES_PX = (16, 20, 22, 24, 32, 48, 64, 128, 256)
SMALL_PX = 24
"""Up to here the drawing with fewer and thicker strokes, made for 16 px."""

IconState = Literal["idle", "live", "paused"]


def app_icon(state: IconState = "idle") -> QIcon:
    icon = QIcon()
    for size in SIZES_PX:
        icon.addPixmap(icon_picture(size, state))
    return icon


def icon_picture(size_px: int, state: IconState = "idle") -> QPixmap:
    picture = QPixmap(size_px, size_px)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _drawing("app-small" if size_px <= SMALL_PX else "app").render(painter, QRectF(0, 0, size_px, size_px))
    if state != "idle":
        _draw_sign(painter, size_px, state)
    painter.end()
    return picture


@cache
def _drawing(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(ICON_FOLDER / f"{name}.svg"))


def _draw_sign(painter: QPainter, size_px: int, state: IconState) -> None:
    """A disc in the lower right corner: whole for live, with two bars for paused; never told by colour alone."""
    side = 2 * max(4, round(size_px * 0.23))
    disc = QRectF(size_px - side, size_px - side, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.raised))
    painter.drawEllipse(disc)
    rim = max(1.0, side * 0.1)
    painter.setBrush(QColor(LIGHT.good if state == "live" else LIGHT.warn))
    painter.drawEllipse(disc.adjusted(rim, rim, -rim, -rim))
    if state == "paused":
        painter.setBrush(QColor(LIGHT.raised))
        width, height = max(1, round(side * 0.14)), 2 * round(side * 0.2)  # whole pixels: sharp at 16 px
        gap = max(1, round(width / 2))
        for left in (disc.center().x() - gap - width, disc.center().x() + gap):
            painter.drawRect(QRectF(left, disc.center().y() - height / 2, width, height))
