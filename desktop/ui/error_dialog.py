"""The error dialog: what happened, what it means, what to do; what only a technician needs is folded away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.diagnostics.redaction import Redaction
from desktop.diagnostics.versions import program_version, system_words, version_of
from desktop.errors import ProgramError
from desktop.logs import places_of
from desktop.ui.page import heading

WIDTH_LETTERS = 62
DETAILS_LINES = 7
NOT_COPIED = "(The details may quote the interview; they are not copied.)"


class ErrorDialog(QDialog):
    """Show it with `open()`; it never blocks the loop. `show_error` makes and opens one."""

    def __init__(
        self, title: str, message: str, detail: str = "", parent: QWidget | None = None, *, private: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._message = title, message
        self._copied_detail = NOT_COPIED if private and detail else detail
        self.heading = heading(title, "title")
        self.message = heading(message, "")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = QPlainTextEdit(detail, readOnly=True, tabChangesFocus=True)
        self.details.setObjectName("details")
        self.details.setAccessibleName("Details")
        self.details.hide()
        self.unfold = QPushButton("Details")
        self.copy = QPushButton("Copy details")
        self.close_button = QPushButton("Close")
        self._column = QVBoxLayout(self)
        self._lay_out(has_details=bool(detail))
        self._connect()

    @classmethod
    def of(cls, error: BaseException, parent: QWidget | None = None) -> "ErrorDialog":
        """A ProgramError speaks for itself; anything else is a surprise, of which only its places in the code are told:
        its text may quote anything."""
        if isinstance(error, ProgramError):
            return cls(error.title, error.message, error.detail, parent, private=error.private_detail)
        plain = ProgramError()
        return cls(plain.title, plain.message, "\n".join(places_of(error)), parent)

    def showEvent(self, event: QShowEvent) -> None:
        """As wide as a sentence that reads well, at whatever size of text."""
        metrics = self.fontMetrics()
        self.setMinimumWidth(metrics.averageCharWidth() * WIDTH_LETTERS)
        self.details.setFixedHeight(metrics.lineSpacing() * DETAILS_LINES)
        self._fit()
        self.close_button.setFocus()
        super().showEvent(event)

    def copied_text(self) -> str:
        """What a report needs: the words, the details, and which program on which system."""
        system = (
            f"Interview Assistant {program_version()}, PySide6 {version_of('PySide6-Essentials')}, {system_words()}"
        )
        parts = (self._title, self._message, self._copied_detail, system)
        return Redaction()("\n\n".join(part for part in parts if part))

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self, *, has_details: bool) -> None:
        column = self._column
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.heading, self.message, self.details):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout()
        for button in (self.unfold, self.copy):
            button.setProperty("role", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        self.close_button.setProperty("role", "primary")
        self.close_button.setDefault(True)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.unfold.setVisible(has_details)  # only now: shown without a parent it would be a window

    def _connect(self) -> None:
        self.unfold.clicked.connect(self._on_unfold_clicked)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.close_button.clicked.connect(self.accept)

    def _on_unfold_clicked(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self.unfold.setText("Details" if self.details.isHidden() else "Hide details")
        self._fit()

    def _fit(self) -> None:
        """As high as its words need at its width."""
        width = max(self.minimumWidth(), self._column.minimumSize().width())
        self.resize(width, self._column.totalHeightForWidth(width))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.copied_text())
        self.copy.setText("Copied")


def show_error(error: BaseException, parent: QWidget | None = None) -> ErrorDialog:
    """Opens the dialog and returns at once."""
    dialog = ErrorDialog.of(error, parent)
    dialog.open()
    return dialog
