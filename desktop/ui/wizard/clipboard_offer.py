"""The clipboard offer: a button that is there while the clipboard holds a longer text."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui import wording

SHORTEST = 200
"""Fewer characters are no job description."""


class ClipboardOffer(QPushButton):
    """Looks only while its page is shown, and takes nothing before it is clicked."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self._have = ""
        QGuiApplication.clipboard().dataChanged.connect(self.look)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def look(self, have: str | None = None) -> None:
        """`have` is what the field holds already: that is not offered again."""
        self._have = self._have if have is None else have.strip()
        page = self.parentWidget()
        if page is None or not page.isVisible():
            return
        text = QGuiApplication.clipboard().text().strip()
        self.setText(f"Take from the clipboard ({wording.counted(len(text.split()), 'word')})")
        self.setVisible(len(text) >= SHORTEST and text != self._have)

    def changeEvent(self, event: QEvent) -> None:
        """Some systems tell of the clipboard only to the window in front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setAccessibleDescription("Puts the text of the clipboard into the job description")

    def _on_clicked(self) -> None:
        self.taken.emit(QGuiApplication.clipboard().text().strip())
