"""Asks for a file or a folder that exists. Opens and returns at once; the path comes to the callback."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[str], object]


def choose_file(parent: QWidget, title: str, pattern: str, chosen: Chosen, *, start: str | None = None) -> QFileDialog:
    """`pattern` as Qt writes filters; it begins in the person's own folder unless `start` names another."""
    return _asked(QFileDialog(parent, title, _home(start), pattern), QFileDialog.FileMode.ExistingFile, chosen)


def choose_folder(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    return _asked(QFileDialog(parent, title, _home(None)), QFileDialog.FileMode.Directory, chosen)


def _home(start: str | None) -> str:
    return str(Path.home()) if start is None else start


def _asked(dialog: QFileDialog, mode: QFileDialog.FileMode, chosen: Chosen) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
