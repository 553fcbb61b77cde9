"""The error dialog: what happened, what it means, what to do; what only a technician needs is folded away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.errors import ProgramError

WIDTH_PX = 460
DETAILS_PX = 110


class ErrorDialog(QDialog):
    """Show it with `open()`; it never blocks the loop. `show_error` makes and opens one."""

    def __init__(self, title: str, message: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH_PX)
        self._whole = "\n\n".join(part for part in (title, message, detail) if part)
        self.heading = QLabel(title, wordWrap=True)
        self.heading.setProperty("role", "title")
        self.message = QLabel(message, wordWrap=True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPlainTextEdit(detail, readOnly=True)
        self.details.setObjectName("details")
        self.details.setAccessibleName("Details")
        self.details.setFixedHeight(DETAILS_PX)
        self.details.hide()
        self.unfold = QPushButton("Details")
        self.copy = QPushButton("Copy")
        self.close_button = QPushButton("Close")
        self._lay_out(has_details=bool(detail))
        self._connect()

    @classmethod
    def of(cls, error: BaseException, parent: QWidget | None = None) -> "ErrorDialog":
        """A ProgramError speaks for itself; anything else is a surprise, and its text is only a detail."""
        if isinstance(error, ProgramError):
            return cls(error.title, error.message, error.detail, parent)
        plain = ProgramError()
        return cls(plain.title, plain.message, f"{type(error).__name__}: {error}", parent)

    def _lay_out(self, *, has_details: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.heading, self.message, self.details):
            column.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.unfold, self.copy):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        self.unfold.setVisible(has_details)
        row.addStretch(1)
        self.close_button.setProperty("role", "primary")
        self.close_button.setDefault(True)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _connect(self) -> None:
        self.unfold.clicked.connect(self._on_unfold_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.close_button.clicked.connect(self.accept)

    def _on_unfold_clicked(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self.unfold.setText("Details" if self.details.isHidden() else "Hide details")
        self.adjustSize()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)
        self.copy.setText("Copied")


def show_error(error: BaseException, parent: QWidget | None = None) -> ErrorDialog:
    """Opens the dialog and returns at once."""
    dialog = ErrorDialog.of(error, parent)
    dialog.open()
    return dialog
