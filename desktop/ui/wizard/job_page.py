"""The job page: for which interview this is, and what the job asks for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.session.setup_flow import SetupFlow
from desktop.ui.choose_file import choose_file
from desktop.ui.paste_field import PasteField
from desktop.ui.reading_line import ReadingLine
from desktop.ui.wizard.button_row import ButtonRow
from desktop.ui.wizard.clipboard_offer import ClipboardOffer
from desktop.ui.wizard.problem_line import ProblemLine
from desktop.ui.wizard.saved_jobs import JobChoice, SavedJobs
from desktop.ui.wizard.wizard_page import WizardPage
from shared.setup import SessionSetup

FILES = "Job descriptions (*.pdf *.docx *.txt *.md)"
EXPLANATION = (
    "The job's own words are recognised better, and answers are written for it. Everything here can stay empty."
)


class JobPage(WizardPage):
    """A file is only asked for: whoever reads it calls `show_description` or `show_problem`."""

    file_chosen = Signal(str)
    reading_cancelled = Signal()
    job_forgotten = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Which interview is it?", EXPLANATION, parent)
        self.setAcceptDrops(True)
        self.saved = SavedJobs()
        self.company = QLineEdit(placeholderText="Fabrikam")
        self.job_title = QLineEdit(placeholderText="Senior Platform Engineer")
        self.name = QLineEdit()
        self.description = PasteField(
            "Job description", "Paste it here, or drop a file (PDF, DOCX, text, Markdown).", 7
        )
        self.choose = QPushButton("Choose a file…")
        self.clipboard = ClipboardOffer()
        self.reading = ReadingLine()
        self.problem = ProblemLine()
        self._lay_out()
        self._connect()

    @property
    def first_field(self) -> QWidget:
        return self.company

    @property
    def busy(self) -> str:
        return "The job description is still being read." if self.reading.reading else ""

    def show_jobs(self, jobs: Sequence[JobChoice]) -> None:
        self.saved.show_jobs(jobs)
        if self.flow is not None:
            self.saved.show_chosen(self.flow.setup)

    def show_description(self, text: str) -> None:
        """The file has been read."""
        self.reading.end()
        self.problem.say("")
        self.description.take(text)

    def show_problem(self, message: str) -> None:
        """The file could not be used; what was there stays."""
        self.reading.end()
        self.problem.say(message)

    def fill(self, flow: SetupFlow) -> None:
        setup = flow.setup
        _write(self.company, setup.company)
        _write(self.job_title, setup.job_title)
        _write(self.name, setup.name)
        if self.description.toPlainText() != setup.job_description:
            self.description.setPlainText(setup.job_description)
        self.saved.show_chosen(setup)
        self.clipboard.look(setup.job_description)

    def begin_anew(self) -> None:
        """Another session is being set up: what was going on for the one before is over."""
        self.reading.end()
        self.problem.say("")

    def take_file(self, path: str) -> None:
        self.problem.say("")
        self.reading.begin(Path(path).name)
        self.file_chosen.emit(path)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self.saved)
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, field in (("Company", self.company), ("Job title", self.job_title)):
            cell = QVBoxLayout()
            self.add_field(words, field, cell)
            row.addLayout(cell, 1)
        self.body.addLayout(row)
        self.add_field("Name of the session", self.name)
        self.add_field("Job description", self.description)
        self.body.addWidget(ButtonRow(self.choose, self.clipboard))
        self.body.addWidget(self.reading)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.saved.chosen.connect(self._on_job_chosen)
        self.saved.forgotten.connect(self.job_forgotten)
        self.company.textEdited.connect(self._on_company_edited)
        self.job_title.textEdited.connect(lambda text: self.enter(job_title=text.strip()))
        self.name.textEdited.connect(lambda text: self.enter(name=text.strip()))
        self.name.editingFinished.connect(self._show_name)
        self.description.textChanged.connect(self._on_description_changed)
        self.description.file_given.connect(self.take_file)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.clipboard.taken.connect(self._on_clipboard_taken)
        self.reading.cancelled.connect(self.reading_cancelled)

    def _on_job_chosen(self, job: SessionSetup | None) -> None:
        flow = self.flow
        if flow is None:
            return
        if job is None:
            flow.take_new_job()
        else:
            flow.take_job(job)
        self.show_flow(flow)
        self.changed.emit()

    def _on_company_edited(self, text: str) -> None:
        self.enter(company=text.strip())
        self._show_name()

    def _show_name(self) -> None:
        """As suggested, where the person has given none."""
        if self.flow is not None and self.name.text().strip() != self.flow.setup.name:
            self.name.setText(self.flow.setup.name)

    def _on_description_changed(self) -> None:
        text = self.description.toPlainText().strip()
        self.enter(job_description=text)
        self.clipboard.look(text)

    def _on_clipboard_taken(self, text: str) -> None:
        """The button goes with it, and the focus must not go on from there to just anywhere."""
        self.description.setFocus()
        self.problem.say("")
        self.description.take(text)

    def _on_choose_clicked(self) -> None:
        choose_file(self, "The job description", FILES, self.take_file)


def _write(field: QLineEdit, text: str) -> None:
    """Long texts are shown from their beginning; the cursor stays where nothing changes."""
    if field.text().strip() != text:
        field.setText(text)
        field.setCursorPosition(0)
