"""The summary of a past session by rule: figures, talk, timing, kinds of questions, facts, what stayed open."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop.reports.phrases import class_words, mark, percent
from desktop.reports.summary import FactUse, Summary
from desktop.reports.summary_words import (
    HOW_FACTS_ARE_FOUND,
    SHARE_OF_TALK,
    facts_words,
    figures,
    unanswered_words,
    unsupported_words,
)
from desktop.session.editing import Record
from desktop.ui import wording
from desktop.ui.page import heading
from desktop.ui.record.place_row import PlaceRow
from desktop.ui.record.share_bar import ShareBar
from desktop.ui.record.timing_section import TimingSection
from desktop.ui.scrolled import scroll_instead, scrolled
from desktop.ui.style import Theme


class SummaryView(QWidget):
    """Built anew by `refresh`, after a change of the record. What leads to a question says its id."""

    question_chosen = Signal(int)  # question id

    def __init__(self, record: Record, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._theme = theme
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.rows: list[PlaceRow] = []
        self.timing = TimingSection(record, theme)
        self._area = scrolled(self._body())
        self._outer.addWidget(self._area)

    def refresh(self) -> None:
        """Stays where it was scrolled to."""
        at = self._area.verticalScrollBar().value()
        self.rows = []
        self.timing = TimingSection(self._record, self._theme)
        scroll_instead(self._area, self._body())
        self._area.verticalScrollBar().setValue(at)

    # --- building ---------------------------------------------------------------------------------------------------

    def _body(self) -> QWidget:
        summary = self._record.summary
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 12, 20, 20)
        column.setSpacing(12)
        column.addWidget(_card("At a glance", self._figures(summary)))
        column.addWidget(_card("Questions without an answer from you", self._unanswered(summary)))
        column.addWidget(_card("Facts of your outlines", self._facts(summary, summary.facts or ())))
        if summary.classes:
            column.addWidget(_card("Questions by kind", self._classes(summary)))
        if summary.unsupported:
            column.addWidget(_card("Not in your résumé", self._unsupported(summary)))
        column.addWidget(_card("How fast it was", self.timing))
        column.addStretch(1)
        self.timing.question_chosen.connect(self.question_chosen)
        return body

    def _figures(self, summary: Summary) -> QWidget:
        made, grid = _grid()
        for label, value in figures(summary):
            row = grid.rowCount()
            grid.addWidget(heading(label, "muted"), row, 0)
            grid.addWidget(heading(value, "body"), row, 1)
            if label == SHARE_OF_TALK and summary.talk.own_share is not None:
                grid.addWidget(self._talk_bar(summary.talk.own_share), row + 1, 1)
        return made

    def _talk_bar(self, share: float) -> ShareBar:
        words = f"You {percent(share)}, they {percent(1 - share)}"
        return ShareBar(self._theme, ((share, "candidate"), (1 - share, "interviewer")), words)

    def _unanswered(self, summary: Summary) -> QWidget:
        rows = [
            self._row(
                wording.clock(open_.at_s),
                open_.text,
                open_.question_id,
                f"At {wording.clock(open_.at_s)}: {open_.text}",
            )
            for open_ in summary.unanswered or ()
        ]
        return _stack([heading(unanswered_words(summary), "body"), *rows])

    def _facts(self, summary: Summary, facts: Sequence[FactUse]) -> QWidget:
        rows = [self._fact(fact) for fact in sorted(facts, key=lambda fact: not fact.used_for)]
        explained = [heading(HOW_FACTS_ARE_FOUND, "small")] if rows else []
        return _stack([heading(facts_words(summary), "body"), *rows, *explained])

    def _fact(self, fact: FactUse) -> QWidget:
        used = bool(fact.used_for)
        leads_to = (fact.used_for or fact.offered_for)[0]
        spoken = f"{mark(fact.fact_id)}, {'used' if used else 'not used'}: {fact.text}"
        return self._row(f"{'✓' if used else '–'} {mark(fact.fact_id)}", fact.text, leads_to, spoken)

    def _classes(self, summary: Summary) -> QWidget:
        most = max(count for _, count in summary.classes)
        made, grid = _grid(stretching=2)
        for row, (kind, count) in enumerate(summary.classes):
            grid.addWidget(heading(class_words(kind), "body"), row, 0)
            grid.addWidget(heading(str(count), "muted"), row, 1)
            bar = ShareBar(self._theme, ((count / most, "accent"),), f"{class_words(kind)}: {count}")
            grid.addWidget(bar, row, 2)
        return made

    def _unsupported(self, summary: Summary) -> QWidget:
        rows = [self._row("✗", wrong.text, wrong.question_id, wrong.text) for wrong in summary.unsupported]
        return _stack([heading(unsupported_words(summary), "body"), *rows])

    def _row(self, sign: str, words: str, question_id: int, spoken: str) -> PlaceRow:
        row = PlaceRow(sign, words, spoken)
        row.clicked.connect(lambda: self.question_chosen.emit(question_id))
        self.rows.append(row)
        return row


def _card(title: str, inside: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(8)
    column.addWidget(heading(title, "section"))
    column.addWidget(inside)
    return card


def _stack(widgets: Iterable[QWidget]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    return made


def _grid(stretching: int = 1) -> tuple[QWidget, QGridLayout]:
    """Labels on the left; the column that stretches takes the rest."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(stretching, 1)
    return made, grid
