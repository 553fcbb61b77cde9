"""One story: what was asked, what the person said to it, and the lines of the résumé that it rests on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.store.story_store import Story
from desktop.ui import wording
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading

WITHOUT_QUESTION = "The question is gone: the other side took their words back."
COPY, COPIED = "Copy", "✓ Copied"


class StoryCard(QFrame):
    """`there`: its session can still be opened."""

    open_clicked = Signal()
    delete_clicked = Signal()

    def __init__(self, story: Story, *, there: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.story = story
        self.question = heading(story.question or WITHOUT_QUESTION, "heading")
        self.text = heading(f"“{story.text}”", "body")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = heading("\n".join(f"• {line}" for line in story.fact_lines), "small")
        self.kept = heading(_kept_words(story), "small")
        self.copy = QPushButton(COPY)
        self.open = QPushButton("Open the session")
        self.delete = QPushButton("Delete")
        self._lay_out(there=there)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.open.clicked.connect(self.open_clicked)
        self.delete.clicked.connect(self.delete_clicked)

    def _lay_out(self, *, there: bool) -> None:
        buttons = FlowLayout(gap_px=6)
        buttons.setContentsMargins(0, 4, 0, 0)
        for button in (self.copy, self.open, self.delete):
            button.setAccessibleName(f"{button.text()}: {self._called}")
            buttons.addWidget(button)
        self.delete.setProperty("role", "danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for part in (self.question, self.text, self.facts, self.kept):
            column.addWidget(part)
        column.addLayout(buttons)
        self.facts.setVisible(bool(self.story.fact_lines))
        self.open.setVisible(there)

    @property
    def _called(self) -> str:
        """A question has one story, but any number of facts that were confirmed at it."""
        return self.story.text if self.story.accepted else self.story.question or self.story.text

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.story.text)
        self.copy.setText(COPIED)


def _kept_words(story: Story) -> str:
    day = wording.day(story.kept_at)
    if story.accepted:
        return f"A fact about you that is not in your résumé, confirmed on {day}. Answers may rest on it."
    return f"Kept on {day}"
