"""Photographs the windows' states into build/screenshots/: python -m tests.desktop.ui.photograph [name-part].

With a display, set QT_QPA_PLATFORM=xcb; without, the pictures are drawn off screen with the bundled typeface.
"""

import importlib
import os
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.style import AppliedStyle, Scheme, Theme
from tests.desktop.ui import pictures

FOLDER = Path(__file__).parents[3] / "build" / "screenshots"
Subject = Callable[[Theme], QWidget]
LOOKS: tuple[tuple[Scheme, int], ...] = (("light", 100), ("dark", 100), ("light", 200), ("dark", 200))


def subjects() -> Iterator[Subject]:
    for module in pkgutil.iter_modules(pictures.__path__):
        yield from importlib.import_module(f"{pictures.__name__}.{module.name}").SUBJECTS


def photograph(app: QApplication, subject: Subject, scheme: Scheme, percent: int) -> Path:
    theme = Theme(scheme, percent)
    style = AppliedStyle(app, theme)
    widget = subject(theme)
    widget.show()
    for _ in range(5):
        app.processEvents()
    picture = on_a_desk(widget.grab(), "#B9C4CF" if scheme == "light" else "#3C434B")
    path = FOLDER / f"{subject.__name__}-{scheme}-{percent}.png"
    picture.save(str(path))
    widget.hide()
    widget.deleteLater()
    theme.changed.disconnect()
    style.deleteLater()
    # Outside of a loop nobody else does it, and every window left would be dressed anew for each picture.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return path


def on_a_desk(picture: QPixmap, desk: str) -> QPixmap:
    """What is clear in the window shows what is behind it."""
    made = QPixmap(picture.size())
    made.setDevicePixelRatio(picture.devicePixelRatio())
    made.fill(QColor(desk))
    painter = QPainter(made)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return made


def main() -> None:
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for subject in subjects():
        for scheme, percent in LOOKS:
            if wanted in f"{subject.__name__}-{scheme}-{percent}":
                print(photograph(app, subject, scheme, percent))


if __name__ == "__main__":
    main()
