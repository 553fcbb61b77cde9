"""Drives the real app, with its real program and models, on Qt's own loop."""

import asyncio
from collections.abc import Awaitable, Callable

import psutil
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from desktop.app.app import App
from desktop.app.settings.settings_desk import theme_of
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.ui.style import AppliedStyle

LOOK_EVERY_S = 0.02


def drive(loop: QEventLoop, scenario: Callable[[App, Program], Awaitable[None]], limit_s: float = 90.0) -> None:
    """Opens the app in this test's home, plays the scenario, and closes it as a person would."""
    loop.run_until_complete(_play(scenario, limit_s))


async def _play(scenario: Callable[[App, Program], Awaitable[None]], limit_s: float) -> None:
    async with Program(Paths.of_this_user()) as program:
        theme = theme_of(program.settings)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        AppliedStyle(application, theme)
        app = App(program, theme)
        await app.open()
        try:
            await asyncio.wait_for(scenario(app, program), limit_s)
        finally:
            await app.shut()
            app.window.deleteLater()


async def until(condition: Callable[[], object]) -> None:
    """Lets the app run until the condition holds; `drive` limits how long."""
    while not condition():  # noqa: ASYNC110  # the condition is what the person sees, and that tells nobody
        await asyncio.sleep(LOOK_EVERY_S)


def kill(pid: int | None) -> None:
    assert pid is not None
    psutil.Process(pid).kill()
