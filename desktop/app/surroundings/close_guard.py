"""The close guard: a running session is not ended by a click beside it, and not by a logout without its end."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.app.application import Application
from desktop.app.live.live_controls import LiveControls
from desktop.ui.close_dialog import CloseDialog
from desktop.ui.style import Theme


class CloseGuard(QObject):
    """`ask` for everything a person does to close the program; `quit` ends what runs, in order, without asking.

    `can_hide` says whether there is a tray icon that brings a hidden window back. While a question is on screen, a
    second wish to close shows that one again.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        controls: LiveControls,
        quit_program: Callable[[], object],
        can_hide: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._controls = controls
        self.quit = quit_program
        self._can_hide = can_hide
        self.dialog: CloseDialog | None = None

    def watch(self, application: QGuiApplication) -> None:
        """The system's own ways to end a program: its menu on macOS, and the end of the person's session."""
        if isinstance(application, Application):
            application.quit_asked.connect(self.ask)
        application.commitDataRequest.connect(lambda _manager: self.log_out())

    def ask(self) -> None:
        if self._controls.liveness == "idle":
            self.quit()
        elif self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
        else:
            self._open_dialog()

    def log_out(self) -> None:
        """The person's session on this computer ends. No question then: the system waits for nobody, and all that was
        said is on the disk already."""
        self._controls.end()
        self.quit()

    def _open_dialog(self) -> None:
        if not self._window.isVisible():
            self._window.show()
        paused = self._controls.liveness == "paused"
        dialog = CloseDialog(self._theme, can_hide=self._can_hide(), paused=paused, parent=self._window)
        dialog.chosen.connect(self._on_chosen)
        self.dialog = dialog
        dialog.open()

    def _on_chosen(self, choice: str) -> None:
        self.dialog = None
        match choice:
            case "end":
                self.quit()
            case "hide":
                self._window.hide()
