"""The settings page's section on diagnostics: the way to the report and to the log."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.settings.row import hairline

REPORT = (
    "Versions, devices, models, settings, how quick the last sessions were, and the log, as a few plain texts. You "
    "look through them first and save them as one file. No word of an interview, no résumé and no key is in it."
)
LOG = "What the program does and where it fails, as it happens. It never holds what is said or written."


class DiagnosticsSection(QFrame):
    report_requested = Signal()
    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.report = QPushButton("Look through a report…")
        self.log = QPushButton("Show the log…")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(_part("A report on the program", REPORT, self.report))
        column.addWidget(hairline())
        column.addWidget(_part("The log", LOG, self.log))
        self.report.clicked.connect(self._on_report_clicked)
        self.log.clicked.connect(self.log_requested)

    def show_ready(self) -> None:
        """The report was made, or could not be."""
        self.report.setText("Look through a report…")
        self.report.setEnabled(True)

    def _on_report_clicked(self) -> None:
        self.report.setText("Looking…")
        self.report.setEnabled(False)
        self.report_requested.emit()


def _part(name: str, text: str, button: QPushButton) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(16, 10, 16, 12)
    column.setSpacing(4)
    column.addWidget(heading(name, "heading"))
    column.addWidget(heading(text, "muted"))
    column.addSpacing(4)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return part
