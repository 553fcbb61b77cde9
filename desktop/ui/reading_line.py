"""The reading line: a file is being read; shown only when that takes more than a moment, and can be cancelled."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

AFTER_MS = 1_000
"""What is done within this time needs no progress."""


class ReadingLine(QWidget):
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.cancel = QPushButton("Cancel")
        self.cancel.setProperty("role", "quiet")
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        column = QVBoxLayout()
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self._timer.timeout.connect(self.show)
        self.cancel.clicked.connect(self._on_cancelled)
        self.hide()

    @property
    def reading(self) -> bool:
        """From `begin` to `end`, whether it is shown already or not."""
        return self._timer.isActive() or not self.isHidden()

    def begin(self, name: str) -> None:
        self.words.setText(f"Reading {name}…")
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        self.hide()

    def _on_cancelled(self) -> None:
        self.end()
        self.cancelled.emit()
