"""What to compare with: a saved job, or the text of a job description, pasted or from a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.settings import ComparedJob
from desktop.ui.choose_file import choose_file
from desktop.ui.page import Page, heading, named_field
from desktop.ui.paste_field import PasteField, file_in
from desktop.ui.reading_line import ReadingLine
from desktop.ui.wizard.button_row import ButtonRow
from desktop.ui.wizard.clipboard_offer import ClipboardOffer
from desktop.ui.wizard.problem_line import ProblemLine
from desktop.ui.wizard.saved_jobs import NEW, JobChoice

FILES = "Job descriptions (*.pdf *.docx *.txt *.md)"
EXPLANATION = "Each requirement is held against the lines of your résumé, on this computer."
EMPTY = "Paste the job description first."


class JobAsk(Page):
    """A file is only asked for: whoever reads it calls `show_description` or `show_problem`."""

    compare_wanted = Signal(object)  # ComparedJob
    file_chosen = Signal(str)
    reading_cancelled = Signal()
    back_clicked = Signal()
    left = Signal()  # for good: another page is shown

    def __init__(self, resume_id: str, resume_name: str, parent: QWidget | None = None) -> None:
        super().__init__(f"Compare {resume_name} with a job", EXPLANATION, parent)
        self._resume_id = resume_id
        self._jobs: list[JobChoice] = []
        self.saved = QComboBox()
        self._saved_label = heading("Saved jobs", "section")
        self.company = QLineEdit(placeholderText="Fabrikam")
        self.job_title = QLineEdit(placeholderText="Senior Platform Engineer")
        self.description = PasteField(
            "Job description", "Paste it here, or drop a file (PDF, Word, text, Markdown).", 9
        )
        self.choose = QPushButton("Choose a file…")
        self.clipboard = ClipboardOffer()
        self.reading = ReadingLine()
        self.problem = ProblemLine()
        self.back = QPushButton("Back")
        self.empty = heading(EMPTY, "small")
        self.compare = QPushButton("Compare")
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._on_text_changed()

    def show_jobs(self, jobs: Sequence[JobChoice]) -> None:
        """The saved ones that have a description."""
        self._jobs = [job for job in jobs if job.setup.job_description.strip()]
        self.saved.clear()
        self.saved.addItems([NEW, *(job.words for job in self._jobs)])
        for part in (self._saved_label, self.saved):
            part.setVisible(bool(self._jobs))
        self.setFocusProxy(self.saved if self._jobs else self.company)

    def show_job(self, job: ComparedJob) -> None:
        """Fills it in."""
        self.company.setText(job.company)
        self.job_title.setText(job.title)
        self.description.take(job.description)
        known = (n for n, each in enumerate(self._jobs, start=1) if each.setup.job_description == job.description)
        self.saved.setCurrentIndex(next(known, 0))

    def show_description(self, text: str) -> None:
        """The file has been read."""
        self.reading.end()
        self.problem.say("" if text.strip() else "There is no text in this file. Paste the job description instead.")
        if text.strip():
            self.description.take(text)
            self.compare.setFocus()

    def show_problem(self, message: str) -> None:
        """The file could not be used; what was there stays."""
        self.reading.end()
        self.problem.say(message)

    def detach(self) -> None:
        """Nobody looks at it any more."""
        self.left.emit()

    @property
    def job(self) -> ComparedJob:
        return ComparedJob(
            resume_id=self._resume_id,
            company=self.company.text().strip(),
            title=self.job_title.text().strip(),
            description=self.description.toPlainText().strip(),
        )

    def take_file(self, path: str) -> None:
        self.problem.say("")
        self.reading.begin(Path(path).name)
        self.file_chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_file(file_in(event.mimeData()))

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.saved.setAccessibleName("Saved jobs")
        self.saved.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._saved_label.setBuddy(self.saved)
        self.body.addWidget(self._saved_label)
        self.body.addWidget(self.saved)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(named_field("Company (may stay empty)", self.company)[1], 1)
        row.addLayout(named_field("Job title (may stay empty)", self.job_title)[1], 1)
        self.body.addLayout(row)
        self.body.addLayout(named_field("Job description", self.description)[1])
        for part in (ButtonRow(self.choose, self.clipboard), self.reading, self.problem):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.back.setProperty("role", "quiet")
        self.compare.setProperty("role", "primary")
        self.add_to_foot(self.back, self.empty, self.compare)
        self.foot.setStretch(1, 1)
        self.foot.setSpacing(12)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.show_jobs(())

    def _connect(self) -> None:
        self.saved.activated.connect(self._on_job_chosen)
        self.description.textChanged.connect(self._on_text_changed)
        self.description.file_given.connect(self.take_file)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.clipboard.taken.connect(self._on_clipboard_taken)
        self.reading.cancelled.connect(self.reading_cancelled)
        self.back.clicked.connect(self.back_clicked)
        self.compare.clicked.connect(lambda: self.compare_wanted.emit(self.job))
        for field in (self.company, self.job_title):
            field.returnPressed.connect(self.compare.click)

    def _on_job_chosen(self, index: int) -> None:
        setup = self._jobs[index - 1].setup if index else None
        self.company.setText(setup.company if setup is not None else "")
        self.job_title.setText(setup.job_title if setup is not None else "")
        self.description.take(setup.job_description if setup is not None else "")

    def _on_text_changed(self) -> None:
        text = self.description.toPlainText().strip()
        self.compare.setEnabled(bool(text))
        self.empty.setText("" if text else EMPTY)
        self.clipboard.look(text)

    def _on_clipboard_taken(self, text: str) -> None:
        """The button goes with it, and the focus must not go on from there to just anywhere."""
        self.description.setFocus()
        self.problem.say("")
        self.description.take(text)

    def _on_choose_clicked(self) -> None:
        choose_file(self, "The job description", FILES, self.take_file)
