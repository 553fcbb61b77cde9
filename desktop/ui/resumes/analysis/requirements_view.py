"""Requirements: the picture of all of them, and the list, required ones first."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.reports.analysis_layout import group_of
from desktop.resumes.analysis.analysis import Analysis, SkillTime
from desktop.resumes.analysis.job_lines import job_lines
from desktop.resumes.analysis.matching import Match
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.resumes.analysis.choice_row import ChoiceRow
from desktop.ui.resumes.analysis.coverage_groups import match_words
from desktop.ui.resumes.analysis.coverage_picture import EDGE_PX, CoveragePicture
from desktop.ui.resumes.analysis.part_card import fill, section
from desktop.ui.resumes.analysis.requirement_card import RequirementCard
from desktop.ui.resumes.analysis.status_signs import MARKS, SIGN_PX, mark_words, sign_icon
from desktop.ui.scrolled import scroll_to
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

ALL = "all"
AROUND = 60
"""Characters of the job's line on either side of a requirement."""
HINT = "Point at a square, or go there with the arrow keys."
GROUPS = (("required", "Required"), ("preferred", "Preferred"), ("confirm", "To confirm in person, not counted"))


class RequirementsView(QWidget):
    """A square of the picture leads to its requirement in the list; the legend filters the list."""

    field_chosen = Signal(str)  # FieldPath

    def __init__(self, analysis: Analysis, job_text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._analysis = analysis
        self._said = _JobWords(job_text)
        self.picture = CoveragePicture(theme)
        self.caption = ElidedLabel()
        self.filter = ChoiceRow("Shows only these in the list", self._choices())
        self.heads: dict[str, QLabel] = {}
        self.cards: list[RequirementCard] = []
        self._lay_out()
        self.picture.show_analysis(analysis)
        self._show_caption("")
        self.picture.pointed.connect(self._show_caption)
        self.picture.chosen.connect(self.show_requirement)
        self.filter.changed.connect(self._on_filtered)
        theme.changed.connect(self._dress)
        self._dress()

    def show_requirement(self, requirement_id: str) -> None:
        """Brings it into sight and lights it, whatever was filtered."""
        card = next((card for card in self.cards if card.match.requirement.id == requirement_id), None)
        if card is None:
            return
        if card.isHidden():
            self.filter.choose(ALL)
        for each in self.cards:
            each.light(each is card)
        scroll_to(card)
        card.setFocus()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.caption.setProperty("role", "small")
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 10)
        inside.setSpacing(6)
        for part in (self.picture, self.caption, self.filter):
            inside.addWidget(part)
        fill(self, [card, *self._grouped()])
        chain(self)

    def _choices(self) -> list[tuple[str, str]]:
        counted = [each for each in self._analysis.matches if not each.requirement.is_condition]
        counts = {mark: sum(each.status == mark for each in counted) for mark in MARKS}
        return [(ALL, "All"), *((mark, f"{mark_words(mark)} {count}") for mark, count in counts.items())]

    def _grouped(self) -> Iterable[QWidget]:
        for key, title in GROUPS:
            found = [each for each in self._analysis.matches if group_of(each) == key]
            if found:
                self.heads[key] = section(title)
                yield self.heads[key]
            for match in found:
                card = RequirementCard(match, self._said.around(match), self._times(match), self._theme)
                card.field_chosen.connect(self.field_chosen)
                self.cards.append(card)
                yield card

    def _times(self, match: Match) -> list[SkillTime]:
        wanted = {skill for group in match.requirement.skills for skill in group}
        return [time for time in self._analysis.skills if time.skill in wanted]

    def _show_caption(self, requirement_id: str) -> None:
        match = next((each for each in self._analysis.matches if each.requirement.id == requirement_id), None)
        self.caption.setText(match_words(match) if match is not None else HINT)

    def _on_filtered(self, wanted: str) -> None:
        for card in self.cards:
            card.setVisible(wanted in (ALL, card.mark))
        for key, head in self.heads.items():
            head.setVisible(any(not card.isHidden() for card in self.cards if group_of(card.match) == key))

    def _dress(self) -> None:
        side = self._theme.scaled(SIGN_PX)
        self.caption.setContentsMargins(self._theme.scaled(EDGE_PX), 0, 0, 0)
        for mark in MARKS:
            button = self.filter.buttons[mark]
            button.setIcon(sign_icon(mark, self._theme))
            button.setIconSize(QSize(side, side))
            button.setEnabled(any(card.mark == mark for card in self.cards))


class _JobWords:
    """The job's lines, to show what stands around a requirement."""

    def __init__(self, job_text: str) -> None:
        self._lines = job_lines(job_text)

    def around(self, match: Match) -> str:
        """What stands beside the requirement where it is only a part of a line, else nothing."""
        requirement = match.requirement
        line = next((each.text for each in self._lines if each.number == requirement.line), "")
        if len(line) <= len(requirement.text) + 3:
            return ""
        at = max(0, line.find(requirement.text))
        begin, end = max(0, at - AROUND), min(len(line), at + len(requirement.text) + AROUND)
        begin = line.find(" ", begin, at) + 1 if begin and " " in line[begin:at] else begin
        end = line.rfind(" ", at, end) if end < len(line) and " " in line[at:end] else end
        return f"{'… ' if begin else ''}{line[begin:end].strip()}{' …' if end < len(line) else ''}"
