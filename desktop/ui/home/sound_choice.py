"""Where one side's sound comes from: a device of this machine, or a sound file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from desktop.ui.choose_file import choose_file

Choice = tuple[str, str]
"""An id, and the words for it."""

PREFERRED: Choice = ("", "The preferred device")
SOUND_FILES = "Sound (*.wav *.flac)"
FROM_FILE = "A sound file…"


class SoundChoice(QWidget):
    """`chosen` is a device id, a file's path, or empty for the preferred device."""

    chosen_by_person = Signal(str)

    def __init__(
        self, words: str, devices: Sequence[Choice] = (), chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.box = QComboBox()
        self.box.setAccessibleName(words)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._at = 0
        label = QLabel(words, wordWrap=True)
        label.setBuddy(self.box)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.box, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.box.activated.connect(self._on_activated)
        self.show_devices(devices, chosen)

    @property
    def chosen(self) -> str:
        return str(self.box.currentData() or "")

    @property
    def shown(self) -> str:
        """The words for what is chosen."""
        return self.box.currentText()

    def show_devices(self, devices: Sequence[Choice], chosen: str | None = None) -> None:
        """The first of them is the preferred one. What was chosen stays chosen unless `chosen` names another."""
        kept = self.chosen if chosen is None else chosen
        self.box.clear()
        preferred, words = PREFERRED
        self.box.addItem(f"Preferred: {devices[0][1]}" if devices else words, preferred)
        for key, words in devices:
            self.box.addItem(words, key)
        self.box.addItem(FROM_FILE)
        self.choose(kept)

    def choose(self, key: str) -> None:
        """A device that is not there (any more) counts as a file: its name is shown as it was remembered."""
        found = self.box.findData(key)
        if found < 0:
            found = self.box.count() - 1
            self.box.insertItem(found, Path(key).name, key)
        self._at = found
        self.box.setCurrentIndex(found)

    def _on_activated(self, index: int) -> None:
        if self.box.itemData(index) is not None:
            self._at = index
            self.chosen_by_person.emit(self.chosen)
            return
        self.box.setCurrentIndex(self._at)
        choose_file(self, self._words, SOUND_FILES, self._on_file_selected)

    def _on_file_selected(self, path: str) -> None:
        self.choose(path)
        self.chosen_by_person.emit(path)
