"""The report's window: file by file, whole, with a tick for each that is to be saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.diagnostics.bundle import BundleFile
from desktop.ui.page import heading
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

EXPLAINED = (
    "This is all that the report holds. Read it, untick what you would rather keep, and save it as one file. Nothing "
    "is sent anywhere."
)
FILE_NAME = "interview-assistant-report.zip"
SAVED = "Saved as {name}. You can attach it to a report of a fault."


class ReportWindow(QDialog):
    """Saving is only asked for: `save_requested` brings the files that stay and the path."""

    save_requested = Signal(object, object)  # list[BundleFile], Path

    def __init__(self, files: Sequence[BundleFile], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("A report on the program")
        self.resize(theme.scaled(720), theme.scaled(520))
        self._files = list(files)
        self.list = QListWidget()
        self.list.setObjectName("files")
        self.list.setAccessibleName("Files of the report")
        self.about = heading("", "muted")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setObjectName("details")
        self.text.setAccessibleName("The file's text")
        self.text.setTabChangesFocus(True)
        self.text.setFont(theme.font("small"))
        self.said = heading("", "muted")
        self.copy = QPushButton("Copy this text")
        self.save = QPushButton("Save…")
        self.close_button = QPushButton("Close")
        self._fill()
        self._lay_out()
        self._connect()
        self.list.setCurrentRow(0)

    @property
    def ticked(self) -> list[BundleFile]:
        states = [self.list.item(at).checkState() for at in range(self.list.count())]
        return [file for file, state in zip(self._files, states, strict=True) if state == Qt.CheckState.Checked]

    def show_saved(self, name: str) -> None:
        self.said.setText(SAVED.format(name=name))

    def ask_where(self, chosen: Callable[[Path], None]) -> QFileDialog:
        """Opens and returns at once; the system asks before overwriting."""
        dialog = QFileDialog(self, "Save the report", QDir.homePath(), "Zip files (*.zip)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(FILE_NAME)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()
        return dialog

    # --- inside -----------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        for file in self._files:
            item = QListWidgetItem(file.name)
            item.setToolTip(file.about)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)

    def _lay_out(self) -> None:
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.addWidget(self.about)
        beside.addWidget(self.text, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(right)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 3)
        self.copy.setProperty("role", "quiet")
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading("A report on the program", "title"))
        column.addWidget(heading(EXPLAINED, "muted"))
        column.addWidget(halves, 1)
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.save)
        column.addLayout(row)
        chain(self.list, self.text, self.copy, self.close_button, self.save)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_chosen)
        self.list.itemChanged.connect(lambda: self.save.setEnabled(bool(self.ticked)))
        self.copy.clicked.connect(self._on_copy_clicked)
        self.close_button.clicked.connect(self.accept)
        self.save.clicked.connect(lambda: self.ask_where(lambda path: self.save_requested.emit(self.ticked, path)))

    def _on_chosen(self, at: int) -> None:
        self.about.setText(self._files[at].about)
        self.text.setPlainText(self._files[at].text)
        self.copy.setText("Copy this text")

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText("Copied")
