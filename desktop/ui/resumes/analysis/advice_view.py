"""Advice: what speaks for the person, what is open, how long each skill was used, and what could be worded better."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.reports.analysis_layout import MOST_TIMES
from desktop.reports.comparison import opening
from desktop.resumes.analysis.advice import Gap, Strength
from desktop.resumes.analysis.analysis import Analysis, SkillTime
from desktop.resumes.analysis.evidence import Citation
from desktop.resumes.analysis.sections import NEVER_CLAIM
from desktop.resumes.analysis.suggestion import Suggestion
from desktop.ui.record.share_bar import ShareBar
from desktop.ui.resumes.analysis.cited_line import CitedLine
from desktop.ui.resumes.analysis.part_card import PartCard, fill, section, status_words, words
from desktop.ui.resumes.analysis.status_signs import mark_words
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

NO_STRENGTHS = "No line with a figure shows one of these requirements yet."
NO_GAPS = "Everything that can be read from a résumé is shown."
NO_TIMES = "No entry names a skill that the program knows."
NO_SUGGESTIONS = "The program has nothing to suggest about the wording."
STRENGTHS_ARE = "Requirements that a line with a figure shows: tell of these first."
TIMES_ARE = "Months of the entries that show it, overlaps counted once."
SUGGESTIONS_ARE = "About the wording, not about you: follow what you agree with. A click opens the line."


class _Advice(QWidget):
    """Lists of cards; every cited line leads to its field."""

    field_chosen = Signal(str)  # FieldPath

    def __init__(self, analysis: Analysis, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis = analysis
        self._theme = theme
        self.lines: list[CitedLine] = []
        fill(self, self._parts())
        chain(self)

    def _parts(self) -> Iterator[QWidget | None]:
        raise NotImplementedError

    def _line(self, citation: Citation | None, about: str) -> CitedLine | None:
        if citation is None:
            return None
        line = CitedLine(citation, about)
        line.opened.connect(self.field_chosen)
        self.lines.append(line)
        return line


class StrengthsView(_Advice):
    """Strengths, gaps, and the time with each skill."""

    def _parts(self) -> Iterator[QWidget | None]:
        analysis = self._analysis
        yield section("Strengths")
        yield words(STRENGTHS_ARE if analysis.strengths else NO_STRENGTHS, "muted")
        yield from (self._strength(each) for each in analysis.strengths)
        yield section("Gaps")
        yield words(NEVER_CLAIM if analysis.gaps else NO_GAPS, "muted")
        yield from (self._gap(each) for each in analysis.gaps)
        times = [each for each in analysis.skills if each.shown or each.asked][:MOST_TIMES]
        yield section("Time with each skill")
        yield words(TIMES_ARE if times else NO_TIMES, "muted")
        if times:
            yield self._times(times)

    def _strength(self, each: Strength) -> PartCard:
        card = PartCard(self._theme, "met")
        figure = f"With a figure: {each.figure}{'' if each.recent else ' · more than five years ago'}"
        card.add(words(opening(each.words), "heading"), words(figure, "small"))
        card.add(self._line(each.citation, f"Strength: {each.words}"))
        return card

    def _gap(self, each: Gap) -> PartCard:
        card = PartCard(self._theme, each.status)
        need = "required" if each.required else "preferred"
        card.add(
            words(opening(each.words), "heading"), status_words(f"{mark_words(each.status)} · {need}", each.status)
        )
        card.add(words(opening(each.reason)), words(each.advice))
        card.add(*(self._line(citation, f"Gap: {each.words}") for citation in each.citations))
        return card

    def _times(self, times: list[SkillTime]) -> PartCard:
        card = PartCard(self._theme)
        card.column.setSpacing(8)
        longest = max(*(each.months for each in times), 1)
        for each in times:
            card.add(self._time(each, longest))
        return card

    def _time(self, each: SkillTime, longest: int) -> QWidget:
        said = f"{each.name}{' (asked for)' if each.asked else ''}: {each.words}"
        share, colour = each.months / longest, "accent" if each.asked else "faint"
        row = QWidget()
        fill(row, [words(said), ShareBar(self._theme, ((share, colour),), said) if each.shown else None], gap_px=2)
        return row


class SuggestionsView(_Advice):
    """Rules about the résumé as it stands, each with its reason and the line that it is about."""

    def _parts(self) -> Iterator[QWidget | None]:
        suggested = self._analysis.suggestions
        yield words(SUGGESTIONS_ARE if suggested else NO_SUGGESTIONS, "muted")
        yield from (self._suggestion(each) for each in suggested)

    def _suggestion(self, each: Suggestion) -> PartCard:
        card = PartCard(self._theme)
        card.add(words(each.rule.capitalize(), "section"), words(each.text, "heading"), words(each.reason))
        card.add(self._line(each.citation, f"{each.rule.capitalize()}: {each.text}"))
        return card
