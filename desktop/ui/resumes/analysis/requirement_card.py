"""One requirement in the list: how far it is shown, why, what the job says, and the lines that show it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.reports.comparison import opening, reason_of
from desktop.resumes.analysis.analysis import SkillTime
from desktop.resumes.analysis.matching import Match
from desktop.ui.resumes.analysis.cited_line import CitedLine
from desktop.ui.resumes.analysis.part_card import PartCard, status_words, words
from desktop.ui.resumes.analysis.status_signs import mark_of, mark_words
from desktop.ui.style import Theme

NOT_COUNTED = "not counted"


class RequirementCard(PartCard):
    """`said` is the job's line where the requirement is only a part of it."""

    field_chosen = Signal(str)  # FieldPath

    def __init__(
        self, match: Match, said: str, times: Iterable[SkillTime], theme: Theme, parent: QWidget | None = None
    ) -> None:
        self.mark = mark_of(match)
        super().__init__(theme, self.mark, parent)
        self.match = match
        requirement = match.requirement
        need = NOT_COUNTED if requirement.is_condition else requirement.need
        self.title = words(opening(requirement.text), "heading")
        self.status = status_words(f"{mark_words(self.mark)} · {need}", self.mark)
        self.reason = words(reason_of(match))
        self.said = words(f"The job says: “{said}”" if said else "", "small")
        untold = [time for time in times if time.shown and time.words not in match.reason]
        self.times = [words(f"{time.name}: {time.words}", "small") for time in untold]
        self.lines = [CitedLine(citation, f"For: {requirement.text}") for citation in match.citations]
        self.add(self.title, self.status, self.reason, self.said, *self.times, *self.lines)
        self.setAccessibleName(f"{requirement.text}: {mark_words(self.mark)}, {need}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for line in self.lines:
            line.opened.connect(self.field_chosen)
