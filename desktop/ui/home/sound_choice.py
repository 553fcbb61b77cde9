"""Where one side's sound comes from: a device of this machine, or a sound file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QWidget

Choice = tuple[str, str]
"""An id, and the words for it."""

PREFERRED: Choice = ("", "The preferred device")
SOUND_FILES = "Sound (*.wav *.flac)"
FROM_FILE = "A sound file…"


class SoundChoice(QWidget):
    """`chosen` is a device id, a file's path, or empty for the preferred device."""

    def __init__(self, words: str, devices: Sequence[Choice], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.box = QComboBox()
        self.box.setAccessibleName(words)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, shown in (PREFERRED, *devices):
            self.box.addItem(shown, key)
        self.box.addItem(FROM_FILE)
        self._at = 0
        self.choose(chosen)
        label = QLabel(words)
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 2)
        row.addWidget(self.box, 3)
        self.box.activated.connect(self._on_activated)

    @property
    def chosen(self) -> str:
        return str(self.box.currentData() or "")

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
            return
        self.box.setCurrentIndex(self._at)
        dialog = QFileDialog(self, self._words, str(Path.home()), SOUND_FILES)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.choose)
        dialog.open()
