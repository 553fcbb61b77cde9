"""The record page: a past session as it was, with its summary and its conversation."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.session.editing import Record
from desktop.ui.banner import Banner
from desktop.ui.record.conversation import Conversation
from desktop.ui.record.record_head import RecordHead
from desktop.ui.record.summary_view import SummaryView
from desktop.ui.style import Theme

SUMMARY, CONVERSATION = 0, 1


class RecordPage(QWidget):
    """Shows a record and says what the person wants; call `refresh` once the record has changed.

    With `file_name` it comes from an exported file: it is only read, until the person keeps it.
    """

    edited = Signal(str, str)  # segment id, text
    story_marked = Signal(int, bool)  # question id
    export_requested = Signal(str)  # markdown, json, docx or pdf
    print_requested = Signal()
    delete_requested = Signal()
    keep_requested = Signal()
    play_requested = Signal(str, bool)  # segment id, whether only this voice
    stop_requested = Signal()
    fact_chosen = Signal(str)
    sentence_accepted = Signal(int, str)  # question, a sentence of which the person says that it is true

    def __init__(self, record: Record, theme: Theme, *, file_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own = not file_name
        self.record = record
        self.from_file = bool(file_name)
        self.head = RecordHead(record, own=own)
        self.summary = SummaryView(record, theme)
        self._theme = theme
        self._conversation: Conversation | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self.tabs = QTabBar()
        self._views = QStackedWidget()
        self.banner = Banner(
            f"Shown from the file “{file_name}”. It is not among your sessions.", "Keep it in my sessions"
        )
        self._summary_is_old = False
        self._lay_out()
        self._connect()

    @property
    def conversation(self) -> Conversation:
        """Built once the summary is on screen, or as soon as it is asked for: together they would take too long."""
        if self._conversation is None:
            self._conversation = Conversation(self.record, self._theme, editable=not self.from_file)
            self._conversation.edited.connect(self.edited)
            self._conversation.story_marked.connect(self.story_marked)
            self._conversation.play_requested.connect(self.play_requested)
            self._conversation.stop_requested.connect(self.stop_requested)
            self._conversation.sheet.fact_chosen.connect(self.fact_chosen)
            self._conversation.sheet.sentence_accepted.connect(self.sentence_accepted)
            self._views.addWidget(self._conversation)
        return self._conversation

    def refresh(self) -> None:
        """Shows what has changed in the record; the summary when it is next looked at."""
        self.conversation.refresh()
        self._summary_is_old = True
        self._refresh_summary()

    def show_place(self, place: str) -> None:
        """A segment's id or a question's number: brings it into sight and lights it. Others change nothing."""
        if self.conversation.show_place(place):
            self.tabs.setCurrentIndex(CONVERSATION)

    def say(self, words: str, folder: Path | None = None) -> None:
        """What has just been done; empty takes it away. `folder` can be opened from there."""
        self.head.say(words, folder)

    def offer_to_keep(self) -> None:
        """Again, where it did not work."""
        self.banner.show()

    def _lay_out(self) -> None:
        self._views.addWidget(self.summary)
        for name in ("Summary", "Transcript and questions"):
            self.tabs.addTab(name)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)  # the chosen one's heavier letters would call for them
        self.tabs.setAccessibleName("Views of the session")
        bar = QHBoxLayout()
        bar.setContentsMargins(18, 4, 18, 4)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        framed = QVBoxLayout()
        framed.setContentsMargins(20, 0, 20, 0)
        framed.addWidget(self.banner)
        column.addLayout(framed)
        self.banner.setVisible(self.from_file)
        column.addLayout(bar)
        column.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.head.export_requested.connect(self.export_requested)
        self.head.print_requested.connect(self.print_requested)
        self.head.delete_requested.connect(self.delete_requested)
        self.banner.accepted.connect(self.keep_requested)
        self.summary.question_chosen.connect(lambda question_id: self.show_place(str(question_id)))
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self._later.timeout.connect(lambda: self.conversation)
        self._later.start()

    def _on_tab_chosen(self, tab: int) -> None:
        self._views.setCurrentWidget(self.summary if tab == SUMMARY else self.conversation)
        self._refresh_summary()

    def _refresh_summary(self) -> None:
        if self._summary_is_old and self.tabs.currentIndex() == SUMMARY:
            self._summary_is_old = False
            self.summary.refresh()
