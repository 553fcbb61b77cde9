"""The done line: what has just been done, and the way to the folder where it lies."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui.announce import announce
from desktop.ui.page import heading


class DoneLine(QWidget):
    """Out of sight while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = heading("", "good")
        self.show_folder = QPushButton("Show the folder")
        self.show_folder.setProperty("role", "link")
        self._folder: Path | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.show_folder)
        self.show_folder.clicked.connect(self._on_show_folder_clicked)
        self.hide()

    def say(self, words: str, folder: Path | None = None) -> None:
        """Empty takes it away. `folder` can be opened from there."""
        self._folder = folder
        self.words.setText(words)
        self.show_folder.setVisible(folder is not None)
        self.setVisible(bool(words))
        announce(self, words)

    def _on_show_folder_clicked(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
