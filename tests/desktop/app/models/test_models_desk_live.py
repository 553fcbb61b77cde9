"""The page of models beside real engines: a running session changes its model at a click, and keeps what it uses."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.models.download_queue import DownloadQueue
from desktop.app.models.machine_measure import DURING_A_SESSION
from desktop.app.models.models_desk import ModelsDesk
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.session.live_session import LiveSession
from desktop.ui.models.models_page import ModelsPage
from desktop.weights.choice import Measurements
from desktop.weights.store import WeightsStore
from shared.events import LoggedEvent, ServiceChanged
from shared.setup import SessionSetup
from tests.desktop.composition.conftest import deaf_setup, paths

__all__ = ["deaf_setup", "paths"]

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]

TINY, BASE = "whisper-tiny.en", "whisper-base"
LEFT = Qt.MouseButton.LeftButton
LIMIT_S = 90.0


class Bench:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program
        self.session: LiveSession | None = None
        self.page = ModelsPage()
        self.page.resize(640, 900)
        qtbot.addWidget(self.page)
        self._tasks: set[asyncio.Task[object]] = set()
        queue = DownloadQueue(program.weights)
        self.desk = ModelsDesk(program, self.page, queue, self.spawn, lambda: self.session)

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        self._tasks.add(asyncio.get_running_loop().create_task(wish))

    async def settled(self) -> None:
        while self._tasks:
            done, self._tasks = self._tasks, set()
            await asyncio.gather(*done)
        for _ in range(3):
            QApplication.processEvents()

    async def opened(self) -> None:
        self.page.show()
        await self.settled()

    async def click(self, key: str, act: str) -> None:
        self.qtbot.mouseClick(self.page.row(key).buttons[act], LEFT)  # type: ignore[index]
        await self.settled()


Play = Callable[[Callable[[Bench], Awaitable[None]]], None]


@pytest.fixture
def play(qtbot: QtBot, paths: Paths, weights: Path) -> Play:
    for name in (TINY, BASE):
        if WeightsStore(weights).find(name) is None:
            pytest.skip(f"{name} is not installed; set-up fetches it")
        shutil.copytree(weights / name, paths.weights / name)

    @asynccontextmanager
    async def bench() -> AsyncIterator[Bench]:
        async with Program(paths) as program:
            made = Bench(qtbot, program)
            await made.opened()
            try:
                yield made
            finally:
                made.page.close()
                await made.desk.close()
                await made.settled()

    def run(scenario: Callable[[Bench], Awaitable[None]]) -> None:
        async def whole() -> None:
            async with bench() as made:
                await scenario(made)

        asyncio.run(asyncio.wait_for(whole(), LIMIT_S))

    return run


@asynccontextmanager
async def live(bench: Bench, setup: SessionSetup) -> AsyncIterator[LiveSession]:
    session = await bench.program.new_session(setup, None, lambda notice: None)
    task = asyncio.create_task(session.run())
    await session.prepare()
    bench.session = session
    bench.desk.show()
    try:
        yield session
    finally:
        bench.session = None
        session.end()
        await asyncio.wait_for(task, LIMIT_S)


async def hears_with(session: LiveSession, model: str) -> None:
    found = asyncio.Event()

    def look(logged: LoggedEvent) -> None:
        if logged.event == ServiceChanged(service="transcription", state="working", message=model):
            found.set()

    for logged in session.log.events:
        look(logged)
    session.log.subscribe(look)
    await asyncio.wait_for(found.wait(), LIMIT_S)


def test_one_click_changes_the_model_of_the_running_session_and_the_one_at_work_is_not_deleted(
    play: Play, deaf_setup: SessionSetup
) -> None:
    setup = msgspec.structs.replace(deaf_setup, whisper_model=TINY)

    async def scenario(bench: Bench) -> None:
        async with live(bench, setup) as session:
            await hears_with(session, TINY)
            assert bench.page.row(TINY).used.text() == "At work now"
            await bench.click(TINY, "delete")
            assert bench.page.notice is not None
            assert "used by the running session" in bench.page.notice.words.text()
            assert bench.program.weights.find(TINY) is not None

            await bench.click(BASE, "use")
            await hears_with(session, BASE)
            assert "also in the running session" in bench.page.notice.words.text()
            assert bench.page.row(BASE).used.text() == "At work now"
            await bench.click(TINY, "delete")
            assert bench.program.weights.find(TINY) is None

    play(scenario)


def test_beside_a_session_nothing_is_measured_and_that_is_said(play: Play, deaf_setup: SessionSetup) -> None:
    async def scenario(bench: Bench) -> None:
        async with live(bench, deaf_setup):
            assert not bench.page.measuring.measure.isEnabled()
            assert bench.page.measuring.doing.text() == DURING_A_SESSION
        bench.desk.show()
        assert bench.page.measuring.measure.isEnabled()
        assert not bench.page.measuring.doing.isVisible()

    play(scenario)


def test_measuring_shows_how_far_it_is_and_then_what_suits_this_machine(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        card = bench.page.measuring
        bench.qtbot.mouseClick(card.measure, LEFT)
        assert card.cancel.isVisible()
        assert not card.measure.isVisible()
        await bench.desk.measure.settled()

        assert set(Measurements(bench.program.weights.root).decode_s()) == {TINY, BASE}
        assert "s here" in card.advice.text().replace("\u00a0", " ")
        assert card.measure.text() == "Measure again"
        assert any(row.recommended.isVisible() for row in bench.page.groups["hearing"].rows.values())

    play(scenario)


def test_measuring_can_be_cancelled(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        card = bench.page.measuring
        bench.qtbot.mouseClick(card.measure, LEFT)
        bench.qtbot.mouseClick(card.cancel, LEFT)
        await bench.desk.measure.settled()

        assert card.measure.isVisible()
        assert not card.bar.isVisible()

    play(scenario)
