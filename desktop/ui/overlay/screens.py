"""The screens of this computer, and when they come and go."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

SETTLES_MS = 300  # a screen that is plugged in changes its size once or twice before it stays


class Screen(Protocol):
    """What is asked of a QScreen here."""

    def name(self) -> str: ...
    def geometry(self) -> QRect: ...
    def availableGeometry(self) -> QRect: ...


class Screens(QObject):
    """`changed`: a screen came, went or has another size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settle.timeout.connect(self.changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_added)
            application.screenRemoved.connect(self._on_changed)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self._on_changed)

    def all(self) -> Sequence[Screen]:
        """The primary one first."""
        return QGuiApplication.screens()

    def named(self, name: str) -> Screen | None:
        return next((screen for screen in self.all() if screen.name() == name), None)

    def holding(self, window: QRect) -> Screen | None:
        """The screen with the middle of the window; else one that shows a part of it; None where it is out of sight."""
        screens = self.all()
        middle = next((screen for screen in screens if screen.geometry().contains(window.center())), None)
        return middle or next((screen for screen in screens if screen.geometry().intersects(window)), None)

    def _on_added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._on_changed)
        self._settle.start()

    def _on_changed(self) -> None:
        self._settle.start()
