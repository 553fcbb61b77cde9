"""Asks where an export goes. Opens and returns at once; the answer comes to the callback."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.reports.whole_file import safe_name

ENDINGS = {
    "markdown": (("md", "Markdown"),),
    "json": (("json", "JSON"), ("interview", "Session that opens in this program with a double click")),
    "docx": (("docx", "Word document"),),
    "pdf": (("pdf", "PDF"),),
    "resume": (("json", "JSON Resume"),),
}
"""The endings of each kind, the usual one first."""
KINDS: tuple[tuple[str, str, str], ...] = (
    ("markdown", "Markdown", "Text that any editor opens"),
    ("json", "JSON", "Everything, to be opened by this program again"),
    ("docx", "Word", "A document to go on writing in"),
    ("pdf", "PDF", "Pages to read, send or print"),
)
"""The kinds of export in the order of the menu: kind, name, what it is for."""


def ask_where(
    parent: QWidget, name: str, kind: str, chosen: Callable[[Path], None], folder: str | None = None
) -> QFileDialog:
    """`kind` is one of ENDINGS; `folder` is where the last export went, if it is still there.

    Nothing is called when the person cancels; the system asks before overwriting.
    """
    start = folder if folder and Path(folder).is_dir() else QDir.homePath()
    endings = {f"{words} (*.{ending})": ending for ending, words in ENDINGS[kind]}
    usual = ENDINGS[kind][0][0]
    dialog = QFileDialog(parent, "Export", start)
    dialog.setNameFilters(list(endings))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(usual)
    dialog.selectFile(f"{safe_name(name)}.{usual}")
    dialog.filterSelected.connect(lambda pattern: dialog.setDefaultSuffix(endings.get(pattern, usual)))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog
