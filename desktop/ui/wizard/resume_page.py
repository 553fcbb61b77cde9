"""The résumé page: what outlines and answers rest on, and what was found in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.answers.fact_types import Fact
from desktop.session.setup_flow import SetupFlow
from desktop.ui import wording
from desktop.ui.choose_file import choose_file
from desktop.ui.drop_card import DropCard
from desktop.ui.page import heading
from desktop.ui.paste_field import PasteField
from desktop.ui.reading_line import ReadingLine
from desktop.ui.wizard.button_row import ButtonRow
from desktop.ui.wizard.facts_seen import FactsSeen
from desktop.ui.wizard.problem_line import ProblemLine
from desktop.ui.wizard.resume_choice import KnownResume, ResumeChoice
from desktop.ui.wizard.wizard_page import WizardPage
from shared.setup import SessionSetup

FILES = "Résumés (*.pdf *.docx *.txt *.md *.json *.yaml *.yml)"
EXPLANATION = "Outlines and answers rest on it, line by line."
DROP_HERE = "Drop a file here, or choose one: PDF, Word, text, Markdown or JSON Résumé."
WITHOUT = (
    "No résumé. The session works without one, but outlines then hold only prompts, and nothing in an answer can be "
    "checked against what you have done."
)
NOTHING_FOUND = (
    "It was read, but no statements were recognised in it. Look at its text with “Edit the text”; one job or one "
    "achievement a line helps."
)
PASTED = "Pasted résumé"
PAUSE_MS = 500
"""So long after the last key a pasted text is looked through."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the session is to rest on. `resume_id` and `version` where it is a saved one."""

    name: str = ""
    text: str = ""
    resume_id: str = ""
    version: int = 0

    @classmethod
    def of(cls, setup: SessionSetup) -> "Taken":
        return cls(setup.resume_name or PASTED, setup.resume_text, setup.resume_id, setup.resume_version)


class ResumePage(WizardPage):
    """A file or text is only handed on: whoever reads it calls `show_resume`, `show_facts` or `show_problem`.

    A text that the person changes here is of this session alone: it is no longer one of their saved résumés.
    """

    file_chosen = Signal(str)
    resume_picked = Signal(str)  # id of a saved one
    text_entered = Signal(object)  # SessionSetup: its text is to be looked through
    reading_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Your résumé", EXPLANATION, parent)
        self.setAcceptDrops(True)
        self._before: Taken | None = None
        self.saved = ResumeChoice()
        self.name = heading("", "heading")
        self.state = heading("", "muted")
        self.choose = QPushButton("Choose a file…")
        self.edit = QPushButton("Paste the text")
        self.without = QPushButton("Go without")
        self.text = PasteField("Text of your résumé", "Paste the text of your résumé here.", 9)
        self.reading = ReadingLine()
        self.problem = ProblemLine()
        self.facts = FactsSeen()
        buttons = ButtonRow(self.choose, self.edit, self.without)
        self.target = DropCard(self.name, self.state, self.reading, buttons)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    @property
    def first_field(self) -> QWidget:
        return self.text if self.text.isVisibleTo(self) else self.choose

    @property
    def busy(self) -> str:
        return "Your résumé is still being read." if self.reading.reading else ""

    def show_resumes(self, known: Sequence[KnownResume]) -> None:
        """Those that are saved, the active one first."""
        self.saved.show_resumes(known)

    def show_resume(self, taken: Taken, facts: Sequence[Fact]) -> None:
        """A file has been read, or a saved one opened."""
        self.reading.end()
        self.problem.say("")
        self._before = None
        self._fold(away=True)
        self._enter(taken)
        self._write_text(taken.text)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """What was found in the text that is there."""
        self._say_state(len(facts))
        self.facts.show_facts(facts)

    def show_problem(self, message: str) -> None:
        """The file could not be used; the résumé from before stays."""
        self.reading.end()
        self.problem.say(message)

    def fill(self, flow: SetupFlow) -> None:
        self._write_text(flow.setup.resume_text)
        self._say(flow.setup.resume_name, flow.setup.resume_text)
        self._show_choice(flow.setup)
        if flow.setup.resume_text.strip():
            self.text_entered.emit(flow.setup)
        else:
            self.facts.show_facts([])

    def begin_anew(self) -> None:
        """Another session is being set up: what was going on for the one before is over."""
        self.reading.end()
        self.problem.say("")
        self._pause.stop()
        self._before = None
        self.text.hide()

    def take_file(self, path: str) -> None:
        self.problem.say("")
        self.reading.begin(Path(path).name)
        self.file_chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self.target.show_over(event.isAccepted())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.target.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.target.show_over(False)
        super().dropEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.edit.setProperty("role", "quiet")
        self.without.setProperty("role", "quiet")
        for part in (self.saved, self.target, self.problem, self.text, self.facts):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.text.hide()

    def _connect(self) -> None:
        self.saved.picked.connect(self.resume_picked)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.edit.clicked.connect(self._on_edit_clicked)
        self.without.clicked.connect(self._on_without_clicked)
        self.text.file_given.connect(self.take_file)
        self.text.textChanged.connect(self._on_text_changed)
        self.reading.cancelled.connect(self.reading_cancelled)
        self._pause.timeout.connect(self._on_pause)

    def _enter(self, taken: Taken) -> None:
        self.enter(
            resume_name=taken.name,
            resume_text=taken.text,
            resume_id=taken.resume_id,
            resume_version=taken.version,
        )
        if self.flow is not None:
            self._show_choice(self.flow.setup)

    def _show_choice(self, setup: SessionSetup) -> None:
        self.saved.show_chosen(setup.resume_id, has_text=bool(setup.resume_text.strip()))

    def _say(self, name: str, text: str) -> None:
        words = len(text.split())
        self.name.setText(name or PASTED if words else DROP_HERE)
        self.state.setText(wording.counted(words, "word") if words else WITHOUT)
        self.choose.setText("Choose another file…" if words else "Choose a file…")
        self._say_buttons(bool(words))

    def _say_buttons(self, there: bool) -> None:
        self.edit.setText("Fold the text away" if not self.text.isHidden() else _edit_words(there))
        self.without.setText(f"Take {self._before.name} back" if self._before else "Go without")
        self.without.setVisible(there or self._before is not None)

    def _say_state(self, facts: int) -> None:
        words = len(self.text.toPlainText().split())
        if words:
            found = f"{wording.counted(facts, 'fact')} found"
            self.state.setText(f"{wording.counted(words, 'word')} · {found}" if facts else NOTHING_FOUND)

    def _write_text(self, text: str) -> None:
        if self.text.toPlainText() != text:
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)
        self._say(self.flow.setup.resume_name if self.flow else "", text)

    def _fold(self, *, away: bool) -> None:
        self.text.setVisible(not away)
        self._say_buttons(bool(self.text.toPlainText().strip()))

    def _on_edit_clicked(self) -> None:
        self._fold(away=not self.text.isHidden())
        if not self.text.isHidden():
            self.text.setFocus()

    def _on_text_changed(self) -> None:
        flow = self.flow
        if flow is None:
            return
        text = self.text.toPlainText()
        self._before = None
        self.problem.say("")
        self._enter(Taken((flow.setup.resume_name or PASTED) if text.strip() else "", text))
        self._say(flow.setup.resume_name, text)
        self._pause.start()

    def _on_pause(self) -> None:
        if self.flow is not None and self.text.toPlainText().strip():
            self.text_entered.emit(self.flow.setup)
        else:
            self.facts.show_facts([])

    def _on_without_clicked(self) -> None:
        flow = self.flow
        if flow is None:
            return
        self.problem.say("")
        taken = self._before or Taken()
        self._before = Taken.of(flow.setup) if self._before is None else None
        self._enter(taken)
        self._write_text(taken.text)
        self._on_pause()

    def _on_choose_clicked(self) -> None:
        choose_file(self, "Your résumé", FILES, self.take_file)


def _edit_words(there: bool) -> str:
    return "Edit the text" if there else "Paste the text"
