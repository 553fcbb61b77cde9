"""The log's window: lines as they come, filtered by how grave they are."""

import logging
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.diagnostics.log_lines import LogLine
from desktop.ui.page import heading
from desktop.ui.style import Theme

LEVELS = (
    ("Everything", logging.DEBUG),
    ("Warnings and errors", logging.WARNING),
    ("Errors only", logging.ERROR),
)
MOST_LINES = 5_000
NOTHING = "Nothing has been written yet. Lines appear here as the program works."
NOTHING_SO_GRAVE = "Nothing so grave has been written."


class LogWindow(QDialog):
    """Told by `add_lines`. It follows the newest line until the person scrolls up, and again when they come back."""

    open_requested = Signal()  # the folder

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("The log")
        self.resize(theme.scaled(760), theme.scaled(480))
        self._lines: deque[LogLine] = deque(maxlen=MOST_LINES)
        self.level = QComboBox()
        for words, level in LEVELS:
            self.level.addItem(words, level)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setObjectName("details")
        self.text.setAccessibleName("The log")
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)  # the times stay in sight
        self.text.setMaximumBlockCount(4 * MOST_LINES)
        self.nothing = heading(NOTHING, "muted")
        self.copy = QPushButton("Copy")
        self.open_folder = QPushButton("Open the folder")
        self.close_button = QPushButton("Close")
        self._lay_out()
        self._connect()
        self._show_whether_empty()

    def add_lines(self, lines: Sequence[LogLine]) -> None:
        self._lines.extend(lines)
        self._write([line for line in lines if line.level >= self.level.currentData()])
        self._show_whether_empty()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = QLabel("Show")
        words.setBuddy(self.level)
        self.level.setAccessibleName("Which lines are shown")
        top = QHBoxLayout()
        top.addWidget(heading("The log", "title"), 1)
        top.addWidget(words)
        top.addWidget(self.level)
        foot = QHBoxLayout()
        for button in (self.copy, self.open_folder):
            button.setProperty("role", "quiet")
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.nothing)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.level.currentIndexChanged.connect(self._on_level_changed)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.open_folder.clicked.connect(self.open_requested)
        self.close_button.clicked.connect(self.accept)

    def _write(self, lines: Sequence[LogLine]) -> None:
        bar = self.text.verticalScrollBar()
        follows = bar.value() == bar.maximum()
        if lines:
            self.text.appendPlainText("\n".join(line.text for line in lines))
            self.copy.setText("Copy")
        if follows:
            bar.setValue(bar.maximum())

    def _on_level_changed(self) -> None:
        self.text.clear()
        self._write([line for line in self._lines if line.level >= self.level.currentData()])
        self._show_whether_empty()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText("Copied")

    def _show_whether_empty(self) -> None:
        empty = self.text.document().isEmpty()
        self.nothing.setText(NOTHING_SO_GRAVE if self._lines else NOTHING)
        self.nothing.setVisible(empty)
        self.copy.setEnabled(not empty)
