"""The live desk: one session runs on screen, from its beginning to its end."""

import asyncio
from collections.abc import Callable, Coroutine

from desktop.composition.program import Program
from desktop.demo.interview import demo_setup
from desktop.session.live_session import LiveSession
from desktop.session.live_view import LiveView
from desktop.store.room import warn_of_little_room
from desktop.ui.bridge import Bridge
from desktop.ui.keys import KeyTable
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.compositor import has_compositor
from desktop.ui.overlay.look import OverlayLook
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.session.session_page import SessionPage
from desktop.ui.stage import Stage
from desktop.ui.style import Theme
from shared.events import SoundChecked
from shared.ids import SessionId
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice

Wish = Coroutine[object, object, None]
Listener = Callable[[], None]


class LiveDesk:
    """Starts, continues and ends sessions; the one that ran before is ended.

    `on_begun` is called when a session is on screen, `on_ended` with its id when everything of it is on disk.
    """

    def __init__(
        self, program: Program, theme: Theme, window: MainWindow, keys: KeyTable, spawn: Callable[[Wish], None]
    ) -> None:
        self._program = program
        self._theme = theme
        self._window = window
        self._keys = keys
        self._spawn = spawn
        self.on_begun: Listener = lambda: None
        self.on_ended: Callable[[SessionId, bool], Wish] = _nothing_more
        self.running: asyncio.Task[None] | None = None
        self.session: LiveSession | None = None
        self.stage: Stage | None = None

    @property
    def window(self) -> MainWindow:
        return self._window

    async def start(
        self,
        setup: SessionSetup,
        consent: ConsentChoice | None,
        sound_check: SoundChecked | None = None,
        *,
        ends_with_files: bool = False,
    ) -> LiveSession:
        """A new session on screen; returns when it hears."""
        session = await self.begin(setup, consent, sound_check, ends_with_files=ends_with_files)
        session.start_or_go_on()
        return session

    async def begin(
        self,
        setup: SessionSetup,
        consent: ConsentChoice | None,
        sound_check: SoundChecked | None = None,
        *,
        ends_with_files: bool = False,
    ) -> LiveSession:
        """A new session on screen with its recogniser ready, not started yet."""
        await self.end()
        await asyncio.to_thread(warn_of_little_room, self._program.paths.data)
        bridge = Bridge(self._window)
        session = await self._program.new_session(
            setup, consent, bridge.publish_notice, ends_with_files=ends_with_files, sound_check=sound_check
        )
        await self._show(session, bridge)
        return session

    async def start_demo(self) -> None:
        await self.start(demo_setup(), None, ends_with_files=True)

    async def go_on_with(self, session_id: SessionId) -> None:
        """The session that the program left unfinished, from where it was left."""
        await self.end()
        bridge = Bridge(self._window)
        session = await self._program.continued_session(session_id, bridge.publish_notice)
        await self._show(session, bridge)
        session.start_or_go_on()

    async def has_answer_model(self, setup: SessionSetup) -> bool:
        """Whether a model that writes answers is on this machine now."""
        return await asyncio.to_thread(self._program.answer_model, setup) is not None

    async def end(self) -> None:
        """Returns when the running session, if there is one, is over and kept."""
        if self.stage is not None:
            self.stage.end()
        if self.running is not None:
            await asyncio.wait([self.running])

    # --- inside -----------------------------------------------------------------------------------------------------

    async def _show(self, session: LiveSession, bridge: Bridge) -> None:
        view = LiveView(session.view, session.facts)
        overlay, page, spawn = self._overlay(view), self._page(view), self._spawn
        stage = Stage(session, bridge, overlay, view, page, spawn, keys=self._keys, window=self._window)
        self.session, self.stage = session, stage
        self.running = asyncio.get_running_loop().create_task(self._run(session, stage))
        self._window.set_room("live", stage.page)
        self._window.show_room("live")
        stage.show_overlay()
        loop = asyncio.get_running_loop()
        self._program.on_store_state = lambda changed: loop.call_soon_threadsafe(session.log.append, changed)
        self.on_begun()
        await session.prepare()

    def _overlay(self, view: LiveView) -> Overlay:
        settings = self._program.settings
        overlay = Overlay(
            view,
            self._theme,
            settings.overlay_places,
            look=OverlayLook.of(settings),
            see_through=has_compositor(),
            keys=self._keys.keys,
        )
        overlay.place_changed.connect(lambda places: setattr(settings, "overlay_places", places))
        overlay.look_changed.connect(lambda look: look.keep_in(settings))
        return overlay

    def _page(self, view: LiveView) -> SessionPage:
        settings = self._program.settings
        page = SessionPage(view, self._theme, keys=self._keys.keys)
        page.use_split(settings.session_split)
        page.split_changed.connect(lambda shares: setattr(settings, "session_split", shares))
        return page

    async def _run(self, session: LiveSession, stage: Stage) -> None:
        try:
            await session.run()
        finally:
            watched = self._window.page is stage.page
            stage.close()
            self._window.drop_room("live")
            self.session, self.stage = None, None
            await asyncio.to_thread(self._program.finish_session)
            if session.view.session_id is not None:
                await self.on_ended(session.view.session_id, watched)


async def _nothing_more(_session_id: SessionId, _watched: bool) -> None:
    """What follows a session's end where nobody has said otherwise."""
