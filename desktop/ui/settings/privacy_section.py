"""Privacy: in a few sentences what stays on this machine, what leaves it, and where keys are."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.settings.row import hairline

WRITTEN_HERE = "Written on this machine from your résumé. Nothing leaves it."
WRITTEN_BY_NOBODY = "Nobody writes answers. Outlines come from your résumé, on this machine."
WRITTEN_ELSEWHERE = (
    "Written by {host}: each question goes there, with a few sentences around it, lines of your résumé and the job."
)


@dataclass(frozen=True, slots=True)
class Statement:
    name: str
    text: str


STATEMENTS = (
    Statement("Sound", "Heard and turned into text on this machine. It is never kept."),
    Statement("Sessions", "Kept in a file that only you can read, until you delete them."),
    Statement("Keys", "In your system's keyring, never in a file of this program."),
    Statement("Reports", "None are sent. A report on the program is made only when you ask for it, and saved by you."),
    Statement("The other side", "Nobody else is heard before you have chosen who agreed to it."),
)


class PrivacySection(QFrame):
    """`show_answers` keeps the line about answers true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.answers = heading(WRITTEN_HERE, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(_line("Answers", self.answers))
        for statement in STATEMENTS:
            column.addWidget(hairline())
            column.addWidget(_line(statement.name, heading(statement.text, "muted")))

    def show_answers(self, sentence: str) -> None:
        self.answers.setText(sentence)


def _line(name: str, text: QLabel) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(16, 8, 16, 8)
    column.setSpacing(2)
    column.addWidget(heading(name, "heading"))
    column.addWidget(text)
    return line
