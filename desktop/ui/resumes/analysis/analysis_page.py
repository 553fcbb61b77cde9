"""The page of a comparison: one résumé against one job, as a picture and in words, with what follows from it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.reports.comparison import Comparison
from desktop.ui.page import heading
from desktop.ui.reading_line import ReadingLine
from desktop.ui.resumes.analysis.advice_view import StrengthsView, SuggestionsView
from desktop.ui.resumes.analysis.analysis_head import AnalysisHead
from desktop.ui.resumes.analysis.choice_row import ChoiceRow
from desktop.ui.resumes.analysis.drill_view import DrillView
from desktop.ui.resumes.analysis.questions_view import QuestionsView
from desktop.ui.resumes.analysis.requirements_view import RequirementsView
from desktop.ui.scrolled import scrolled
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

COMPARING = "Comparing {} with the job …"
ASKS_NOTHING = (
    "Nothing in this text asks for something, so there is nothing to compare with. Was the whole job description "
    "pasted? It usually has a list of what the candidate should bring."
)
VIEWS = (
    ("requirements", "Requirements"),
    ("strengths", "Strengths and gaps"),
    ("suggestions", "Suggestions"),
    ("questions", "Likely questions"),
    ("drill", "Drill"),
)
View = RequirementsView | StrengthsView | SuggestionsView | QuestionsView | DrillView


class AnalysisPage(QWidget):
    """`show_comparing`, then `show_comparison` once it is there. A view is built when it is first looked at."""

    back_clicked = Signal()
    cancelled = Signal()
    another_wanted = Signal()  # job
    resume_wanted = Signal()
    field_chosen = Signal(str)  # FieldPath
    export_wanted = Signal(str)  # kind
    print_wanted = Signal()
    view_changed = Signal(str)
    left = Signal()  # for good: another page is shown

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.comparison: Comparison | None = None
        self.back = QPushButton("All résumés")
        self.reading = ReadingLine()
        self.head = AnalysisHead(theme)
        self.asks_nothing = heading(ASKS_NOTHING, "muted")
        self.tabs = ChoiceRow("Views of the comparison", VIEWS)
        self.views: dict[str, View] = {}
        self._lay_out()
        self._connect()

    def show_comparing(self, resume_name: str) -> None:
        self.reading.begin(resume_name)
        self.reading.words.setText(COMPARING.format(resume_name))

    def show_comparison(self, comparison: Comparison, *, view: str = "requirements", news: str = "") -> None:
        """`news`: what is new since it was looked at last."""
        self.reading.end()
        self.comparison = comparison
        for each in self.views.values():
            each.hide()
            each.deleteLater()
        self.views = {}
        self.head.show_comparison(comparison, news)
        self._inside.show()
        asks = bool(comparison.analysis.matches)
        self.asks_nothing.setVisible(not asks)
        self.tabs.buttons["requirements"].setVisible(asks)
        self._show_view(view if asks or view != "requirements" else "suggestions")

    def say(self, words: str, folder: Path | None = None) -> None:
        self.head.say(words, folder)

    def detach(self) -> None:
        """Nobody looks at it any more."""
        self.left.emit()

    @property
    def view(self) -> View:
        return self.views[self.tabs.chosen]

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back.setProperty("role", "quiet")
        top = QHBoxLayout()
        top.setContentsMargins(22, 14, 20, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        self._inside = QWidget()
        self._body = QVBoxLayout(self._inside)
        self._body.setContentsMargins(32, 2, 28, 24)
        self._body.setSpacing(8)
        for part in (self.head, self.asks_nothing, self.tabs):
            self._body.addWidget(part)
        self._body.addStretch(1)
        waiting = QHBoxLayout()
        waiting.setContentsMargins(32, 0, 28, 0)
        waiting.addWidget(self.reading)
        self.area = scrolled(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(waiting)
        column.addWidget(self.area, 1)
        self._inside.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_clicked)
        self.back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reading.cancelled.connect(self.cancelled)
        self.head.another_wanted.connect(self.another_wanted)
        self.head.resume_wanted.connect(self.resume_wanted)
        self.head.export_wanted.connect(self.export_wanted)
        self.head.print_wanted.connect(self.print_wanted)
        self.tabs.changed.connect(self._show_view)

    def _show_view(self, key: str) -> None:
        if self.comparison is None:
            return
        if self.tabs.chosen != key:
            self.tabs.choose(key)  # and comes back here
            return
        if key not in self.views:
            self.views[key] = self._made(key, self.comparison)
            self._body.insertWidget(self._body.count() - 1, self.views[key])
        for each, view in self.views.items():
            view.setVisible(each == key)
        chain(self)
        self.view_changed.emit(key)

    def _made(self, key: str, comparison: Comparison) -> View:
        analysis = comparison.analysis
        makers: dict[str, Callable[[], View]] = {
            "requirements": lambda: RequirementsView(analysis, comparison.job.description, self._theme),
            "strengths": lambda: StrengthsView(analysis, self._theme),
            "suggestions": lambda: SuggestionsView(analysis, self._theme),
            "questions": lambda: self._questions(comparison),
            "drill": lambda: DrillView(analysis, self._theme),
        }
        view = makers[key]()
        view.field_chosen.connect(self.field_chosen)
        return view

    def _questions(self, comparison: Comparison) -> QuestionsView:
        view = QuestionsView(comparison.analysis, self._theme)
        view.requirement_chosen.connect(self._show_requirement)
        return view

    def _show_requirement(self, requirement_id: str) -> None:
        self._show_view("requirements")
        view = self.view
        if isinstance(view, RequirementsView):
            # only once the view is laid out is there a place to scroll to
            QTimer.singleShot(0, view, lambda: view.show_requirement(requirement_id))
