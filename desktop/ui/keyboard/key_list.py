"""The list of keys, to be read during a session: what can be done, and with which key."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.keys import Key, as_written
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.style import Theme

SIZE_PX = (420, 560)


class KeyList(QDialog):
    """Closes with Escape or its button; `change_requested` leads to where keys are changed."""

    change_requested = Signal()

    def __init__(self, keys: Sequence[Key], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self.lines = [(key.words, as_written(key.sequence)) for key in keys]
        self.change = QPushButton("Change the keys")
        self.close_button = QPushButton("Close")
        self.change.clicked.connect(self._on_change_clicked)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self._lay_out(keys)
        screen = self.screen().availableGeometry()
        wide, high = (theme.scaled(pixels) for pixels in SIZE_PX)
        self.resize(min(wide, screen.width() - 80), min(high, screen.height() - 80))

    def _on_change_clicked(self) -> None:
        self.accept()
        self.change_requested.emit()

    def _lay_out(self, keys: Sequence[Key]) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(6)
        column.addWidget(heading("Keys during a session", "title"))
        for group, members in groupby(keys, key=lambda key: key.group):
            title = heading(group, "section")
            title.setContentsMargins(0, 10, 0, 0)
            column.addWidget(title)
            column.addLayout(self._grid(list(members)))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        foot.addWidget(self.change)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body), 1)
        outer.addLayout(foot)

    def _grid(self, keys: list[Key]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for number, key in enumerate(keys):
            pill = QLabel(as_written(key.sequence))
            pill.setProperty("role", "pill")
            grid.addWidget(QLabel(key.words, wordWrap=True), number, 0)
            grid.addWidget(pill, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return grid
