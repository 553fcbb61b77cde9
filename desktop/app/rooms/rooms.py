"""The rooms together: what is in the main window, and the ways from one page to another."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence

from desktop.app.live.live_desk import LiveDesk
from desktop.app.models.downloads import Downloads
from desktop.app.rooms.home_room import HomeRoom
from desktop.app.rooms.preparing_room import PreparingRoom
from desktop.app.rooms.resumes_room import ResumesRoom
from desktop.app.rooms.sessions_room import SessionsRoom
from desktop.app.rooms.settings_room import SettingsRoom
from desktop.app.sessions.history_desk import overdue_in_words, sound_overdue_in_words
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.store.summary import SessionSummary
from desktop.ui.download_strip import DownloadStrip
from desktop.ui.home.past_session import PastSession
from desktop.ui.keys import KeyTable
from desktop.ui.main_window import MainWindow
from desktop.ui.style import Theme
from shared.ids import SessionId
from shared.session_view import SessionView

Wish = Coroutine[object, object, None]


class SetRight(ProgramError):
    title = "Something was damaged and has been set right"
    message = "What could be read is here; the damaged file was put aside. Look whether anything is missing."


class Rooms:
    """Belongs to the loop. `open` fills what the disk knows; until then the window is there, and empty."""

    def __init__(
        self,
        program: Program,
        theme: Theme,
        window: MainWindow,
        keys: KeyTable,
        live: LiveDesk,
        spawn: Callable[[Wish], None],
        set_detailed_log: Callable[[bool], None],
    ) -> None:
        self._program = program
        self._window = window
        self._live = live
        self._spawn = spawn
        self.strip = DownloadStrip()
        self.downloads = Downloads(program.weights, program.settings, self.strip)
        self.home = HomeRoom(program, theme, self.strip)
        self.resumes = ResumesRoom(
            program.resumes, program.stories, program.jobs, program.settings, theme, window, spawn, lambda: None
        )
        self.sessions = SessionsRoom(
            program, theme, window, spawn, self._running, self._on_listed, self.resumes.evidence
        )
        self.settings = SettingsRoom(
            program,
            theme,
            keys,
            self.downloads.queue,
            live,
            spawn,
            self._delete_everything,
            self._on_models_changed,
            set_detailed_log,
            lambda: spawn(self._tell_retention()),
        )
        self.preparing = PreparingRoom(program, theme, window, live, spawn, self.go_home, self.show_models)
        window.set_room("home", self.home)
        window.set_room("sessions", self.sessions.page)
        window.set_room("resumes", self.resumes.page)
        window.set_room("settings", self.settings.page)
        live.on_begun, live.on_ended = self._on_begun, self._on_ended
        self._connect()

    async def open(self) -> None:
        """Fills the pages, and says what a person should know at the start."""
        await self.sessions.refresh()
        await self.resumes.refresh()
        for unfinished in await asyncio.to_thread(self._program.store.unfinished):
            self._offer_to_continue(unfinished)
        self.downloads.open()
        await self.home.refresh_models()
        told = [*self._program.settings.notices]
        if self._program.salvaged is not None:
            told += self._program.salvaged.sentences
        if told:
            self._window.show_error(SetRight(" ".join(told)))

    async def close(self) -> None:
        self.sessions.deleting.finish()
        self.sessions.stories.finish()
        self.resumes.close()
        await asyncio.gather(self.preparing.close(), self.downloads.close(), self.settings.close())

    def go_home(self) -> None:
        self._on_listed(self.sessions.page.model.sessions)
        self._window.show_room("home")

    def show_models(self) -> None:
        self._window.show_room("settings")
        self.settings.show_models()

    # --- the ways ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        home, window, preparing = self.home, self._window, self.preparing
        home.start_clicked.connect(preparing.set_up_a_session)
        home.draft_clicked.connect(preparing.set_up_a_session)
        home.draft_dropped.connect(self._on_draft_dropped)
        home.running_clicked.connect(lambda: window.show_room("live"))
        home.demo_clicked.connect(lambda: self._spawn(self._live.start_demo()))
        home.sound_check_clicked.connect(preparing.check_sound)
        home.session_chosen.connect(lambda session: self._spawn(self.sessions.open(SessionId(session))))
        home.all_sessions_clicked.connect(lambda: window.show_room("sessions"))
        home.models_clicked.connect(self.show_models)
        home.measure_clicked.connect(self._on_measure_clicked)
        self.sessions.page.start_requested.connect(preparing.set_up_a_session)
        self.sessions.page.duplicate_requested.connect(lambda session: self._spawn(self._duplicate(session)))
        window.room_wanted.connect(self._on_room_wanted)

    def _on_room_wanted(self, room: str) -> None:
        if room == "settings":
            self.settings.settings.look()
        elif room == "home":
            self._on_listed(self.sessions.page.model.sessions)

    def _on_draft_dropped(self) -> None:
        self.preparing.drop_draft()
        self.go_home()

    def _on_measure_clicked(self) -> None:
        self.home.show_measuring()
        self.settings.models.measure.begin()

    async def _duplicate(self, session_id: str) -> None:
        events = await asyncio.to_thread(self._program.store.load, SessionId(session_id))
        self.preparing.set_up_again(SessionView.of(events).setup)

    # --- what changes -----------------------------------------------------------------------------------------------

    def _running(self) -> str | None:
        return self._live.session.view.session_id if self._live.session is not None else None

    def _on_listed(self, sessions: Sequence[PastSession]) -> None:
        self.home.show_sessions(sessions)

    def _on_models_changed(self) -> None:
        self._spawn(self.home.refresh_models())
        if not self.downloads.queue.busy:
            self.downloads.open()

    def _on_begun(self) -> None:
        self.home.set_running(True)
        self.settings.on_session_changed()
        assert self._live.stage is not None
        stage, evidence = self._live.stage, self.resumes.evidence
        stage.change_keys_requested.connect(self.show_keys)
        stage.fact_chosen.connect(self._on_fact_chosen)
        stage.sentence_accepted.connect(lambda asked, said: evidence.accept(stage.view.session, asked, said))

    def _on_fact_chosen(self, fact_id: str) -> None:
        """Wherever it was clicked, the document opens in the main window."""
        if self._live.session is not None:
            self._window.come_to_front()
            self.resumes.evidence.show(self._live.session.view, fact_id)

    async def _on_ended(self, session_id: SessionId, watched: bool) -> None:
        """Whoever was looking at the session sees its record next."""
        self.home.set_running(False)
        self.settings.on_session_changed()
        await self.sessions.refresh()
        if watched:
            await self.sessions.open(session_id)

    def show_keys(self) -> None:
        self._window.come_to_front()
        self._window.show_room("settings")
        self.settings.page.show_section("keyboard")

    async def _delete_everything(self) -> None:
        self.preparing.finish_dropping()
        await self.sessions.history.delete_everything()
        await self.sessions.refresh()

    async def _tell_retention(self) -> None:
        """Another time to keep sessions or sound was chosen, or sound was deleted: the lists say it, and the settings
        what is too old by now."""
        self.sessions.record.read_anew()
        await self.sessions.refresh()
        self.settings.page.show_problem("keep_sessions_days", overdue_in_words(self.sessions.history.retention))
        self.settings.page.show_problem("keep_sound_days", sound_overdue_in_words(self.sessions.history.sound_overdue))

    def _offer_to_continue(self, unfinished: SessionSummary) -> None:
        name = unfinished.name or unfinished.company or "An interview"
        banner = self._window.offer(
            f"“{name}” was not ended. Everything up to then is here.", "Continue", "Leave it as it is"
        )
        session_id = unfinished.session_id
        banner.accepted.connect(lambda: self._spawn(self._live.go_on_with(session_id)))
        banner.declined.connect(lambda: self._spawn(self._complete(session_id)))

    async def _complete(self, session_id: SessionId) -> None:
        await asyncio.to_thread(self._program.complete, session_id)
        await self.sessions.refresh()
