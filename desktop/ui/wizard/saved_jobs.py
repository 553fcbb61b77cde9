"""The saved jobs: one list to choose from, which fills in the whole wizard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.banner import UndoBanner
from desktop.ui.page import heading
from shared.setup import SessionSetup

NEW = "A new job"


@dataclass(frozen=True, slots=True)
class JobChoice:
    """A job that was set up before, most recent first in every list."""

    job_id: str
    setup: SessionSetup

    @property
    def words(self) -> str:
        named = [part for part in (self.setup.company, self.setup.job_title) if part]
        return " · ".join(named) or self.setup.name or "A job without a name"


class SavedJobs(QWidget):
    """Out of sight while there are none. Forgetting one can be undone for a while."""

    chosen = Signal(object)  # SessionSetup, or None for a new job
    forgotten = Signal(str)  # job id; the time for undoing is over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[JobChoice] = []
        self.undo: UndoBanner | None = None
        self.box = QComboBox()
        self.box.setAccessibleName("Saved jobs")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.forget = QPushButton("Forget this job")
        self.forget.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        row.addWidget(self.forget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        label = heading("Saved jobs", "section")
        label.setBuddy(self.box)
        self._column.addWidget(label)
        self._column.addLayout(row)
        self.box.activated.connect(self._on_activated)
        self.forget.clicked.connect(self._on_forget_clicked)
        self.hide()

    def show_jobs(self, jobs: Sequence[JobChoice]) -> None:
        waiting = self.undo.what if self.undo is not None else None
        self._jobs = [job for job in jobs if job.job_id != waiting]
        self._fill()

    def show_chosen(self, setup: SessionSetup) -> None:
        """The saved job that this setup is for, or a new one."""
        at = next((n for n, job in enumerate(self._jobs, start=1) if _same_job(job.setup, setup)), 0)
        self.box.setCurrentIndex(at)
        self.forget.setVisible(at > 0)

    def finish_forgetting(self) -> None:
        """What was forgotten and can still be undone is forgotten for good."""
        if self.undo is not None:
            self.undo.finish()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.box.clear()
        self.box.addItem(NEW)
        for job in self._jobs:
            self.box.addItem(job.words)
        self.forget.setVisible(False)
        self.setVisible(bool(self._jobs) or self.undo is not None)

    def _on_activated(self, index: int) -> None:
        self.forget.setVisible(index > 0)
        self.chosen.emit(self._jobs[index - 1].setup if index else None)

    def _on_forget_clicked(self) -> None:
        self.finish_forgetting()
        at = self.box.currentIndex() - 1
        job = self._jobs.pop(at)
        self.undo = UndoBanner(job.job_id, f"“{job.words}” was forgotten. What is filled in stays.")
        self.undo.done.connect(self._on_forgotten)
        self.undo.undone.connect(lambda: self._on_undone(at, job))
        self._column.addWidget(self.undo)
        self._fill()
        self.box.setFocus()

    def _on_forgotten(self, job_id: str) -> None:
        self.undo = None
        self.setVisible(bool(self._jobs))
        self.forgotten.emit(job_id)

    def _on_undone(self, at: int, job: JobChoice) -> None:
        self.undo = None
        self._jobs.insert(at, job)
        self._fill()
        self.show_chosen(job.setup)


def _same_job(one: SessionSetup, other: SessionSetup) -> bool:
    return (one.company.casefold(), one.job_title.casefold()) == (other.company.casefold(), other.job_title.casefold())
