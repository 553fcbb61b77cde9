"""Practice: one claim at a time; what is asked next stays covered until the person has said their own answer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.resumes.analysis.drill import DrillItem
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading
from desktop.ui.resumes.analysis.cited_line import quoted
from desktop.ui.resumes.analysis.claim_card import FollowUps, summary_of
from desktop.ui.resumes.analysis.part_card import PartCard, fill
from desktop.ui.scrolled import scroll_to
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain

SAY_IT = "Say aloud how you would back this up: what it was before, what you did yourself, how you know."
SHOW, NEXT, AGAIN, LEAVE = "Show the follow-ups", "Next claim", "Begin again", "Back to the list"
ALL_DONE = "These were all of them. What was not on file is worth a note before the interview."


class PracticeView(QWidget):
    """`begin` shows the first claim."""

    left = Signal()
    field_chosen = Signal(str)  # FieldPath

    def __init__(self, items: Sequence[DrillItem], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._theme = theme
        self._at = 0
        self.place = heading("", "section")
        self.claim = heading("", "question")
        self.where = heading("", "small")
        self.task = heading(SAY_IT, "muted")
        self.open_ones = heading("", "muted")
        self.follow_ups: FollowUps | None = None
        self.show_them = QPushButton(SHOW)
        self.next = QPushButton(NEXT)
        self.leave = QPushButton(LEAVE)
        self._lay_out()
        self.show_them.clicked.connect(self._on_show)
        self.next.clicked.connect(self._on_next)
        self.leave.clicked.connect(self.left)

    def begin(self) -> None:
        self._show_claim(0)

    @property
    def covered(self) -> bool:
        return self.follow_ups is None

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._card = PartCard(self._theme)
        self._card.add(self.place, self.claim, self.where, self.task, self.open_ones)
        self._card.column.setSpacing(6)
        self.show_them.setProperty("role", "primary")
        self.leave.setProperty("role", "quiet")
        buttons = QWidget()
        flow = FlowLayout(buttons, gap_px=6)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.show_them, self.next, self.leave):
            flow.addWidget(button)
        fill(self, [self._card, buttons], gap_px=12)

    def _show_claim(self, at: int) -> None:
        self._at = at
        item = self._items[at]
        claim, where = quoted(item.claim)
        self.place.setText(f"Claim {at + 1} of {len(self._items)}")
        self.claim.setText(claim)
        self.where.setText(where)
        self.where.setVisible(bool(where))
        self.task.setText(SAY_IT)
        self._cover()
        self.show_them.show()
        self.next.setText(AGAIN if self._is_last else NEXT)
        self.next.setVisible(not self._is_last)
        chain(self)
        self.show_them.setFocus()
        scroll_to(self.place)

    def _on_show(self) -> None:
        item = self._items[self._at]
        self.task.setText(ALL_DONE if self._is_last else "")
        self.task.setVisible(self._is_last)
        self.open_ones.setText(f"{summary_of(item).capitalize()}.")
        self.open_ones.show()
        self.follow_ups = FollowUps(item, f"Claim {self._at + 1}", self._theme)
        self.follow_ups.field_chosen.connect(self.field_chosen)
        self._card.add(self.follow_ups)
        self.follow_ups.show()
        self.next.show()
        self.next.setFocus()
        self.show_them.hide()
        chain(self)

    def _on_next(self) -> None:
        self._show_claim(0 if self._is_last else self._at + 1)

    def _cover(self) -> None:
        before, self.follow_ups = self.follow_ups, None
        if before is not None:
            before.hide()
            before.deleteLater()
        self.task.show()
        self.open_ones.hide()

    @property
    def _is_last(self) -> bool:
        return self._at == len(self._items) - 1
