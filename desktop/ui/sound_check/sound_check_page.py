"""The sound check as a page of its own, reachable at any time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.page import Page
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme


class SoundCheckPage(Page):
    """`panel` is what a check is joined to. `left`: the person is done with it."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Sound check", parent=parent)
        self.panel = SoundCheckPanel(theme)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)
        self.done = QPushButton("Done")
        self.add_to_foot(self.done, None)
        self.done.clicked.connect(self.left)
