"""The app: Qt, one loop, the program, its windows.

Start (after `start.py` found that no other one runs): Qt application and loop, then the look, then the program
(settings, store, models on disk), then the main window; an unfinished session is offered for continuing, and missing
models for fetching. From then on a second start finds this one. End: the session ends, fetching stops, the built-in
writer's process is joined, the store flushes, the loop returns. Everything a person wants comes here as a signal and
leaves as a task.
"""

import argparse
import asyncio
import os
import sys

# PySide6 before qasync, which takes whatever Qt it finds imported.
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from desktop.app.app import App
from desktop.app.application import Application
from desktop.app.dropped_generators import closed_on
from desktop.app.screen import UNSEEN, choose_screen, has_library
from desktop.app.settings.settings_desk import theme_of
from desktop.composition.instance_place import InstancePlace
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.logs import LogFile
from desktop.paths import Paths
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.style import AppliedStyle


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
    with QEventLoop(application) as loop, closed_on(loop):
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
        log = LogFile(program.paths.logs, detailed=program.settings.detailed_log)
        try:
            theme = theme_of(program.settings)
            style = AppliedStyle(application, theme, sheet_later=True)
            app = App(program, theme, log.set_detailed)
            style.dress()
            return await app.run(application, arguments, place)
        finally:
            log.close()


async def _shown(error: ProgramError) -> None:
    """Without a program there is no window but this one; returns when the person has read it."""
    read = asyncio.Event()
    dialog = ErrorDialog.of(error)
    dialog.finished.connect(read.set)
    dialog.open()
    await read.wait()
