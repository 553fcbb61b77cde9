"""The card that takes models in from a file or a folder, chosen or dropped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui.choose_file import choose_file, choose_folder
from desktop.ui.page import heading

EXPLAINED = (
    "A GGUF file for writing, or a folder with a Whisper in CTranslate2’s format for hearing; or drop it here. One "
    "that is known is checked by its hash. Any other is taken in as your own: as data only, nothing in it is run."
)


class TakingInCard(QFrame):
    chosen = Signal(str)  # path
    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = heading("A model that you have", "heading")
        self.explained = heading(EXPLAINED, "small")
        self.said = heading("", "small")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName("How far taking in is")
        self.file = QPushButton("Choose a file…")
        self.folder = QPushButton("Choose a folder…")
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("role", "quiet")
        self._lay_out()
        self.show_idle()

    def show_idle(self, words: str = "") -> None:
        """`words`: what came of the last one."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._show_working(False)

    def show_working(self, words: str, percent: int) -> None:
        self.said.setText(words)
        self.said.show()
        self.bar.setValue(percent)
        self._show_working(True)

    def _show_working(self, working: bool) -> None:
        for part in (self.bar, self.cancel):
            part.setVisible(working)
        for part in (self.file, self.folder):
            part.setVisible(not working)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.file, self.folder, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.explained, self.said, self.bar):
            column.addWidget(part)
        column.addLayout(row)
        self.file.clicked.connect(lambda: choose_file(self, "A model’s file", "Models (*.gguf)", self.chosen.emit))
        self.folder.clicked.connect(lambda: choose_folder(self, "A model’s folder", self.chosen.emit))
        self.cancel.clicked.connect(self.cancel_clicked)
