"""The real strip, a real store and a real server on this machine; clicked and read."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.models.download_queue import Pace
from desktop.app.models.downloads import Downloads
from desktop.settings import Settings
from desktop.ui.download_strip import DownloadStrip
from desktop.weights.choice import Machine
from desktop.weights.entry import HubPlace, Weights
from desktop.weights.fetch import Fetcher
from desktop.weights.hub import HubSource
from desktop.weights.progress import Progress
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import CONFIG, MODEL, REVISION, weights, weights_file
from tests.desktop.weights.lying_server import LyingServer

# What Qt's windowless platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LIMIT_S = 20.0
HALF = len(MODEL) // 2
ROOMY = Machine(16_000_000_000, 100_000_000_000)
NAMES = ("whisper-tiny.en", "all-MiniLM-L6-v2", "whisper-base", "qwen2.5-coder-1.5b")


def entry(name: str, purpose: str) -> Weights:
    """A model of two small files under a name and a place of its own."""
    files = (weights_file("config.json", CONFIG), weights_file("model.bin", MODEL))
    return weights(name, purpose=purpose, files=files, places=(HubPlace(f"somebody/{name}", REVISION),))


CATALOGUE = (
    entry("whisper-tiny.en", "hearing"),
    entry("whisper-base", "hearing"),
    entry("all-MiniLM-L6-v2", "finding"),
    entry("qwen2.5-coder-1.5b", "writing"),
    entry("qwen2.5-coder-0.5b", "writing"),
)


class WatchedStrip(DownloadStrip):
    """Lets a test wait until it shows what is expected."""

    def __init__(self) -> None:
        self.changed = asyncio.Event()
        super().__init__()

    def _show_only(self, *parts: object) -> None:
        super()._show_only(*parts)  # type: ignore[arg-type]
        self.changed.set()

    def hide(self) -> None:
        super().hide()
        self.changed.set()

    async def until(self, condition: Callable[[], object]) -> None:
        while not condition():
            await self.changed.wait()
            self.changed.clear()

    @property
    def buttons(self) -> list[str]:
        return [button.text() for button in self.findChildren(QPushButton) if button.isVisible()]


@dataclass
class Bench:
    """What a scenario works with. `opened` makes the downloads as the next start of the program would."""

    qtbot: QtBot
    store: WeightsStore
    settings: Settings
    server: LyingServer
    hubs: list[HubSource] = field(default_factory=list)

    def opened(self) -> tuple[Downloads, WatchedStrip]:
        strip = WatchedStrip()
        self.qtbot.addWidget(strip)
        downloads = Downloads(self.store, self.settings, strip, self.fetcher, lambda: ROOMY)
        downloads.open()
        return downloads, strip

    def fetching_the_writer_to_half(self) -> tuple[Downloads, WatchedStrip]:
        """All else is installed; the server stops sending after half of the writer until `let_the_rest_come`."""
        self.install(*NAMES[:3])
        self.server.behaviour.stall_after = HALF
        downloads, strip = self.opened()
        self.click(strip.fetch)
        return downloads, strip

    def let_the_rest_come(self) -> None:
        self.server.behaviour.stall_after = None
        self.server.let_go.set()

    def fetcher(self) -> Fetcher:
        # a stall lasts as long as the test wants it to
        hub = HubSource(self.server.url, connect_s=2, stall_s=LIMIT_S, pause_between_tries_s=0.01)
        self.hubs.append(hub)
        return Fetcher(self.store, sources=(hub,))

    def close(self) -> None:
        """What a scenario left standing in a read ends now."""
        self.server.let_go.set()
        for thread in threading.enumerate():
            if thread.name == "fetch-models":
                thread.join(LIMIT_S)
        for hub in self.hubs:
            hub.close()

    def click(self, button: QPushButton) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def install(self, *names: str) -> None:
        for name in names:
            folder = self.store.folder(name)
            folder.mkdir(parents=True)
            (folder / "config.json").write_bytes(CONFIG)
            (folder / "model.bin").write_bytes(MODEL)

    def fetched(self) -> list[str]:
        """The models that the server was asked for, in order."""
        return list(dict.fromkeys(path.split("/")[2] for path, _ in self.server.requests))

    async def stalled(self) -> None:
        assert await asyncio.to_thread(self.server.on_stall.wait, LIMIT_S)


@pytest.fixture
def server() -> Iterator[LyingServer]:
    files = {}
    for each in CATALOGUE:
        prefix = f"/somebody/{each.name}/resolve/{REVISION}"
        files |= {f"{prefix}/config.json": CONFIG, f"{prefix}/model.bin": MODEL}
    with LyingServer(files) as running:
        yield running


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, server: LyingServer) -> Iterator[Bench]:
    store = WeightsStore(tmp_path / "store", CATALOGUE)
    made = Bench(qtbot, store, Settings(tmp_path / "settings.json"), server)
    yield made
    made.close()


def play(scenario: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(scenario(), LIMIT_S))  # type: ignore[arg-type]


def test_nothing_is_said_where_nothing_is_missing(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install(*NAMES)
        _, strip = bench.opened()

        assert not strip.isVisible()

    play(scenario)


def test_what_is_missing_is_offered_and_nothing_asked_of_anybody(bench: Bench) -> None:
    async def scenario() -> None:
        _, strip = bench.opened()

        assert "hearing (0.4 MB), finding facts (0.2 MB) and writing answers (0.2 MB)" in strip.words.text()
        assert "no session can start" in strip.more.text()
        assert strip.buttons == ["Fetch 0.8 MB"]
        assert bench.server.requests == []

    play(scenario)


def test_what_sessions_do_without_can_be_put_off(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install("whisper-tiny.en", "whisper-base", "all-MiniLM-L6-v2")
        _, strip = bench.opened()

        assert strip.words.text() == "Not on this computer yet: the model for writing answers (0.2 MB)."
        assert "outlines" in strip.more.text()
        bench.click(strip.later)
        assert not strip.isVisible()
        assert bench.server.requests == []

    play(scenario)


def test_who_has_named_a_model_is_not_offered_another(bench: Bench) -> None:
    async def scenario() -> None:
        bench.settings.whisper_model = "/models/mine"
        bench.settings.answer_model = "/models/mine.gguf"
        _, strip = bench.opened()

        assert strip.words.text() == "Not on this computer yet: the model for finding facts (0.2 MB)."
        assert strip.buttons[0] == "Not now"

    play(scenario)


def test_a_click_fetches_all_of_it_what_helps_most_first_and_the_strip_goes(bench: Bench) -> None:
    async def scenario() -> None:
        _, strip = bench.opened()
        bench.click(strip.fetch)
        assert "whisper-tiny.en (1 of 4)" in strip.words.text()
        await strip.until(lambda: not strip.isVisible())

        assert bench.fetched() == list(NAMES)
        assert all(bench.store.is_verified(name) for name in NAMES)

    play(scenario)


def test_progress_says_which_model_and_how_far(bench: Bench) -> None:
    async def scenario() -> None:
        downloads, strip = bench.fetching_the_writer_to_half()
        await strip.until(lambda: strip.bar.value() >= 500)

        assert strip.words.text() == "Fetching the model for writing answers, qwen2.5-coder-1.5b"
        assert strip.far.text() == "0 of 0 MB · 50 %"  # 100,014 of 200,014 bytes
        bench.server.let_go.set()
        await downloads.close()

    play(scenario)


def test_a_pause_is_said_at_once_and_going_on_takes_up_where_it_was(bench: Bench) -> None:
    async def scenario() -> None:
        _, strip = bench.fetching_the_writer_to_half()
        await bench.stalled()
        bench.click(strip.pause)
        assert strip.words.text().endswith(": paused")
        assert strip.buttons == ["Go on", "Cancel"]
        bench.let_the_rest_come()
        bench.click(strip.pause)
        await strip.until(lambda: not strip.isVisible())

        assert bench.server.ranges()[-1] == f"bytes={HALF}-"
        assert bench.store.is_verified("qwen2.5-coder-1.5b")

    play(scenario)


def test_cancelling_offers_the_rest(bench: Bench) -> None:
    async def scenario() -> None:
        downloads, strip = bench.fetching_the_writer_to_half()
        await strip.until(lambda: strip.bar.value() >= 500)
        bench.click(strip.cancel)

        assert strip.more.text().endswith("0.1 MB have come already.")
        assert strip.buttons == ["Not now", "Fetch 0.1 MB"]
        bench.let_the_rest_come()
        bench.click(strip.fetch)
        await strip.until(lambda: not strip.isVisible())
        assert bench.server.ranges()[-1] == f"bytes={HALF}-"
        await downloads.close()

    play(scenario)


@pytest.mark.parametrize("paused", [False, True])
def test_closing_keeps_what_has_come_and_the_next_start_goes_on(bench: Bench, paused: bool) -> None:
    async def scenario() -> None:
        downloads, strip = bench.fetching_the_writer_to_half()
        await strip.until(lambda: strip.bar.value() >= 500)
        if paused:
            bench.click(strip.pause)
        bench.server.let_go.set()
        await downloads.close()
        bench.server.behaviour.stall_after = None

        _, strip = bench.opened()
        assert strip.buttons == ["Not now", "Fetch 0.1 MB"]
        bench.click(strip.fetch)
        await strip.until(lambda: not strip.isVisible())
        assert bench.server.ranges()[-1] == f"bytes={HALF}-"

    play(scenario)


def test_closing_does_not_wait_for_a_place_that_sends_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.app.models.download_queue.CLOSE_LIMIT_S", 0.01)

    async def scenario() -> None:
        bench.server.behaviour.stall_after = HALF
        downloads, strip = bench.opened()
        bench.click(strip.fetch)
        await bench.stalled()
        await downloads.close()

        assert not bench.server.let_go.is_set()
        assert bench.store.here_bytes("whisper-tiny.en") >= len(CONFIG)

    play(scenario)


def test_a_place_that_fails_is_a_plain_sentence_and_can_be_tried_again(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install(*NAMES[:3])
        bench.server.behaviour.status = 404
        _, strip = bench.opened()
        bench.click(strip.fetch)
        await strip.until(lambda: "Try again" in strip.buttons)

        assert strip.words.text() == "The model could not be fetched"
        assert strip.more.text() == "The hub no longer has this file. Check the connection; what has come is kept."
        bench.server.behaviour.status = None
        bench.click(strip.fetch)
        await strip.until(lambda: not strip.isVisible())
        assert bench.store.is_verified("qwen2.5-coder-1.5b")

    play(scenario)


def test_a_problem_stays_in_sight_when_it_is_asked_again_what_is_missing(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install(*NAMES[:3])
        bench.server.behaviour.status = 404
        downloads, strip = bench.opened()
        bench.click(strip.fetch)
        await strip.until(lambda: "Try again" in strip.buttons)

        downloads.open()  # as the page of models does it at a fetch's end

        assert strip.words.text() == "The model could not be fetched"
        assert "Try again" in strip.buttons

    play(scenario)


def test_what_does_not_match_its_checksum_is_said_without_a_command_to_type(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install(*NAMES[:3])
        path = next(path for path in bench.server.files if "1.5b" in path and path.endswith("model.bin"))
        bench.server.files[path] = MODEL[::-1]
        _, strip = bench.opened()
        bench.click(strip.fetch)
        await strip.until(lambda: "Try again" in strip.buttons)

        assert "checksum" in strip.more.text()
        assert "interview-assistant" not in strip.more.text()
        assert bench.store.find("qwen2.5-coder-1.5b") is None

    play(scenario)


def test_a_disk_without_room_is_said_before_anything_is_fetched(bench: Bench, tmp_path: Path) -> None:
    async def scenario() -> None:
        bench.store = WeightsStore(tmp_path / "full", CATALOGUE, free_bytes=lambda _: 10_000)
        _, strip = bench.opened()
        bench.click(strip.fetch)
        await strip.until(lambda: "Try again" in strip.buttons)

        assert strip.words.text() == "Not enough space on the disk"
        assert "Make room" in strip.more.text()
        assert bench.server.requests == []

    play(scenario)


def test_a_folder_that_cannot_be_written_to_is_no_crash(bench: Bench, tmp_path: Path) -> None:
    async def scenario() -> None:
        (tmp_path / "file").write_text("no folder")
        bench.store = WeightsStore(tmp_path / "file" / "store", CATALOGUE)
        _, strip = bench.opened()
        bench.click(strip.fetch)
        await strip.until(lambda: "Try again" in strip.buttons)

        assert strip.words.text() == "The model could not be written to the disk"

    play(scenario)


def test_the_time_left_is_told_from_the_pace_since_the_last_pause() -> None:
    now = 0.0
    pace = Pace(lambda: now)

    def left_s(done: int) -> float | None:
        return pace.left_s(Progress("tiny", done, 1_000, "hub", "fetching"))

    assert left_s(500) is None
    now = 10.0
    assert left_s(600) == 40.0
    pace.begin()
    assert left_s(600) is None


def test_before_the_first_byte_there_is_no_time_left() -> None:
    now = 0.0
    pace = Pace(lambda: now)

    assert pace.left_s(Progress("tiny", 0, 1_000, "hub", "connecting")) is None
    assert pace.left_s(Progress("tiny", 0, 1_000, "hub", "fetching")) is None
    now = 60.0
    assert pace.left_s(Progress("tiny", 0, 1_000, "hub", "fetching")) is None


def test_what_was_put_off_is_not_offered_again_at_the_next_start_but_something_new_is(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install(*NAMES[:3])
        _, strip = bench.opened()
        bench.click(strip.later)

        _, strip = bench.opened()
        assert not strip.isVisible()

        (bench.store.folder("all-MiniLM-L6-v2") / "model.bin").unlink()
        _, strip = bench.opened()
        assert strip.buttons[0] == "Not now"

    play(scenario)


def test_what_no_session_can_do_without_is_offered_even_if_it_was_put_off(bench: Bench) -> None:
    async def scenario() -> None:
        bench.settings.models_put_off = NAMES
        _, strip = bench.opened()

        assert strip.buttons == ["Fetch 0.8 MB"]

    play(scenario)


def test_what_was_wanted_elsewhere_is_shown_on_the_strip_as_well(bench: Bench) -> None:
    async def scenario() -> None:
        bench.install(*NAMES)
        downloads, strip = bench.opened()
        bench.server.behaviour.stall_after = HALF
        downloads.queue.fetch(["qwen2.5-coder-0.5b"])
        await strip.until(lambda: strip.bar.value() >= 500)

        assert strip.words.text() == "Fetching the model for writing answers, qwen2.5-coder-0.5b"
        bench.let_the_rest_come()
        await strip.until(lambda: not strip.isVisible())

    play(scenario)


def test_a_folder_from_the_settings_is_looked_into_first(bench: Bench, tmp_path: Path) -> None:
    async def scenario() -> None:
        for name in NAMES:
            (tmp_path / "stick" / name).mkdir(parents=True)
            (tmp_path / "stick" / name / "config.json").write_bytes(CONFIG)
            (tmp_path / "stick" / name / "model.bin").write_bytes(MODEL)
        bench.settings.models_from = str(tmp_path / "stick")
        strip = WatchedStrip()
        bench.qtbot.addWidget(strip)
        Downloads(bench.store, bench.settings, strip, machine=lambda: ROOMY).open()
        bench.click(strip.fetch)
        await strip.until(lambda: not strip.isVisible())

        assert all(bench.store.is_verified(name) for name in NAMES)

    play(scenario)
