"""Likely questions: the likeliest first, each with why it is likely and what it comes from."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.reports.comparison import opening
from desktop.resumes.analysis.analysis import Analysis
from desktop.resumes.analysis.question import LikelyQuestion
from desktop.ui import wording
from desktop.ui.page import heading
from desktop.ui.resumes.analysis.cited_line import CitedLine
from desktop.ui.resumes.analysis.part_card import PartCard, fill, on_the_left, words
from desktop.ui.resumes.analysis.source_row import SourceRow
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

QUESTIONS_ARE = "The likeliest first. They are guesses from this résumé and this job, not what will be asked."
NO_QUESTIONS = "There is too little in the résumé and the job to guess from."
SHOWS = "Shows the requirement in the list"
OTHER_WORDS, FEWER_WORDS = "In other words ▾", "In other words ▴"


class QuestionsView(QWidget):
    field_chosen = Signal(str)  # FieldPath
    requirement_chosen = Signal(str)

    def __init__(self, analysis: Analysis, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis = analysis
        self._theme = theme
        self.copy = QPushButton("Copy all")
        self.copied = heading("", "good")
        self.cards: list[QuestionCard] = []
        fill(self, self._parts())
        self.copy.clicked.connect(self._on_copy)
        chain(self)

    def _parts(self) -> Iterator[QWidget | None]:
        asked = self._analysis.questions
        yield words(QUESTIONS_ARE if asked else NO_QUESTIONS, "muted")
        if asked:
            yield self._copying()
        for number, question in enumerate(asked, start=1):
            card = QuestionCard(number, question, self._analysis.requirement_text(question.requirement), self._theme)
            card.field_chosen.connect(self.field_chosen)
            card.requirement_chosen.connect(self.requirement_chosen)
            self.cards.append(card)
            yield card

    def _copying(self) -> QWidget:
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.copy)
        row.addWidget(self.copied, 1)
        return around

    def _on_copy(self) -> None:
        asked = self._analysis.questions
        QGuiApplication.clipboard().setText("\n".join(f"{n}. {each.text}" for n, each in enumerate(asked, start=1)))
        self.copied.setText(f"✓ {wording.counted(len(asked), 'question')} copied")


class QuestionCard(PartCard):
    """`asked` is the requirement that it comes from, in the job's words."""

    field_chosen = Signal(str)  # FieldPath
    requirement_chosen = Signal(str)

    def __init__(
        self, number: int, question: LikelyQuestion, asked: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, None, parent)
        self.question = question
        self.add(words(f"{number}. {question.text}", "heading"), words(opening(question.because)))
        self.requirement: SourceRow | None = None
        self.line: CitedLine | None = None
        self.others = words("\n".join(question.forms[1:]), "muted")
        self._add_source(asked)
        self._add_other_words()

    def _add_source(self, asked: str) -> None:
        about = f"Question: {self.question.text}"
        if asked:
            self.requirement = SourceRow(f"Asked for: “{asked}”", "", SHOWS, about)
            self.requirement.clicked.connect(lambda: self.requirement_chosen.emit(self.question.requirement))
        if self.question.citation is not None:
            self.line = CitedLine(self.question.citation, about)
            self.line.opened.connect(self.field_chosen)
        self.add(self.requirement, self.line)

    def _add_other_words(self) -> None:
        if self.others is None:
            return
        self.unfold = QPushButton(OTHER_WORDS)
        self.unfold.setProperty("role", "link")
        self.unfold.setAccessibleName(f"In other words: {self.question.text}")
        self.unfold.clicked.connect(self._on_unfold)
        self.add(on_the_left(self.unfold), self.others)
        self.others.hide()

    def _on_unfold(self) -> None:
        assert self.others is not None
        shown = self.others.isHidden()
        self.others.setVisible(shown)
        self.unfold.setText(FEWER_WORDS if shown else OTHER_WORDS)
