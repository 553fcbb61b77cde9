"""Asks for a model's file or folder. Opens and returns at once; the answer comes to the callback."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_for_file(parent: QWidget, chosen: Callable[[Path], None]) -> QFileDialog:
    return _asked(parent, "A model’s file", QFileDialog.FileMode.ExistingFile, "Models (*.gguf)", chosen)


def ask_for_folder(parent: QWidget, chosen: Callable[[Path], None]) -> QFileDialog:
    return _asked(parent, "A model’s folder", QFileDialog.FileMode.Directory, "", chosen)


def _asked(
    parent: QWidget, title: str, mode: QFileDialog.FileMode, pattern: str, chosen: Callable[[Path], None]
) -> QFileDialog:
    dialog = QFileDialog(parent, title, QDir.homePath(), pattern)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog
