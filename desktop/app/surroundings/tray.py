"""The tray icon, where the desktop has a place for one: the session's state at a glance, and the way back to a hidden
window. Never the only way to anything."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.app.live.live_controls import Liveness
from desktop.ui.app_icon import app_icon

TOOLTIPS: dict[Liveness, str] = {
    "idle": "Interview Assistant",
    "live": "Interview Assistant: live",
    "paused": "Interview Assistant: paused, nothing is heard",
}
LOOK_AGAIN_MS = 10_000
LOOKS = 6
"""A desktop that has only just begun may bring its tray within the first minute."""


class Tray(QObject):
    """Says what the person wants; shows the state that it is told."""

    show_wanted = Signal()
    pause_wanted = Signal()
    overlay_wanted = Signal()
    end_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self.show_action = self._add("Show Interview Assistant", self.show_wanted)
        self.menu.addSeparator()
        self.pause_action = self._add("Pause", self.pause_wanted)
        self.overlay_action = self._add("Hide the overlay", self.overlay_wanted)
        self.end_action = self._add("End the session", self.end_wanted)
        self.menu.addSeparator()
        self.quit_action = self._add("Quit", self.quit_wanted)
        self.icon: QSystemTrayIcon | None = None
        self._liveness: Liveness = "idle"
        self._looks_left = LOOKS
        self._look_again = QTimer(self, interval=LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._look)
        self.show_state("idle", overlay_shown=False)

    @property
    def available(self) -> bool:
        """Whether a person can see it."""
        return self.icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def open(self) -> None:
        self._look()
        if self.icon is None:
            self._look_again.start()

    def close(self) -> None:
        self._look_again.stop()
        if self.icon is not None:
            self.icon.hide()
            self.icon = None

    def show_state(self, liveness: Liveness, *, overlay_shown: bool) -> None:
        running = liveness != "idle"
        for action in (self.pause_action, self.overlay_action, self.end_action):
            action.setEnabled(running)
        self.pause_action.setText("Go on" if liveness == "paused" else "Pause")
        self.overlay_action.setText("Hide the overlay" if overlay_shown or not running else "Show the overlay")
        if liveness != self._liveness:
            self._liveness = liveness
            self._dress()

    def _look(self) -> None:
        self._looks_left -= 1
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(self)
            self.icon.setContextMenu(self.menu)
            self.icon.activated.connect(self._on_activated)
            self._dress()
            self.icon.show()
        if self.icon is not None or self._looks_left <= 0:
            self._look_again.stop()

    def _dress(self) -> None:
        if self.icon is not None:
            self.icon.setIcon(app_icon(self._liveness))
            self.icon.setToolTip(TOOLTIPS[self._liveness])

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.show_wanted.emit()

    def _add(self, words: str, wanted: object) -> QAction:
        action = self.menu.addAction(words)
        action.triggered.connect(wanted)
        return action
