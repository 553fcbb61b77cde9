"""Asks where an export goes. Opens and returns at once; the answer comes to the callback."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

ENDINGS = {"markdown": ("md", "Markdown (*.md)"), "json": ("json", "Sessions (*.json)")}


def ask_where(parent: QWidget, name: str, kind: str, chosen: Callable[[Path], None]) -> QFileDialog:
    """`kind` is markdown or json. Nothing is called when the person cancels; the system asks before overwriting."""
    ending, pattern = ENDINGS[kind]
    dialog = QFileDialog(parent, "Export", QDir.homePath(), pattern)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(f"{name}.{ending}")
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog
