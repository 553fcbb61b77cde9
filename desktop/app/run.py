"""The app: Qt, one loop, the program, its windows.

Start (after `start.py` found that no other one runs): Qt application and loop, then the look, then the program
(settings, store, models on disk), then the main window; an unfinished session is offered for continuing, and missing
models for fetching. From then on a second start finds this one. End: the session ends, fetching stops, the built-in
writer's process is joined, the store flushes, the loop returns. Everything a person wants comes here as a signal and
leaves as a task.
"""

import argparse
import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

# PySide6 before qasync, which takes whatever Qt it finds imported.
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from desktop.app.application import Application
from desktop.app.demo_run import DemoRun
from desktop.app.desk import Desk
from desktop.app.downloads import Downloads
from desktop.app.screen import UNSEEN, choose_screen, has_library
from desktop.app.start import wish_of
from desktop.app.surroundings import Surroundings
from desktop.composition.instance_place import InstancePlace
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.reports.json_export import load_export
from desktop.session.live_view import LiveView
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.style import AppliedStyle, Theme
from shared.session_view import SessionView

logger = logging.getLogger(__name__)

Wish = Coroutine[object, object, None]

WISHES_LIMIT_S = 5.0
"""What a person wanted just before closing (a deletion, an export) gets so long to finish."""


class KeysNotGiven(ProgramError):
    title = "Not every key works everywhere"


def run_app(arguments: argparse.Namespace, place: InstancePlace | None = None) -> int:
    """Runs until the person closes it; the demo without a person in front of it ends by itself. The exit code.

    `place`: where other starts of this person find this one; None where it holds no lock.
    """
    try:
        _ask_for_screen(demo=arguments.command == "demo")
        return _run_loop(arguments, place)
    except ProgramError as error:
        sys.stderr.write(f"{error.title}. {error.message}\n")
        return 1


def _ask_for_screen(*, demo: bool) -> None:
    platform = choose_screen(os.environ, sys.platform, demo=demo, has_library=has_library)
    if platform is not None:
        os.environ["QT_QPA_PLATFORM"] = platform
        sys.stderr.write(UNSEEN)


def _run_loop(arguments: argparse.Namespace, place: InstancePlace | None) -> int:
    application = Application(sys.argv[:1])
    with QEventLoop(application) as loop:
        try:
            code: int = loop.run_until_complete(_main(application, arguments, place))
            return code
        except RuntimeError as error:
            if "before Future completed" not in str(error):
                raise
            sys.stderr.write("The screen has gone, and the windows with it. What was said until then is saved.\n")
            return 1


async def _main(application: QApplication, arguments: argparse.Namespace, place: InstancePlace | None) -> int:
    try:
        opened = await asyncio.to_thread(Program, Paths.of_this_user())
    except ProgramError as error:
        if arguments.command != "demo":
            await _shown(error)
        raise
    async with opened as program:
        theme = Theme(program.settings.theme, round(program.settings.text_scale * 100))
        AppliedStyle(application, theme)
        app = App(program, theme)
        return await app.run(application, arguments, place)


async def _shown(error: ProgramError) -> None:
    """Without a program there is no window but this one; returns when the person has read it."""
    read = asyncio.Event()
    dialog = ErrorDialog.of(error)
    dialog.finished.connect(read.set)
    dialog.open()
    await read.wait()


class App(QObject):
    """Holds the main window and the desk with its one live session; runs until `close` is wanted."""

    def __init__(self, program: Program, theme: Theme) -> None:
        super().__init__()
        self.closing = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self.window = MainWindow(theme)
        self.desk = Desk(program, theme, self.window, self.spawn)
        self.downloads = Downloads(program.weights, program.settings, self.window.downloads)
        self.show_file: Callable[[Path], Wish] = self._show_file
        self.surroundings = Surroundings(
            self.window, theme, self.desk, program.settings, self.closing.set, self._on_file
        )
        self.surroundings.keys_troubled.connect(self._on_keys_troubled)
        self.window.close_requested.connect(self.surroundings.guard.ask)
        self.window.demo_requested.connect(lambda: self.spawn(self.desk.start_demo()))

    async def run(
        self, application: QApplication, arguments: argparse.Namespace, place: InstancePlace | None = None
    ) -> int:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_uncaught)
        for wish_to_stop in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(wish_to_stop, self.closing.set)
        self.window.show()
        await self.desk.open()
        self.downloads.open()
        self.surroundings.open(application, place)
        gc.freeze()  # what was made until now stays: nobody need look through it again and again
        gc.enable()
        if arguments.command == "open":
            self.surroundings.on_wish(wish_of(arguments))
        code = 0
        if arguments.command == "demo":
            run = DemoRun(self.desk, arguments)
            code = await self._unless_closed(run.run())
            if not run.stays:
                self.closing.set()
        await self.closing.wait()
        await self.shut()
        return code

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

    async def shut(self) -> None:
        """Ends what runs, keeps what it holds, and lets the wishes of the last moment finish."""
        self.surroundings.close()
        self.window.finish_deleting()
        await asyncio.gather(self.desk.close(), self.downloads.close())
        if self._tasks:
            _, late = await asyncio.wait(tuple(self._tasks), timeout=WISHES_LIMIT_S)
            for task in late:
                task.cancel()
        self.window.hide()

    def _on_file(self, path: Path) -> None:
        self.spawn(self.show_file(path))

    async def _show_file(self, path: Path) -> None:
        """An exported session, as it was."""
        view = SessionView.of(await asyncio.to_thread(load_export, path))
        self.window.show_past(str(view.session_id), LiveView(view))

    def _on_keys_troubled(self, sentences: list[str]) -> None:
        self.window.show_error(KeysNotGiven(" ".join(sentences)))

    def _on_uncaught(self, _loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """One place for errors nobody caught: the log, then one dialog."""
        error = context.get("exception")
        logger.error("Uncaught: %s", context.get("message"), exc_info=error if isinstance(error, Exception) else None)
        if isinstance(error, Exception):
            self.window.show_error(error)
