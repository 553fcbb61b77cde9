"""The app: the main window with its rooms, the session that runs, and what the desktop around it wants."""

import argparse
import asyncio
import gc
import logging
import signal
from collections.abc import Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.app.demo_run import DemoRun
from desktop.app.live.live_desk import LiveDesk
from desktop.app.rooms.rooms import Rooms
from desktop.app.settings.global_keys_desk import GlobalKeysDesk
from desktop.app.start import wish_of
from desktop.app.surroundings.surroundings import Surroundings
from desktop.composition.instance_place import InstancePlace
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.ui.keys import KeyTable
from desktop.ui.main_window import MainWindow
from desktop.ui.rail import RESERVED
from desktop.ui.style import Theme

logger = logging.getLogger(__name__)

Wish = Coroutine[object, object, None]

WISHES_LIMIT_S = 5.0
"""What a person wanted just before closing (a deletion, an export) gets so long to finish."""


class App(QObject):
    """Runs until `closing` is set. Everything a person wants leaves as a task; its error becomes a dialog."""

    def __init__(
        self, program: Program, theme: Theme, set_detailed_log: Callable[[bool], None] = lambda detailed: None
    ) -> None:
        super().__init__()
        settings = program.settings
        self.closing = asyncio.Event()
        self._program = program
        self._tasks: set[asyncio.Task[None]] = set()
        self.window = MainWindow(theme, settings.window_place)
        keys = KeyTable(settings.keys, self, reserved=RESERVED)
        self.live = LiveDesk(program, theme, self.window, keys, self.spawn)
        self.rooms = Rooms(program, theme, self.window, keys, self.live, self.spawn, set_detailed_log)
        self.surroundings = Surroundings(self.window, theme, self.live, settings, self.closing.set, self._on_file)
        everywhere = GlobalKeysDesk(settings, theme, self.surroundings, self.spawn)
        self.rooms.settings.add_global_keys(everywhere.section)
        self.surroundings.keys_troubled.connect(self._on_keys_troubled)
        self.window.close_requested.connect(self.surroundings.guard.ask)

    async def run(
        self, application: QApplication, arguments: argparse.Namespace, place: InstancePlace | None = None
    ) -> int:
        """The exit code. Other starts of this person find this one at `place`."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_uncaught)
        for wish_to_stop in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(wish_to_stop, self.closing.set)
        await self.open()
        self.surroundings.open(application, place)
        gc.freeze()  # what was made until now stays: nobody need look through it again and again
        gc.enable()
        if arguments.command == "open":
            self.surroundings.on_wish(wish_of(arguments))
        code = 0
        if arguments.command == "demo":
            run = DemoRun(self.live, arguments)
            code = await self._unless_closed(run.run())
            if not run.stays:
                self.closing.set()
        await self.closing.wait()
        await self.shut()
        return code

    async def open(self) -> None:
        """The window first, what is in it right afterwards."""
        self.window.show()
        await self.rooms.open()

    async def shut(self) -> None:
        """Ends what runs, keeps what it holds, and lets the wishes of the last moment finish."""
        self.surroundings.close()
        self._program.settings.window_place = self.window.place
        await self.live.end()
        await self.rooms.close()
        if self._tasks:
            _, late = await asyncio.wait(tuple(self._tasks), timeout=WISHES_LIMIT_S)
            for task in late:
                task.cancel()
        self.window.hide()

    def spawn(self, wish: Wish) -> None:
        """Runs what a person wants; an error becomes a dialog."""
        task = asyncio.get_running_loop().create_task(self._told(wish))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _told(self, wish: Wish) -> None:
        try:
            await wish
        except ProgramError as error:
            self.window.show_error(error)
        except Exception as error:
            logger.exception("A wish failed")
            self.window.show_error(error)

    async def _unless_closed(self, run: Coroutine[object, object, int]) -> int:
        """The demo's exit code; closing the window ends it as well, and that is no failure."""
        running = asyncio.ensure_future(run)
        closing = asyncio.ensure_future(self.closing.wait())
        await asyncio.wait([running, closing], return_when=asyncio.FIRST_COMPLETED)
        closing.cancel()
        if running.done():
            return running.result()
        running.cancel()
        await asyncio.wait([running])
        return 0

    def _on_file(self, path: Path) -> None:
        self.spawn(self.rooms.sessions.record.open_file(path))

    def _on_keys_troubled(self, sentences: list[str]) -> None:
        """The settings say it beside the keys; whoever looks elsewhere is told that there is something to read."""
        if sentences and not self.rooms.settings.shows_keys:
            self.window.offer(" ".join(sentences), "Change the keys", "Not now").accepted.connect(self.rooms.show_keys)

    def _on_uncaught(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """One place for errors nobody caught: the log, then one dialog."""
        error = context.get("exception")
        logger.error("Uncaught: %s", context.get("message"), exc_info=error if isinstance(error, Exception) else None)
        if isinstance(error, Exception):
            self.window.show_error(error)
