"""The session page: transcript on the left, the questions as cards on the right, a bar with what can be done below."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.session.live_view import Change, LiveView
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.keyboard.key_list import KeyList
from desktop.ui.keys import KEYS, Key, shown
from desktop.ui.live_actions import LiveActions
from desktop.ui.session.fitting_sheet import FittingSheet
from desktop.ui.session.live_bar import LiveBar
from desktop.ui.session.overlay_notice import OverlayNotice
from desktop.ui.session.question_list import QuestionList
from desktop.ui.session.transcript import Transcript
from desktop.ui.style import Theme
from desktop.ui.trouble_line import TroubleLine
from desktop.ui.troubles import troubles
from desktop.ui.two_parts import TwoParts
from shared.ids import QuestionId


class SessionPage(QWidget):
    """The running session.

    Make one per session; `detach` it when the page goes away. `split_changed` brings how transcript and questions share
    the page, by arrangement, for the settings; `use_split` takes it.
    """

    show_overlay_requested = Signal()
    change_keys_requested = Signal()
    split_changed = Signal(dict)

    def __init__(
        self,
        view: LiveView,
        theme: Theme,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        keys: tuple[Key, ...] = KEYS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._asked: list[QuestionId] = []
        self.wishes = LiveActions(view, self, keys)
        self.title = ElidedLabel()
        self.details = ElidedLabel()
        self.trouble = TroubleLine(theme)
        self.notice = OverlayNotice(theme)
        self.transcript = Transcript(view, theme)
        self.question = QuestionList(view, theme)
        self.show_overlay = QPushButton("Show the overlay")
        self.split = TwoParts(self.transcript, self.question, theme)
        self.split.show_second(view.assistance != "captions")  # which finds no questions
        self.bar = LiveBar(view, theme, now, keys)
        self._clock = QTimer(self, interval=1_000)
        self._lay_out()
        self._connect()
        self._say_keys()
        self._unsubscribe = view.subscribe(self._on_change)
        self._on_change("state")

    @property
    def view(self) -> LiveView:
        return self._view

    @property
    def sheet(self) -> FittingSheet:
        """Outline and answer of the question on display."""
        return self.question.body.sheet

    @property
    def timing(self) -> QLabel:
        return self.question.body.timing

    @property
    def empty(self) -> QLabel:
        return self.question.empty

    @property
    def heard(self) -> QLabel:
        """Who is heard, and what the others know of it."""
        return self.bar.heard

    def use_keys(self, keys: tuple[Key, ...]) -> None:
        """These from now on, at once."""
        self.wishes.use_keys(keys)

    def use_split(self, shares: Mapping[str, float]) -> None:
        """The transcript's share of the page, `side` by side and `stacked`."""
        self.split.use_shares(shares)

    def list_keys(self) -> KeyList:
        keys = KeyList(self.wishes.keys, self._theme, self)
        keys.change_requested.connect(self.change_keys_requested)
        keys.open()
        return keys

    def say_overlay_shown(self, shown: bool) -> None:
        self.show_overlay.setText("Hide the overlay" if shown else "Show the overlay")

    def detach(self) -> None:
        """Listens no longer to its view."""
        self._unsubscribe()
        self._clock.stop()

    # --- following the view -----------------------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        match change:
            case "interim":
                self.transcript.refresh_interim()
            case "transcript" if self._view.touched is not None:
                self.transcript.refresh_segment(self._view.touched)
            case "question":
                self._refresh_questions()
            case "answer":
                self.question.refresh_answer()
            case "levels":
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
        self._asked = self._view.question_ids
        self._refresh_questions()
        self._refresh_trouble()
        self.bar.refresh()

    def _refresh_questions(self) -> None:
        """The transcript marks its questions: it changes only where others are asked now."""
        asked, questions = self._view.question_ids, self._view.session.questions
        for question_id in {*asked} ^ {*self._asked}:
            if question_id in questions:
                for segment_id in questions[question_id].detected.segment_ids:
                    self.transcript.refresh_segment(segment_id)
        self._asked = asked
        self.question.refresh()

    def _refresh_trouble(self) -> None:
        self.trouble.show_troubles(troubles(self._view))

    def _on_tick(self) -> None:
        self.bar.tick()
        self._refresh_trouble()

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.split, 1)
        column.addWidget(self.bar)

    def _head(self) -> QWidget:
        self.title.setProperty("role", "title")
        self.details.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.details)
        self.head_row = QHBoxLayout()
        self.head_row.addLayout(words, 1)
        self.show_overlay.setProperty("role", "quiet")
        self.head_row.addWidget(self.show_overlay, 0, Qt.AlignmentFlag.AlignVCenter)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 8, 20, 8)
        column.addLayout(self.head_row)
        column.addWidget(self.trouble)
        column.addWidget(self.notice)
        return head

    def _connect(self) -> None:
        self.transcript.question_chosen.connect(self._view.select)
        self.transcript.mark_requested.connect(self.wishes.mark_requested)
        self.transcript.dismiss_requested.connect(self.wishes.dismiss_requested)
        self.question.question_chosen.connect(self._view.select)
        self.question.dismiss_requested.connect(self.wishes.dismiss_requested)
        self.question.copy_requested.connect(self.wishes.copy)
        self.split.shares_changed.connect(self.split_changed)
        self.wishes.keys_changed.connect(self._say_keys)
        self.wishes.help_requested.connect(self.list_keys)
        self.bar.answer_now_clicked.connect(self.wishes.answer_now)
        self.bar.pause_clicked.connect(self.wishes.pause_requested)
        self.bar.end_clicked.connect(self.wishes.end_requested)
        self.bar.said_no_clicked.connect(self.wishes.consent_withdrawn)
        self.bar.stop_sound_clicked.connect(self.wishes.drop_sound)
        self.wishes.told.connect(self.bar.tell)
        self.wishes.bind(self, {"newest": self._back_to_live, "more": self.question.read_on})
        QShortcut(QKeySequence("?"), self, self.list_keys, context=Qt.ShortcutContext.WindowShortcut)
        self.show_overlay.clicked.connect(self.show_overlay_requested)
        self._clock.timeout.connect(self._on_tick)
        self._clock.start()

    def _back_to_live(self) -> None:
        """Both sides."""
        self.wishes.newest()
        self.transcript.follow()
        self.question.to_the_newest()

    def _say_keys(self) -> None:
        keys = self.wishes.keys
        self.show_overlay.setToolTip(shown("overlay", keys))
        self.notice.use_keys(keys)
        self.bar.use_keys(keys)
