"""The rail: the left side of the main window, with the one large button and the past sessions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.home.past_session import PastSession
from desktop.ui.home.sessions_list import SessionsList
from desktop.ui.style import Theme

WIDTH_PX = 236


class Rail(QFrame):
    """While a session runs, the large button leads back to it."""

    start_clicked = Signal()
    running_clicked = Signal()
    demo_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._theme = theme
        self._running = False
        self.start = QPushButton()
        self.start.setProperty("role", "large")
        self.start.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a ring after a click would look like a warning
        self.demo = QPushButton("Watch the demo")
        self.demo.setProperty("role", "quiet")
        self.sessions = SessionsList(theme)
        heading = QLabel("Past sessions")
        heading.setProperty("role", "section")
        heading.setContentsMargins(8, 12, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 10, 14)
        column.setSpacing(6)
        for widget in (self.start, self.demo, heading):
            column.addWidget(widget)
        column.addWidget(self.sessions, 1)
        self.start.clicked.connect(self._on_start_clicked)
        self.demo.clicked.connect(self.demo_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_running(False)

    def set_running(self, running: bool) -> None:
        self._running = running
        self.start.setText("Live session" if running else "Start a session")
        self.demo.setEnabled(not running)

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        self.sessions.show_sessions(sessions)

    def _on_start_clicked(self) -> None:
        (self.running_clicked if self._running else self.start_clicked).emit()

    def _on_theme_changed(self) -> None:
        self.setFixedWidth(round(WIDTH_PX * max(1.0, min(1.5, self._theme.text_percent / 100))))
