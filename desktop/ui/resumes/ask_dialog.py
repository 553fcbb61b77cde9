"""Asks for a name, or for a text to be pasted. Opens and returns at once; the answer comes as `given`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.paste_field import PasteField


class AskDialog(QDialog):
    """One or two fields; the first must not be empty. Enter gives, Escape leaves everything as it was."""

    given = Signal(str, str)

    def __init__(
        self,
        title: str,
        words: str,
        field: QLineEdit | PasteField,
        accept: str,
        second: QLineEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.field = field
        self.second = second
        self.accept_button = QPushButton(accept)
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.cancel = QPushButton("Cancel")
        self._lay_out(title, words)
        self.accept_button.clicked.connect(self._on_accepted)
        self.cancel.clicked.connect(self.reject)
        self.field.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    @property
    def text(self) -> str:
        return (self.field.toPlainText() if isinstance(self.field, PasteField) else self.field.text()).strip()

    def _lay_out(self, title: str, words: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(heading(title, "title"))
        if words:
            column.addWidget(heading(words, "muted"))
        for field in (self.field, self.second):
            if field is not None:
                label = QLabel(field.accessibleName())
                label.setBuddy(field)
                column.addWidget(label)
                column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept_button)
        column.addLayout(buttons)
        self.setMinimumWidth(420)
        self.field.setFocus()

    def _on_text_changed(self) -> None:
        self.accept_button.setEnabled(bool(self.text))

    def _on_accepted(self) -> None:
        second = self.second.text().strip() if self.second is not None else ""
        self.given.emit(self.text, second)
        self.accept()


def ask_name(title: str, name: str, parent: QWidget | None) -> AskDialog:
    dialog = AskDialog(title, "", _line("Name", name), "Rename", parent=parent)
    dialog.open()
    return dialog


def ask_duplicate(name: str, parent: QWidget | None) -> AskDialog:
    """The name of the copy, and what for."""
    dialog = AskDialog(
        "Duplicate for a job",
        "A copy of its own: what you change in it leaves the other one as it is.",
        _line("Name of the copy", f"{name} (copy)"),
        "Duplicate",
        _line("For which job? (may stay empty)", ""),
        parent,
    )
    dialog.open()
    return dialog


def ask_text(parent: QWidget | None) -> AskDialog:
    field = PasteField("The text of your résumé", "Paste it here, as it is.", 12)
    dialog = AskDialog("Paste a résumé", "", field, "Add it", _line("Name (may stay empty)", ""), parent)
    dialog.open()
    return dialog


def _line(words: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setAccessibleName(words)
    line.selectAll()
    return line
