"""The stories page: everything that was kept as a story, newest first, whatever became of its session."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.store.story_store import Story
from desktop.ui.banner import UndoBanner
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.stories.story_card import StoryCard
from desktop.ui.tab_order import chain

ABOUT = (
    "Answers of yours that you kept for later interviews, and facts about you that you confirmed. They stay when their "
    "session is deleted."
)
NONE_YET = "No stories yet. Open a session, choose a question that you answered well, and press “Keep as a story”."
DELETED = "The story was deleted."
FACT_DELETED = "The fact was deleted: answers no longer rest on it."


class StoriesPage(QWidget):
    """Shows what it is told. A deletion is said by `drop_requested` when the time for undoing is over."""

    back_clicked = Signal()
    open_requested = Signal(str, str)  # session, question
    drop_requested = Signal(object)  # Story

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton("All sessions")
        self.back.setProperty("role", "quiet")
        self.none_yet = heading(NONE_YET, "muted")
        self.cards: list[StoryCard] = []
        self.undo: UndoBanner | None = None
        self._lay_out()
        self.back.clicked.connect(self.back_clicked)

    def show_stories(self, stories: Sequence[Story], sessions: Collection[str]) -> None:
        """`sessions`: those that can still be opened."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [StoryCard(story, there=story.session_id in sessions) for story in stories]
        for card in self.cards:
            self._cards.addWidget(card)
            card.open_clicked.connect(lambda told=card.story: self._on_open_clicked(told))
            card.delete_clicked.connect(lambda card=card: self._on_delete_clicked(card))
        self._show_whether_empty()
        chain(self)

    def finish_deleting(self) -> None:
        """What was deleted and can still be undone is deleted for good."""
        if self.undo is not None:
            self.undo.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        """Gone to another page of the window: what can still be undone is done."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is only minimised comes back
            self.finish_deleting()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(32, 0, 32, 0)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 8, 32, 20)
        column.setSpacing(10)
        column.addWidget(heading("Stories", "title"))
        column.addWidget(heading(ABOUT, "muted"))
        column.addWidget(self.none_yet)
        column.addLayout(self._cards)
        column.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(22, 14, 32, 0)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(top)
        outer.addLayout(self._notes)
        outer.addWidget(scrolled(inside), 1)
        self.none_yet.hide()

    def _show_whether_empty(self) -> None:
        self.none_yet.setVisible(all(card.isHidden() for card in self.cards))

    def _on_open_clicked(self, story: Story) -> None:
        self.open_requested.emit(story.session_id, str(story.question_id))

    def _on_delete_clicked(self, card: StoryCard) -> None:
        self.finish_deleting()
        card.hide()
        self._show_whether_empty()
        self.undo = UndoBanner(card.story.story_id, FACT_DELETED if card.story.accepted else DELETED)
        self.undo.done.connect(lambda _: self._on_deleted(card))
        self.undo.undone.connect(lambda _: self._on_undone(card))
        self._notes.addWidget(self.undo)
        chain(self)
        self.undo.accept.setFocus()

    def _on_deleted(self, card: StoryCard) -> None:
        self._forget_undo()
        self.drop_requested.emit(card.story)

    def _on_undone(self, card: StoryCard) -> None:
        self._forget_undo()
        card.show()
        self._show_whether_empty()
        card.delete.setFocus()

    def _forget_undo(self) -> None:
        undo, self.undo = self.undo, None
        if undo is not None:
            undo.deleteLater()
