"""Icons: line drawings of our own, drawn in a colour of the theme at whatever size is asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent / "resources" / "icons"
_DRAWN_IN = b"#000000"


def icon(name: str, colour: QColor, chosen: QColor | None = None, *, size_px: int = 18) -> QIcon:
    """`name` is a file of the icons' folder; `chosen` is its colour on a button that is switched on."""
    made = QIcon(picture(name, colour, size_px))
    if chosen is not None:
        made.addPixmap(picture(name, chosen, size_px), QIcon.Mode.Normal, QIcon.State.On)
    return made


def picture(name: str, colour: QColor, size_px: int) -> QPixmap:
    """Sharp on screens of any density."""
    drawing = (FOLDER / f"{name}.svg").read_bytes().replace(_DRAWN_IN, colour.name().encode())
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    made = QPixmap(QSize(size_px, size_px) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return made
