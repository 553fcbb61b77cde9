"""The real page and desk over a real store and server, clicked and read."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.models.download_queue import DownloadQueue
from desktop.app.models.models_desk import DAMAGED, ModelsDesk
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.ui.models.models_page import ModelsPage
from desktop.weights.choice import Measurements
from desktop.weights.fetch import Fetcher
from desktop.weights.hub import HubSource
from desktop.weights.own import OwnModels
from desktop.weights.store import WeightsStore
from tests.desktop.app.models.test_downloads import CATALOGUE, LIMIT_S
from tests.desktop.weights.conftest import CONFIG, MODEL, REVISION
from tests.desktop.weights.lying_server import LyingServer
from tests.desktop.weights.test_own import gguf

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TINY, BASE, WRITER = "whisper-tiny.en", "whisper-base", "qwen2.5-coder-1.5b"
LEFT = Qt.MouseButton.LeftButton


class Bench:
    """A page on screen with its desk; `settled` waits for what was spawned."""

    def __init__(self, qtbot: QtBot, program: Program, server: LyingServer) -> None:
        self.qtbot = qtbot
        self.program = program
        self.server = server
        self.changes = 0
        self.hub = HubSource(server.url, connect_s=2, stall_s=LIMIT_S, pause_between_tries_s=0.01)
        self.queue = DownloadQueue(program.weights, lambda: Fetcher(program.weights, sources=(self.hub,)))
        self.page = ModelsPage()
        qtbot.addWidget(self.page)
        self._tasks: set[asyncio.Task[object]] = set()
        self.desk = ModelsDesk(program, self.page, self.queue, self.spawn, on_changed=self._on_changed)

    @property
    def store(self) -> WeightsStore:
        return self.program.weights

    def install(self, *names: str) -> None:
        for name in names:
            folder = self.store.folder(name)
            folder.mkdir(parents=True)
            (folder / "config.json").write_bytes(CONFIG)
            (folder / "model.bin").write_bytes(MODEL)

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(wish)
        self._tasks.add(task)

    async def settled(self) -> None:
        while self._tasks:
            done, self._tasks = self._tasks, set()
            await asyncio.gather(*done)

    async def opened(self) -> None:
        self.page.resize(640, 900)
        self.page.show()
        await self.settled()

    def click(self, key: str, act: str) -> None:
        self._look()
        button = self.page.row(key).buttons[act]  # type: ignore[index]
        assert button.isVisible()
        self.qtbot.mouseClick(button, LEFT)

    def buttons(self, key: str) -> list[str]:
        self._look()
        return [button.text() for button in self.page.row(key).buttons.values() if button.isVisible()]

    async def until_idle(self) -> None:
        changed = asyncio.Event()
        self.queue.listen(changed.set)
        while self.queue.busy:
            await changed.wait()
            changed.clear()

    def _look(self) -> None:
        """Rows that are new come into sight and take their places."""
        for _ in range(3):
            QApplication.processEvents()

    def _on_changed(self) -> None:
        self.changes += 1


@pytest.fixture
def server() -> Iterator[LyingServer]:
    files = {}
    for each in CATALOGUE:
        prefix = f"/somebody/{each.name}/resolve/{REVISION}"
        files |= {f"{prefix}/config.json": CONFIG, f"{prefix}/model.bin": MODEL}
    with LyingServer(files) as running:
        yield running


Play = Callable[[Callable[[Bench], Awaitable[None]]], None]


@pytest.fixture
def play(qtbot: QtBot, tmp_path: Path, server: LyingServer) -> Play:
    @asynccontextmanager
    async def bench() -> AsyncIterator[Bench]:
        async with Program(Paths(tmp_path / "d", tmp_path / "w", tmp_path / "c", tmp_path / "l")) as program:
            program.weights = WeightsStore(tmp_path / "w", CATALOGUE)
            made = Bench(qtbot, program, server)
            try:
                yield made
            finally:
                server.let_go.set()
                await made.queue.close()
                await made.desk.close()
                await made.settled()
                made.hub.close()

    def run(scenario: Callable[[Bench], Awaitable[None]]) -> None:
        async def whole() -> None:
            async with bench() as made:
                await scenario(made)

        asyncio.run(asyncio.wait_for(whole(), LIMIT_S))

    return run


def test_a_click_fetches_and_the_row_says_that_it_is_here(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.opened()
        bench.click(BASE, "fetch")
        assert bench.buttons(BASE) == ["Pause", "Cancel"]
        await bench.until_idle()

        assert bench.page.row(BASE).said.text() == "✓ Here"
        assert bench.store.is_verified(BASE)
        assert bench.changes == 1

    play(scenario)


def test_what_does_not_fit_is_said_before_anything_is_asked_for(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        bench.store._free_bytes = lambda folder: 10_000  # what the disk says
        await bench.opened()
        bench.click(BASE, "fetch")

        assert "Not enough space" in bench.page.row(BASE).said.text()
        assert bench.server.requests == []
        assert bench.buttons(BASE) == ["Try again"]

    play(scenario)


def test_a_damaged_model_is_found_when_the_page_is_opened_and_mended_by_a_click(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.install(TINY)
        (bench.store.folder(TINY) / "model.bin").write_bytes(MODEL[::-1])
        await bench.opened()

        assert bench.page.row(TINY).said.text() == DAMAGED
        bench.click(TINY, "fetch")
        await bench.until_idle()
        assert bench.page.row(TINY).said.text() == "✓ Here"

    play(scenario)


def test_the_one_a_person_chooses_is_used_and_the_choice_can_be_given_back(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.install(TINY, BASE)
        Measurements(bench.store.root).remember(BASE, 0.1)
        await bench.opened()
        assert bench.page.row(BASE).used.text() == "In use"

        bench.click(TINY, "use")
        await bench.settled()
        assert bench.program.settings.whisper_model == TINY
        assert bench.page.row(TINY).used.text() == "In use"
        assert bench.page.notice is not None
        assert "from the next session on" in bench.page.notice.words.text()

        box = bench.page.groups["hearing"]
        assert box.chosen.text() == "You chose Tiny."
        bench.qtbot.mouseClick(box.give_back, LEFT)
        await bench.settled()
        assert bench.program.settings.whisper_model == ""
        assert not box.give_back.isVisible()

    play(scenario)


def test_deleting_can_be_undone_and_the_choice_of_it_comes_back_too(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.install(TINY, BASE)
        bench.program.settings.whisper_model = BASE
        await bench.opened()
        bench.click(BASE, "delete")
        await bench.settled()
        assert bench.store.find(BASE) is None
        assert bench.program.settings.whisper_model == ""
        assert bench.page.undo is not None
        assert "0.2 MB become free" in bench.page.undo.words.text()

        bench.qtbot.mouseClick(bench.page.undo.accept, LEFT)
        await bench.settled()
        assert bench.store.find(BASE) is not None
        assert bench.program.settings.whisper_model == BASE
        assert bench.page.row(BASE).used.text() == "In use"

    play(scenario)


def test_when_the_time_for_undoing_is_over_the_room_is_really_free(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        bench.install(BASE)
        await bench.opened()
        bench.click(BASE, "delete")
        await bench.settled()
        bench.page.finish_deleting()
        await bench.settled()

        left = sum(path.stat().st_size for path in bench.store.root.rglob("*") if path.is_file())
        assert left < 1_000
        assert bench.buttons(BASE) == ["Fetch 0.2 MB"]

    play(scenario)


def test_a_file_of_ones_own_is_taken_in_and_can_be_chosen(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.opened()
        bench.page.taking_in.chosen.emit(str(gguf(tmp_path)))
        await bench.desk.taking_in.settled()

        assert "your own model" in bench.page.taking_in.said.text()
        (own,) = OwnModels(bench.store).all()
        bench.click(own.setting, "use")
        await bench.settled()
        assert bench.program.settings.answer_model == own.setting

        bench.click(own.setting, "delete")
        await bench.settled()
        assert OwnModels(bench.store).all() == ()
        assert bench.program.settings.answer_model == ""

    play(scenario)


def test_what_is_no_model_is_refused_with_a_sentence(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.opened()
        bench.page.taking_in.chosen.emit(str(gguf(tmp_path, b"\x80\x04" + bytes(2_000_000))))
        await bench.desk.taking_in.settled()

        assert "no GGUF file" in bench.page.taking_in.said.text()
        assert bench.page.taking_in.file.isVisible()

    play(scenario)
