"""Storage: what is kept where and how large it is, and the way to be rid of all of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.settings.delete_everything import DeleteEverything
from desktop.ui.settings.row import hairline
from desktop.ui.tab_order import chain

LOOKING = "Looking how much there is…"


@dataclass(frozen=True, slots=True)
class StoragePlace:
    """`shown` is the place as people write it (~ for their home), `size` in words."""

    name: str
    folder: str
    shown: str
    size: str


class StorageSection(QWidget):
    """Shows what it is told by `show_places`; opening and deleting are only asked for."""

    open_requested = Signal(str)  # folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looking = heading(LOOKING, "muted")
        self.problem = heading("", "problem")
        self.problem.hide()
        self.deleting = DeleteEverything()
        self.open_buttons: list[QPushButton] = []
        self._card = QFrame()
        self._card.setObjectName("card")
        self._lines = QVBoxLayout(self._card)
        self._lines.setContentsMargins(0, 4, 0, 4)
        self._lines.setSpacing(0)
        self._card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.looking, self._card, self.problem, self.deleting):
            column.addWidget(widget)

    def show_places(self, places: Sequence[StoragePlace]) -> None:
        self._clear()
        for at, place in enumerate(places):
            if at:
                self._lines.addWidget(hairline())
            self._lines.addWidget(self._line(place))
        self.looking.hide()
        self._card.show()
        chain(self._card, self.deleting)

    def show_problem(self, sentence: str) -> None:
        """Empty takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _line(self, place: StoragePlace) -> QWidget:
        line = QWidget()
        name = heading(place.name, "heading")
        folder = heading(place.shown, "small")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        size = QLabel(place.size)
        size.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (name, folder):
            words.addWidget(label)
        words.addWidget(self._open_button(place), 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(size, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _open_button(self, place: StoragePlace) -> QPushButton:
        button = QPushButton("Open the folder")
        button.setProperty("role", "link")
        button.setAccessibleName(f"Open the folder: {place.name}")
        button.clicked.connect(lambda: self.open_requested.emit(place.folder))
        self.open_buttons.append(button)
        return button

    def _clear(self) -> None:
        self.open_buttons.clear()
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
