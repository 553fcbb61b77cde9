"""The résumés' room in a window of its own, and wishes that are waited for."""

import asyncio
from collections.abc import Callable, Coroutine

from pytestqt.qtbot import QtBot

from desktop.app.rooms.resumes_room import ResumesRoom
from desktop.composition.program import Program
from desktop.ui.main_window import MainWindow
from desktop.ui.style import Theme


class Wishes:
    """What was set going; an error of any of them comes out of `settled`."""

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        self._tasks.append(asyncio.get_running_loop().create_task(wish))

    async def settled(self) -> None:
        while self._tasks:
            await self._tasks.pop()


class RoomScene:
    """`changes` counts what the room told of its list."""

    def __init__(self, program: Program, theme: Theme, qtbot: QtBot) -> None:
        self.program = program
        self.shelf = program.resumes.shelf
        self.wishes = Wishes()
        self.changes = 0
        self.window = MainWindow(theme)
        qtbot.addWidget(self.window)
        self.room = ResumesRoom(
            program.resumes,
            program.stories,
            program.jobs,
            program.settings,
            theme,
            self.window,
            self.wishes.spawn,
            self._on_changed,
        )
        self.window.set_room("resumes", self.room.page)
        self.window.show()

    def act(self, *steps: Callable[[], object]) -> None:
        """One after the other, each to its end."""

        async def run() -> None:
            await self.room.refresh()
            for step in steps:
                step()
                await self.wishes.settled()

        asyncio.run(run())

    def _on_changed(self) -> None:
        self.changes += 1
