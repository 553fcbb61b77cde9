"""The session page: transcript on top, the question with outline and answer below, and a bar with what can be done."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.session.live_view import Change, LiveView
from desktop.ui import wording
from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.keys import KEYS, Key
from desktop.ui.live_actions import LiveActions
from desktop.ui.question_band import QuestionBand
from desktop.ui.session.live_bar import LiveBar
from desktop.ui.session.transcript import Transcript
from desktop.ui.style import Theme


class SessionPage(QWidget):
    """One session. A live one has the bar with state, pause and end; a past one is only read.

    Make one per session; `detach` it when the page goes away.
    """

    show_overlay_requested = Signal()

    def __init__(
        self,
        view: LiveView,
        theme: Theme,
        *,
        live: bool,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        keys: tuple[Key, ...] = KEYS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self.wishes = LiveActions(view, self, keys)
        self.title = ElidedLabel()
        self.details = ElidedLabel()
        self.trouble = ElidedLabel()
        self.transcript = Transcript(view, theme, live=live)
        self.question = QuestionBand(view, theme)
        self.sheet = AnswerSheet(view, theme)
        self.timing = ElidedLabel()
        self.heard = QLabel()
        self.show_overlay = QPushButton("Show the overlay")
        self.empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.bar = LiveBar(view, theme, now, keys) if live else None
        self._clock = QTimer(self, interval=1_000)
        self._lay_out()
        self._connect()
        self._unsubscribe = view.subscribe(self._on_change)
        self._on_change("state")

    @property
    def view(self) -> LiveView:
        return self._view

    def detach(self) -> None:
        """Listens no longer to its view."""
        self._unsubscribe()
        self._clock.stop()

    def _on_change(self, change: Change) -> None:
        match change:
            case "interim":
                self.transcript.refresh_interim()
            case "transcript":
                self.transcript.refresh()
                self._refresh_question()
            case "question":
                self.transcript.refresh()
                self._refresh_question()
            case "answer":
                self.sheet.refresh()
            case "levels":
                if self.bar is not None:
                    self.bar.refresh_levels()
            case "lag":
                self._refresh_trouble()
            case "state":
                self._refresh_all()

    def _refresh_all(self) -> None:
        setup = self._view.session.setup
        self.title.setText(setup.name or setup.company or "Interview")
        self.details.setText(" · ".join(part for part in (setup.company, setup.job_title) if part))
        self.transcript.refresh()
        self._refresh_question()
        self._refresh_trouble()
        if self.bar is not None:
            self.bar.refresh()
            self.heard.setText(wording.captured(self._view.session))

    def _refresh_question(self) -> None:
        shown = self._view.displayed
        self.question.refresh()
        self.sheet.refresh()
        self.sheet.setVisible(shown is not None)
        self.timing.setText(wording.timing_line(shown.timing) if shown is not None else "")
        self.empty.setVisible(shown is None)
        self.empty.setText(wording.no_question_yet(self._view) if self.bar is not None else "No question was asked.")

    def _refresh_trouble(self) -> None:
        trouble = wording.degraded_line(self._view) if self.bar is not None else ""
        self._trouble_banner.setVisible(bool(trouble))
        self.trouble.setText(trouble)

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._padded(self.transcript))
        split.addWidget(self._padded(self._card()))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([270, 250])
        column.addWidget(split, 1)
        if self.bar is not None:
            column.addWidget(self.bar)

    def _head(self) -> QWidget:
        self.title.setProperty("role", "title")
        self.details.setProperty("role", "muted")
        self._trouble_banner = QFrame()
        self._trouble_banner.setObjectName("banner")
        self._trouble_banner.setProperty("tone", "warn")
        line = QHBoxLayout(self._trouble_banner)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(QLabel("⚠"))
        line.addWidget(self.trouble, 1)
        head = QWidget()
        self.head_row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.details)
        self.head_row.addLayout(words, 1)
        self.heard.setProperty("role", "pill")
        self.show_overlay.setProperty("role", "quiet")
        for widget in (self.heard, self.show_overlay):
            widget.setVisible(self.bar is not None)
            self.head_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 8, 20, 8)
        column.addLayout(self.head_row)
        column.addWidget(self._trouble_banner)
        return head

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        self.timing.setProperty("role", "small")
        self.empty.setProperty("role", "muted")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 10)
        for widget, stretch in ((self.question, 0), (self.sheet, 1), (self.empty, 1), (self.timing, 0)):
            column.addWidget(widget, stretch)
        return card

    def _padded(self, widget: QWidget) -> QWidget:
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(20, 6, 16, 10)
        row.addWidget(widget)
        return holder

    def _connect(self) -> None:
        self.question.previous_clicked.connect(self.wishes.previous)
        self.question.next_clicked.connect(self.wishes.next)
        self.transcript.question_chosen.connect(self._view.select)
        self.transcript.mark_requested.connect(self.wishes.mark_requested)
        self.transcript.dismiss_requested.connect(self.wishes.dismiss_requested)
        if self.bar is None:
            return
        self.bar.pause_clicked.connect(self.wishes.pause_requested)
        self.bar.end_clicked.connect(self.wishes.end_requested)
        self.bar.said_no_clicked.connect(self.wishes.consent_withdrawn)
        self.show_overlay.clicked.connect(self.show_overlay_requested)
        self._clock.timeout.connect(self.bar.tick)
        self._clock.start()
