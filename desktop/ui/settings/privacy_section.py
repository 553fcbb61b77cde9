"""Privacy: in a few sentences what stays on this machine, what leaves it, and where keys are."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.settings.row import hairline
from desktop.ui.twice_button import TwiceButton
from desktop.ui.wording import counted

WRITTEN_HERE = "Written on this machine from your résumé. Nothing leaves it."
WRITTEN_BY_NOBODY = "Nobody writes answers. Outlines come from your résumé, on this machine."
WRITTEN_ELSEWHERE = (
    "Written by {host}: each question goes there, with a few sentences around it, lines of your résumé and the job."
)
HEARD_HERE = "Heard and turned into text on this machine. It is kept only where you choose that for a session"
NONE_KEPT = f"{HEARD_HERE}. None is kept now."


@dataclass(frozen=True, slots=True)
class Statement:
    name: str
    text: str


STATEMENTS = (
    Statement("Sessions", "Kept in a file that only you can read, until you delete them."),
    Statement("Keys", "In your system's keyring, never in a file of this program."),
    Statement("Reports", "None are sent. A report on the program is made only when you ask for it, and saved by you."),
    Statement("The other side", "Nobody else is heard before you have chosen who agreed to it."),
)


class PrivacySection(QFrame):
    """`show_answers` and `show_sound` keep their lines true. Deleting is only asked for; whoever does it says so."""

    sound_deletion_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.answers = heading(WRITTEN_HERE, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        self.sound = heading(NONE_KEPT, "muted")
        self.delete_sound = TwiceButton("Delete all kept sound", "Really delete all of it?")
        self.delete_sound.setProperty("role", "danger")
        self.sound_said = heading("", "small")
        self.delete_sound.hide()
        self.sound_said.hide()
        column.addWidget(_line("Answers", self.answers))
        column.addWidget(hairline())
        column.addWidget(_line("Sound", self.sound, self.sound_said, self.delete_sound))
        for statement in STATEMENTS:
            column.addWidget(hairline())
            column.addWidget(_line(statement.name, heading(statement.text, "muted")))
        self.delete_sound.meant.connect(self.sound_deletion_wanted)

    def show_answers(self, sentence: str) -> None:
        self.answers.setText(sentence)

    def show_sound(self, sessions: int, size: str, days: int) -> None:
        """Of how many sessions sound is here, how much in words, and how long it stays."""
        if not sessions:
            self.sound.setText(NONE_KEPT)
        else:
            whose = counted(sessions, "session")
            here = f"The sound of {whose} is here now ({size})."
            self.sound.setText(f"{HEARD_HERE}, for {counted(days, 'day')}. {here}")
        self.delete_sound.setVisible(bool(sessions))

    def say_of_sound(self, sentence: str) -> None:
        """What came of deleting it; empty takes it away."""
        self.sound_said.setText(sentence)
        self.sound_said.setVisible(bool(sentence))


def _line(name: str, text: QLabel, said: QLabel | None = None, button: TwiceButton | None = None) -> QWidget:
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(16, 8, 16, 8)
    column.setSpacing(2)
    column.addWidget(heading(name, "heading"))
    column.addWidget(text)
    if said is not None:
        column.addWidget(said)
    if button is not None:
        column.addSpacing(4)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return line
