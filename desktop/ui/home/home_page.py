"""The home page: one large button, what was left to go on with, the last sessions, and what works on this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.home.past_session import PastSession
from desktop.ui.home.session_card import SessionCard
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.tab_order import chain, stack_as_laid_out

LAST = 3
NO_SESSIONS = "Your sessions will be kept here. Nothing of them leaves this machine."


class HomePage(QWidget):
    """`show_…` tells it; it says what the person wants. While a session runs the large button leads back to it."""

    start_clicked = Signal()
    running_clicked = Signal()
    demo_clicked = Signal()
    sound_check_clicked = Signal()
    draft_clicked = Signal()
    draft_dropped = Signal()
    session_chosen = Signal(str)  # session id
    all_sessions_clicked = Signal()
    models_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self.start = QPushButton()
        self.sound_check = QPushButton("Check my sound")
        self.demo = QPushButton("Watch the demo")
        self.draft = DraftCard()
        self.none_yet = heading(NO_SESSIONS, "muted")
        self.all_sessions = QPushButton("All sessions")
        self.cards: list[SessionCard] = []
        self.machine = heading("", "muted")
        self.models = QPushButton("Models")
        self._last = QVBoxLayout()
        self._downloads = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.set_running(False)
        self.show_sessions([])
        self.show_machine([])

    def set_running(self, running: bool) -> None:
        self._running = running
        self.start.setText("Back to the live session" if running else "Start a session")
        self.sound_check.setEnabled(not running)
        self.demo.setEnabled(not running)

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Newest first; the last three are shown."""
        for card in self.cards:
            self._last.removeWidget(card)
            card.deleteLater()
        self.cards = [SessionCard(session) for session in sessions[:LAST]]
        for card in self.cards:
            card.chosen.connect(self.session_chosen)
            self._last.addWidget(card)
        self.none_yet.setVisible(not sessions)
        self.all_sessions.setVisible(len(sessions) > LAST)
        chain(self)
        stack_as_laid_out(self)

    def show_draft(self, words: str) -> None:
        """A session that was being set up; empty when there is none."""
        self.draft.words.setText(words)
        self.draft.setVisible(bool(words))

    def show_machine(self, lines: Sequence[str]) -> None:
        """What hears and what writes on this machine, a sentence each."""
        self.machine.setText("\n".join(lines))
        self.machine.setVisible(bool(lines))

    def place_downloads(self, downloads: QWidget) -> None:
        """The strip that fetches models, above everything."""
        self._downloads.addWidget(downloads)
        chain(self)
        stack_as_laid_out(self)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.start.setProperty("role", "large")
        self.start.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.draft.hide()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(40, 32, 40, 24)
        column.setSpacing(8)
        column.addLayout(self._downloads)
        column.addWidget(self.start)
        column.addLayout(_row(self.sound_check, self.demo))
        column.addWidget(self.draft)
        column.addSpacing(16)
        column.addLayout(_section("Last sessions", self.all_sessions))
        column.addWidget(self.none_yet)
        column.addLayout(self._last)
        column.addSpacing(16)
        column.addLayout(_section("This machine", self.models))
        column.addWidget(self.machine)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _connect(self) -> None:
        self.start.clicked.connect(self._on_start_clicked)
        self.demo.clicked.connect(self.demo_clicked)
        self.sound_check.clicked.connect(self.sound_check_clicked)
        self.draft.go_on.clicked.connect(self.draft_clicked)
        self.draft.drop.clicked.connect(self.draft_dropped)
        self.all_sessions.clicked.connect(self.all_sessions_clicked)
        self.models.clicked.connect(self.models_clicked)

    def _on_start_clicked(self) -> None:
        (self.running_clicked if self._running else self.start_clicked).emit()


class DraftCard(QFrame):
    """A setup that was left, to be found again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = heading("", "")
        self.go_on = QPushButton("Go on with it")
        self.drop = QPushButton("Discard")
        self.drop.setProperty("role", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 10)
        column.addWidget(self.words)
        column.addLayout(_row(self.go_on, self.drop))


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _section(words: str, link: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    link.setProperty("role", "quiet")
    row.addWidget(heading(words, "section"), 1)
    row.addWidget(link)
    return row
