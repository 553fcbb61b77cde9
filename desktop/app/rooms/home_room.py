"""The home room: the first-run page until there is a session, the home page from then on."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.app.preparing.wizard_desk import draft_in_words
from desktop.composition.program import Program
from desktop.ui.download_strip import DownloadStrip
from desktop.ui.home.first_run_page import FirstRunPage
from desktop.ui.home.home_page import HomePage
from desktop.ui.home.past_session import PastSession
from desktop.ui.style import Theme


class HomeRoom(QStackedWidget):
    """Both pages want the same; the strip that fetches models stands on whichever is shown."""

    start_clicked = Signal()
    running_clicked = Signal()
    demo_clicked = Signal()
    sound_check_clicked = Signal()
    draft_clicked = Signal()
    draft_dropped = Signal()
    session_chosen = Signal(str)  # session id
    all_sessions_clicked = Signal()
    models_clicked = Signal()
    measure_clicked = Signal()

    def __init__(self, program: Program, theme: Theme, strip: DownloadStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._strip = strip
        self.first_run = FirstRunPage(theme)
        self.home = HomePage()
        self.addWidget(self.first_run)
        self.addWidget(self.home)
        self._connect()

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Newest first; with none and nothing to go on with, it is the first run."""
        draft = draft_in_words(self._program.settings)
        self.home.show_sessions(sessions)
        self.home.show_draft(draft)
        first = not sessions and not draft
        (self.first_run if first else self.home).place_downloads(self._strip)
        self.setCurrentWidget(self.first_run if first else self.home)

    def set_running(self, running: bool) -> None:
        for page in (self.first_run, self.home):
            page.set_running(running)

    def show_measuring(self) -> None:
        self.first_run.show_measuring()

    async def refresh_models(self) -> None:
        """What hears and writes here, as it is now."""
        lines = await asyncio.to_thread(self._program.models_in_words)
        self.first_run.show_models(lines, measured=await asyncio.to_thread(self._program.models_measured))
        self.home.show_machine(lines)

    def _connect(self) -> None:
        for page in (self.first_run, self.home):
            page.start_clicked.connect(self.start_clicked)
            page.demo_clicked.connect(self.demo_clicked)
            page.sound_check_clicked.connect(self.sound_check_clicked)
        self.first_run.measure_clicked.connect(self.measure_clicked)
        self.home.running_clicked.connect(self.running_clicked)
        self.home.draft_clicked.connect(self.draft_clicked)
        self.home.draft_dropped.connect(self.draft_dropped)
        self.home.session_chosen.connect(self.session_chosen)
        self.home.all_sessions_clicked.connect(self.all_sessions_clicked)
        self.home.models_clicked.connect(self.models_clicked)
