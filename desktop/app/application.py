"""Qt's application, and the two things that a system says to it alone: open this file, and end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.app_icon import app_icon

DESKTOP_FILE = "interview-assistant"
"""Of installers/linux: by it a Wayland desktop finds the window's name and icon."""


class Application(QApplication):
    """`file_opened` brings a path (macOS). `quit_asked`: the system's own quit, which Qt would obey by stopping the
    loop in the middle of whatever runs; here it is a wish like any other."""

    file_opened = Signal(str)
    quit_asked = Signal()

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(list(words))
        self.setApplicationName("Interview Assistant")
        self.setDesktopFileName(DESKTOP_FILE)
        self.setWindowIcon(app_icon())
        self.setQuitOnLastWindowClosed(False)  # closing is ours: a session ends first

    def event(self, event: QEvent) -> bool:
        """Only what is sent to the application itself passes here, not every event of every window."""
        if event.type() == QEvent.Type.Quit:
            self.quit_asked.emit()
            return True
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(event.file())
            return True
        return super().event(event)
