"""The sound check desk: joins the panels on screen with the check itself. One check runs at a time, for all of them."""

import asyncio
import logging
from collections.abc import Callable, Coroutine

from desktop.app.preparing.system_settings import open_settings
from desktop.composition.sound_check import SoundChecks
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.settings_places import Way, place_of, way_to
from desktop.session.sound_check.tellings import Telling
from desktop.session.sound_check.vocabulary import CODES, System
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.sound_check.wording import NOT_FINISHED
from shared.setup import SessionSetup

logger = logging.getLogger(__name__)

Wish = Coroutine[object, object, None]
SESSION_RUNS = "A session is running and needs the devices. The sound check can start when it has ended."
ANOTHER_RUNS = "A sound check is already running on another page. Wait until it is over, or stop it there."


class SoundCheckDesk:
    """Belongs to the loop.

    `spawn` runs a wish and shows its error. `session_runs`: whether the devices are taken by a session just now.
    `on_models_wanted`: what helps is another speech model. `open_way` tries to open a place in the system's settings.
    """

    def __init__(
        self,
        checks: SoundChecks,
        spawn: Callable[[Wish], None],
        session_runs: Callable[[], bool] = lambda: False,
        on_models_wanted: Callable[[], object] = lambda: None,
        open_way: Callable[[Way], bool] = open_settings,
    ) -> None:
        self._checks = checks
        self._spawn = spawn
        self._session_runs = session_runs
        self._on_models_wanted = on_models_wanted
        self._open_way = open_way
        self._running: asyncio.Task[SoundReport] | None = None
        self._panel: SoundCheckPanel | None = None
        self._systems: dict[SoundCheckPanel, System] = {}

    def join(self, panel: SoundCheckPanel, setup: Callable[[], SessionSetup] = SessionSetup) -> None:
        """`setup` is asked at each check whose devices and model are meant; without one, the preferred ones."""
        panel.check_requested.connect(lambda: self._on_check_requested(panel, setup))
        panel.stop_requested.connect(lambda: self._on_stop_requested(panel))
        panel.settings_requested.connect(lambda code: self._on_settings_requested(panel, code))
        panel.destroyed.connect(lambda: self._on_destroyed(panel))

    async def close(self) -> None:
        """Stops a check that runs, at the program's end or because a session needs the devices; returns when they are
        closed."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait([self._running])

    # --- what a panel wants -----------------------------------------------------------------------------------------

    def _on_check_requested(self, panel: SoundCheckPanel, setup: Callable[[], SessionSetup]) -> None:
        if self._session_runs():
            panel.show_refused(SESSION_RUNS)
        elif self._running is not None:
            if self._panel is not panel:
                panel.show_refused(ANOTHER_RUNS)
        else:
            self._panel = panel
            panel.show_started()
            check = self._checks.make(setup(), lambda telling: self._show(panel, telling))
            self._running = asyncio.get_running_loop().create_task(check.run())
            self._spawn(self._conclude(panel, self._running))

    def _on_stop_requested(self, panel: SoundCheckPanel) -> None:
        if self._running is not None and self._panel is panel:
            self._running.cancel()

    def _on_destroyed(self, panel: SoundCheckPanel) -> None:
        self._on_stop_requested(panel)
        self._systems.pop(panel, None)
        if self._panel is panel:
            self._panel = None

    def _on_settings_requested(self, panel: SoundCheckPanel, code: str) -> None:
        system = self._systems.get(panel)
        known = next((one for one in CODES if one == code), None)
        if system is None or known is None:
            return
        way = way_to(known, system)
        if place_of(known, system) == "models":
            self._on_models_wanted()
        elif way is not None and not self._open_way(way):
            panel.show_settings_problem(code, way.by_hand)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _show(self, panel: SoundCheckPanel, telling: Telling) -> None:
        if self._panel is panel:
            panel.show_telling(telling)

    async def _conclude(self, panel: SoundCheckPanel, running: asyncio.Task[SoundReport]) -> None:
        """Shows the end of a check, whatever it is; an error goes on to whoever spawned this."""
        await asyncio.wait([running])
        gone = self._panel is not panel
        self._running, self._panel = None, None
        if gone:
            return
        if running.cancelled():
            panel.show_stopped()
            return
        error = running.exception()
        if error is not None:
            panel.show_stopped(NOT_FINISHED)
            raise error
        report = running.result()
        self._systems[panel] = report.measured.system
        panel.show_report(report)
