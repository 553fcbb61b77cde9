"""The desk: what the main window's wishes do. Sessions are started, continued, read, exported and deleted here."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from pathlib import Path

from desktop.answers.facts import build_facts
from desktop.answers.servers import find_servers
from desktop.audio.device_list import list_devices
from desktop.composition.program import Program
from desktop.composition.providers import IN_SETTINGS, choices_of, provider_of
from desktop.composition.sound import is_sound_file
from desktop.demo.interview import demo_setup
from desktop.errors import ProgramError
from desktop.reports.json_export import write_export
from desktop.reports.markdown import render_markdown
from desktop.reports.report import build_report
from desktop.resumes.extract import extract_text
from desktop.session.consent import CHOICES, EXPLANATION, READY_SENTENCE, TITLE
from desktop.session.live_session import LiveSession
from desktop.session.live_view import LiveView
from desktop.store.room import warn_of_little_room
from desktop.store.summary import SessionSummary
from desktop.ui.bridge import Bridge
from desktop.ui.export_dialog import ask_where
from desktop.ui.home.consent_page import ConsentOption, ConsentTexts
from desktop.ui.home.past_session import PastSession
from desktop.ui.home.start_form import StartChoices, StartForm
from desktop.ui.keys import KeyTable
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.compositor import has_compositor
from desktop.ui.overlay.look import OverlayLook
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.stage import Stage
from desktop.ui.style import Theme
from shared.events import LoggedEvent
from shared.ids import SessionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice

Wish = Coroutine[object, object, None]

WRITERS = [("local", "The model on this machine"), ("none", "Nobody: notes only")]

CONSENT_TEXTS = ConsentTexts(
    title=TITLE,
    explanation=EXPLANATION,
    options=[ConsentOption(option.choice, option.label, option.meaning) for option in CHOICES],
    sentence=READY_SENTENCE,
)


class SetRight(ProgramError):
    title = "Something was damaged and has been set right"


class Desk:
    """One live session at a time; everything else is read from the store."""

    def __init__(self, program: Program, theme: Theme, window: MainWindow, spawn: Callable[[Wish], None]) -> None:
        self._program = program
        self._theme = theme
        self._window = window
        self._spawn = spawn
        self._choices = StartChoices()
        self._form: StartForm | None = None
        self.running: asyncio.Task[None] | None = None
        self.session: LiveSession | None = None
        self.stage: Stage | None = None
        self._connect()

    @property
    def window(self) -> MainWindow:
        return self._window

    async def open(self) -> None:
        """Fills the window, and says what a person should know at the start."""
        await self._refresh_past()
        for unfinished in await asyncio.to_thread(self._program.store.unfinished):
            self._window.offer_to_continue(unfinished.session_id, _left_unfinished(unfinished))
        told = [*self._program.settings.notices]
        if self._program.salvaged is not None:
            told += self._program.salvaged.sentences
        if told:
            self._window.show_error(SetRight(" ".join(told)))

    async def close(self) -> None:
        """Ends the session that runs, and keeps what it holds."""
        if self.session is not None:
            self.session.end()
        if self.running is not None:
            await asyncio.wait([self.running])
        self._program.settings.save()

    async def start(
        self, setup: SessionSetup, consent: ConsentChoice | None, *, ends_with_files: bool = False
    ) -> LiveSession:
        """A new session on screen; returns when it hears. The one that ran before is ended."""
        session = await self.begin(setup, consent, ends_with_files=ends_with_files)
        session.start_or_go_on()
        return session

    async def begin(
        self, setup: SessionSetup, consent: ConsentChoice | None, *, ends_with_files: bool = False
    ) -> LiveSession:
        """A new session on screen with its recogniser ready, not started yet."""
        await self._end_running()
        await asyncio.to_thread(warn_of_little_room, self._program.paths.data)
        bridge = Bridge(self._window)
        session = await self._program.new_session(
            setup, consent, bridge.publish_notice, ends_with_files=ends_with_files
        )
        await self._show(session, bridge)
        return session

    async def has_answer_model(self, setup: SessionSetup) -> bool:
        """Whether a model that writes answers is on this machine now."""
        return await asyncio.to_thread(self._program.answer_model, setup) is not None

    async def start_demo(self) -> None:
        await self.start(demo_setup(), None, ends_with_files=True)

    # --- what the window wants --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        window = self._window
        window.start_form_wanted.connect(lambda: self._spawn(self._show_form()))
        window.start_requested.connect(self._on_start)
        window.consent_given.connect(lambda setup, choice: self._spawn(self._start_own(setup, choice)))
        window.resume_chosen.connect(lambda path: self._spawn(self._read_resume(Path(path))))
        window.open_requested.connect(lambda session_id: self._spawn(self._show_past(SessionId(session_id))))
        window.export_requested.connect(lambda session_id, kind: self._spawn(self._export(SessionId(session_id), kind)))
        window.delete_requested.connect(lambda session_id: self._spawn(self._delete(SessionId(session_id))))
        window.continue_requested.connect(lambda session_id: self._spawn(self._continue(SessionId(session_id))))
        window.complete_requested.connect(lambda session_id: self._spawn(self._complete(SessionId(session_id))))

    async def _show_form(self) -> None:
        devices, servers = await asyncio.gather(asyncio.to_thread(list_devices), find_servers())
        self._choices = StartChoices(
            microphones=[(device.id, device.name) for device in devices if device.source == "microphone"],
            systems=[(device.id, device.name) for device in devices if device.source == "system"],
            answer_sources=[*WRITERS, *self._provider_in_settings(), *choices_of(servers)],
        )
        self._form = self._window.show_start_form(self._program.settings.last_setup, self._choices)

    def _provider_in_settings(self) -> list[tuple[str, str]]:
        settings = self._program.settings
        if not settings.provider_base_url:
            return []
        return [(IN_SETTINGS, f"{provider_of(IN_SETTINGS, settings).host}: {settings.provider_model}")]

    def _on_start(self, setup: SessionSetup) -> None:
        settings = self._program.settings
        settings.last_setup = setup
        settings.microphone_devices = preferred_first(setup.microphone, settings.microphone_devices)
        settings.system_devices = preferred_first(setup.system, settings.system_devices)
        if setup.assistance == "practice":
            self._spawn(self._start_own(setup, None))
        else:
            self._window.show_consent(setup, CONSENT_TEXTS, self._choices)

    async def _start_own(self, setup: SessionSetup, consent: ConsentChoice | None) -> None:
        await asyncio.to_thread(self._program.settings.save)
        await self.start(setup, consent)

    async def _read_resume(self, path: Path) -> None:
        form = self._form
        if form is None:
            return
        try:
            resume = await asyncio.to_thread(extract_text, path)
        except ProgramError as error:
            form.show_resume_problem(error.message)
        else:
            form.show_resume(path.name, resume.text)

    async def _show_past(self, session_id: SessionId) -> None:
        events = await asyncio.to_thread(self._program.store.load, session_id)
        view = SessionView.of(events)
        facts = {fact.id: fact.text for fact in build_facts(view.setup.resume_text).facts}
        self._window.show_past(session_id, LiveView(view, facts))

    async def _export(self, session_id: SessionId, kind: str) -> None:
        events = await asyncio.to_thread(self._program.store.load, session_id)
        name = SessionView.of(events).setup.name or "interview"
        write = write_export if kind == "json" else write_markdown
        ask_where(self._window, name, kind, lambda path: self._spawn(asyncio.to_thread(write, events, path)))

    async def _delete(self, session_id: SessionId) -> None:
        await asyncio.wrap_future(self._program.store.delete(session_id))
        await asyncio.wrap_future(self._program.store.purge(0.0))
        await self._refresh_past()

    async def _continue(self, session_id: SessionId) -> None:
        await self._end_running()
        bridge = Bridge(self._window)
        session = await self._program.continued_session(session_id, bridge.publish_notice)
        await self._show(session, bridge)
        session.start_or_go_on()

    async def _complete(self, session_id: SessionId) -> None:
        await asyncio.to_thread(self._program.complete, session_id)
        await self._refresh_past()

    # --- the session that runs --------------------------------------------------------------------------------------

    async def _show(self, session: LiveSession, bridge: Bridge) -> None:
        view = LiveView(session.view, session.facts)
        settings = self._program.settings
        keys = KeyTable(settings.keys)
        overlay = Overlay(
            view,
            self._theme,
            settings.overlay_places,
            look=OverlayLook.of(settings),
            see_through=has_compositor(),
            keys=keys.keys,
        )
        overlay.place_changed.connect(lambda places: setattr(settings, "overlay_places", places))
        overlay.look_changed.connect(lambda look: look.keep_in(settings))
        page = self._window.show_live(view)
        page.use_split(settings.session_split)
        page.split_changed.connect(lambda shares: setattr(settings, "session_split", shares))
        self.session = session
        self.stage = Stage(session, bridge, overlay, view, page, self._spawn, keys=keys)
        self.running = asyncio.get_running_loop().create_task(self._run(session, self.stage))
        self.stage.show_overlay()
        loop = asyncio.get_running_loop()
        self._program.on_store_state = lambda changed: loop.call_soon_threadsafe(session.log.append, changed)
        await session.prepare()

    async def _run(self, session: LiveSession, stage: Stage) -> None:
        try:
            await session.run()
        finally:
            stage.close()
            watched = self._window.page is self._window.live
            self._window.end_live()
            self.session, self.stage = None, None
            await asyncio.to_thread(self._program.finish_session)
            await self._refresh_past()
            if watched and session.view.session_id is not None:
                await self._show_past(session.view.session_id)

    async def _end_running(self) -> None:
        if self.session is not None and self.running is not None:
            self.session.end()
            await asyncio.wait([self.running])

    async def _refresh_past(self) -> None:
        summaries = await asyncio.to_thread(self._program.store.sessions)
        running = self.session.view.session_id if self.session is not None else None
        self._window.show_past_sessions(
            [_past(summary) for summary in summaries if summary.session_id != running and summary.created_at]
        )


def preferred_first(chosen: str, preferred: Sequence[str]) -> tuple[str, ...]:
    """The device that was just chosen comes first from now on; the others keep their order. Files are no devices."""
    if not chosen or is_sound_file(chosen):
        return tuple(preferred)
    return (chosen, *(known for known in preferred if known != chosen))


def write_markdown(events: list[LoggedEvent], path: Path) -> None:
    path.write_text(render_markdown(build_report(SessionView.of(events))), encoding="utf-8")


def _past(summary: SessionSummary) -> PastSession:
    return PastSession(
        summary.session_id,
        summary.name,
        summary.company,
        summary.created_at or datetime.now(UTC),
        summary.active_s,
        summary.questions,
    )


def _left_unfinished(summary: SessionSummary) -> str:
    name = summary.name or summary.company or "An interview"
    return f"“{name}” was not ended. Everything up to then is here."
