"""The rail: the rooms of the main window, on its left."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.style import Theme

Room = Literal["live", "home", "sessions", "resumes", "settings"]
WIDTH_PX = 148
ICON_PX = 18
NARROW_MARGIN_PX = 23


@dataclass(frozen=True, slots=True)
class Entry:
    room: Room
    words: str
    key: str


ENTRIES = (
    Entry("live", "Live session", "Ctrl+0"),
    Entry("home", "Home", "Ctrl+1"),
    Entry("sessions", "Sessions", "Ctrl+2"),
    Entry("resumes", "Résumés", "Ctrl+3"),
    Entry("settings", "Settings", "Ctrl+4"),
)

RESERVED = {entry.key: f"Go to: {entry.words}" for entry in ENTRIES}
"""Keys that live actions cannot have."""


class Rail(QFrame):
    """Asks for a room; which one is shown is said by `select`. The live session's entry is there while one runs.

    Tab reaches the chosen entry, the arrow keys walk from there, as in any group of which one is chosen.
    """

    chosen = Signal(str)  # Room

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._theme = theme
        self._narrow = False
        self._group = QButtonGroup(self)
        self.buttons: dict[Room, QPushButton] = {entry.room: self._button(entry) for entry in ENTRIES}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 18, 10, 14)
        column.setSpacing(4)
        for button in self.buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_running(False)
        self.select("home")

    def select(self, room: Room) -> None:
        """Marks the room that is on display, without asking for it."""
        self.buttons[room].setChecked(True)
        for each, button in self.buttons.items():  # only Tab: a ring after a click would look like a warning
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if each == room else Qt.FocusPolicy.NoFocus)

    def set_running(self, running: bool) -> None:
        self.buttons["live"].setVisible(running)

    def set_narrow(self, narrow: bool) -> None:
        """Signs without their words, for a window that has little room for the size of its text."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for entry in ENTRIES:
            self.buttons[entry.room].setText("" if narrow else entry.words)
        self._on_theme_changed()

    def _button(self, entry: Entry) -> QPushButton:
        button = QPushButton(entry.words)
        button.setAccessibleName(entry.words)
        button.setCheckable(True)
        button.setProperty("role", "rail")
        key = QKeySequence(entry.key)
        button.setToolTip(f"{entry.words} ({key.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(lambda: self.chosen.emit(entry.room))
        QShortcut(key, self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(
            lambda: None if button.isHidden() else self.chosen.emit(entry.room)
        )
        self._group.addButton(button)
        return button

    def _on_theme_changed(self) -> None:
        theme = self._theme
        size = theme.scaled(ICON_PX)
        width = round(WIDTH_PX * max(1.0, min(1.6, theme.text_percent / 100)))
        self.setFixedWidth(size + 2 * NARROW_MARGIN_PX if self._narrow else width)
        for room, button in self.buttons.items():
            button.setIcon(icon(room, theme.colour("muted"), theme.colour("accent"), size_px=size))
            button.setIconSize(QSize(size, size))
