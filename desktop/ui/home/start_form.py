"""The start form: everything a session needs to know, on one page, filled in as it was the last time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import wording
from desktop.ui.home.choice_card import ChoiceCard
from desktop.ui.home.sound_choice import Choice, SoundChoice
from desktop.ui.scrolled import scrolled
from shared.setup import SessionSetup
from shared.vocabulary import Assistance

RESUME_FILES = "Résumés (*.pdf *.docx *.txt *.md)"


@dataclass(frozen=True, slots=True)
class StartChoices:
    """What this machine offers, each as (id, words)."""

    microphones: Sequence[Choice] = ()
    systems: Sequence[Choice] = ()
    answer_sources: Sequence[Choice] = field(default=(("local", "This machine"), ("none", "Nobody: notes only")))


class StartForm(QWidget):
    """`setup` is what the form says now. A résumé file is only asked for: whoever reads it calls `show_resume`."""

    start_requested = Signal(object)  # SessionSetup
    resume_chosen = Signal(str)  # path
    cancelled = Signal()

    def __init__(self, last: SessionSetup, choices: StartChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        self._resume_name, self._resume_text = last.resume_name, last.resume_text
        self.name = QLineEdit(last.name, placeholderText="Second round")
        self.company = QLineEdit(last.company)
        self.job_title = QLineEdit(last.job_title)
        self.job_description = QPlainTextEdit(
            last.job_description, placeholderText="Paste it here.", tabChangesFocus=True
        )
        self.resume = QLabel(wordWrap=True)
        self.choose_resume = QPushButton("Choose a file…")
        self._group = QButtonGroup(self)
        self.assistance = self._assistance_cards(last.assistance)
        self.answers = QComboBox()
        self.microphone = SoundChoice("Your microphone", choices.microphones, last.microphone)
        self.system = SoundChoice("Their voice, from the loudspeaker", choices.systems, last.system)
        self.start = QPushButton("Go on")
        self.cancel = QPushButton("Cancel")
        self._fill(last, choices)
        self._lay_out()
        self._connect()

    @property
    def setup(self) -> SessionSetup:
        """The last setup with everything that the form asks about replaced."""
        return msgspec.structs.replace(
            self._last,
            name=self.name.text().strip(),
            company=self.company.text().strip(),
            job_title=self.job_title.text().strip(),
            job_description=self.job_description.toPlainText().strip(),
            resume_name=self._resume_name,
            resume_text=self._resume_text,
            assistance=self._chosen_assistance(),
            answer_source=self.answers.currentData(),
            microphone=self.microphone.chosen,
            system=self.system.chosen,
        )

    def show_resume(self, name: str, text: str) -> None:
        """The file has been read."""
        self._resume_name, self._resume_text = name, text
        self._say_resume()

    def show_resume_problem(self, message: str) -> None:
        """The file could not be used; the résumé from before stays."""
        self.resume.setText(message)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _assistance_cards(self, last: Assistance) -> dict[Assistance, ChoiceCard]:
        cards = {
            kind: ChoiceCard(wording.ASSISTANCE[kind], meaning, self._group)
            for kind, meaning in wording.ASSISTANCE_MEANS.items()
        }
        cards[last].radio.setChecked(True)
        return cards

    def _chosen_assistance(self) -> Assistance:
        return next(kind for kind, card in self.assistance.items() if card.radio.isChecked())

    def _fill(self, last: SessionSetup, choices: StartChoices) -> None:
        for key, words in choices.answer_sources:
            self.answers.addItem(words, key)
        self.answers.setCurrentIndex(max(0, self.answers.findData(last.answer_source)))
        self.job_description.setFixedHeight(96)
        for line in (self.name, self.company, self.job_title):
            line.setCursorPosition(0)
        self._say_resume()

    def _say_resume(self) -> None:
        words = len(self._resume_text.split())
        none = "No résumé yet. Without one, outlines hold only prompts."
        self.resume.setText(f"{self._resume_name} · {words} words" if words else none)

    def _lay_out(self) -> None:
        self.start.setProperty("role", "primary")
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(8)
        title = QLabel("Start a session")
        title.setProperty("role", "title")
        column.addWidget(title)
        self._add_job(column)
        self._add(column, "Job description", self.job_description)
        self._add_row(column, "Résumé", self.resume, self.choose_resume)
        self._add(column, "What is allowed in this interview", *self.assistance.values())
        self._add(column, "Who writes the answers", self.answers)
        self._add(column, "Sound", self.microphone, self.system)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(form), 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 10, 32, 16)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.start)
        return foot

    def _add_job(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, field_ in (("Name", self.name), ("Company", self.company), ("Job title", self.job_title)):
            cell = QVBoxLayout()
            cell.setSpacing(4)
            self._add(cell, words, field_)
            row.addLayout(cell)
        column.addLayout(row)

    def _add(self, column: QVBoxLayout, words: str, *widgets: QWidget) -> None:
        label = QLabel(words)
        label.setProperty("role", "section")
        label.setContentsMargins(0, 8, 0, 0)
        label.setBuddy(widgets[0])
        column.addWidget(label)
        for widget in widgets:
            if not widget.accessibleName():
                widget.setAccessibleName(words)
            column.addWidget(widget)

    def _add_row(self, column: QVBoxLayout, words: str, text: QWidget, button: QWidget) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 1)
        row.addWidget(button)
        self._add(column, words, line)

    def _connect(self) -> None:
        self.start.clicked.connect(lambda: self.start_requested.emit(self.setup))
        self.cancel.clicked.connect(self.cancelled)
        self.choose_resume.clicked.connect(self._on_choose_resume_clicked)

    def _on_choose_resume_clicked(self) -> None:
        dialog = QFileDialog(self, "Your résumé", str(Path.home()), RESUME_FILES)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.resume_chosen)
        dialog.open()
