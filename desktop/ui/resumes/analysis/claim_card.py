"""One claim of the drill: its line, and folded below it what an interviewer asks next and what is on file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.resumes.analysis.drill import DrillItem, FollowUp
from desktop.resumes.analysis.evidence import Citation
from desktop.ui import wording
from desktop.ui.resumes.analysis.cited_line import CitedLine
from desktop.ui.resumes.analysis.part_card import PartCard, fill, on_the_left, status_words, words
from desktop.ui.style import Theme

ON_FILE, NOTHING = "✓ On file", "–"
SAYS_IT = "the claim's own line says it"


class ClaimCard(PartCard):
    """The follow-ups are unfolded by a button, which says how many of them nothing is on file about."""

    field_chosen = Signal(str)  # FieldPath

    def __init__(self, number: int, item: DrillItem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, None, parent)
        self.item = item
        self.line = CitedLine(item.claim, f"Claim {number}")
        self.unfold = QPushButton()
        self.follow_ups: FollowUps | None = None
        self._number, self._theme = number, theme
        self.add(words(f"Claim {number}", "section"), self.line)
        self.add(on_the_left(self.unfold))
        self.unfold.setProperty("role", "link")
        self.unfold.clicked.connect(self._on_unfold)
        self.line.opened.connect(self.field_chosen)
        self._say()

    @property
    def unfolded(self) -> bool:
        return self.follow_ups is not None and not self.follow_ups.isHidden()

    def _on_unfold(self) -> None:
        if self.follow_ups is None:
            self.follow_ups = FollowUps(self.item, f"Claim {self._number}", self._theme)
            self.follow_ups.field_chosen.connect(self.field_chosen)
            self.column.addWidget(self.follow_ups)
            self.follow_ups.show()
        else:
            self.follow_ups.setVisible(self.follow_ups.isHidden())
        self._say()

    def _say(self) -> None:
        text = summary_of(self.item)
        self.unfold.setText(f"{text} {'▴' if self.unfolded else '▾'}")
        self.unfold.setAccessibleName(f"{'Hide' if self.unfolded else 'Show'} {text}, claim {self._number}")


class FollowUps(QWidget):
    """What is asked next, each with the lines that answer it, or what to have ready."""

    field_chosen = Signal(str)  # FieldPath

    def __init__(self, item: DrillItem, about: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._about, self._theme = item, about, theme
        self.lines: list[CitedLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 0, 0)
        column.setSpacing(8)
        for follow_up in item.follow_ups:
            column.addWidget(self._follow_up(follow_up))
        if more := self._related():
            column.addWidget(self._together([words("More about it in your résumé", "section"), *more]))

    def _follow_up(self, follow_up: FollowUp) -> QWidget:
        found = bool(follow_up.on_file)
        own = [each for each in follow_up.on_file if each.path == self._item.claim.path]
        others = [each for each in follow_up.on_file if each.path != self._item.claim.path]
        said = f"{ON_FILE}: {SAYS_IT}" if own else ON_FILE if found else f"{NOTHING} {follow_up.note}"
        state = status_words(said, "met" if found else "partly")
        return self._together([words(follow_up.question, "heading"), state, *self._cited(others, follow_up.question)])

    def _related(self) -> list[CitedLine]:
        """Without those that answer a follow-up: they stand above."""
        above = {line.citation.path for line in self.lines}
        return self._cited([each for each in self._item.related if each.path not in above], "More about it")

    def _cited(self, citations: list[Citation], asked: str) -> list[CitedLine]:
        made = [CitedLine(citation, f"{self._about}: {asked}") for citation in citations]
        for line in made:
            line.opened.connect(self.field_chosen)
        self.lines += made
        return made

    def _together(self, parts: list[QWidget | None]) -> QWidget:
        around = QWidget()
        fill(around, parts, gap_px=2)
        return around


def summary_of(item: DrillItem) -> str:
    """ "5 follow-ups, 2 not on file"."""
    open_ones = len(item.open_topics)
    return f"{wording.counted(len(item.follow_ups), 'follow-up')}, {f'{open_ones} not' if open_ones else 'all'} on file"
