"""The queue of downloads against a real server on this machine; two views of it would see the same."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from desktop.app.models.download_queue import DownloadQueue
from desktop.weights.errors import NoPlaceReachable, WrongHash
from desktop.weights.fetch import Fetcher
from desktop.weights.hub import HubSource
from desktop.weights.store import WeightsStore
from tests.desktop.app.models.test_downloads import CATALOGUE, HALF, LIMIT_S
from tests.desktop.weights.conftest import CONFIG, MODEL, REVISION
from tests.desktop.weights.lying_server import LyingServer

TINY, BASE, WRITER = "whisper-tiny.en", "whisper-base", "qwen2.5-coder-1.5b"


class Watched:
    """A queue on a real store and server, and a way to wait for what it tells."""

    def __init__(self, root: Path, server: LyingServer) -> None:
        self.server = server
        self.store = WeightsStore(root, CATALOGUE)
        self.hubs: list[HubSource] = []
        self.queue = DownloadQueue(self.store, self._fetcher)
        self.changed = asyncio.Event()
        self.queue.listen(self.changed.set)

    async def until(self, condition: Callable[[], object]) -> None:
        while not condition():
            await self.changed.wait()
            self.changed.clear()

    async def stalled(self) -> None:
        assert await asyncio.to_thread(self.server.on_stall.wait, LIMIT_S)

    def let_the_rest_come(self) -> None:
        self.server.behaviour.stall_after = None
        self.server.let_go.set()

    def fetched(self) -> list[str]:
        return list(dict.fromkeys(path.split("/")[2] for path, _ in self.server.requests))

    def close(self) -> None:
        self.server.let_go.set()
        for thread in threading.enumerate():
            if thread.name == "fetch-models":
                thread.join(LIMIT_S)
        for hub in self.hubs:
            hub.close()

    def _fetcher(self) -> Fetcher:
        hub = HubSource(self.server.url, connect_s=2, stall_s=LIMIT_S, pause_between_tries_s=0.01)
        self.hubs.append(hub)
        return Fetcher(self.store, sources=(hub,))


@pytest.fixture
def server() -> Iterator[LyingServer]:
    files = {}
    for each in CATALOGUE:
        prefix = f"/somebody/{each.name}/resolve/{REVISION}"
        files |= {f"{prefix}/config.json": CONFIG, f"{prefix}/model.bin": MODEL}
    with LyingServer(files) as running:
        yield running


@pytest.fixture
def play(tmp_path: Path, server: LyingServer) -> Iterator[Callable[[Callable[[Watched], Awaitable[None]]], None]]:
    made: list[Watched] = []

    def run(scenario: Callable[[Watched], Awaitable[None]]) -> None:
        async def whole() -> None:
            made.append(Watched(tmp_path / "store", server))
            await scenario(made[0])

        asyncio.run(asyncio.wait_for(whole(), LIMIT_S))

    yield run
    for watched in made:
        watched.close()


Play = Callable[[Callable[[Watched], Awaitable[None]]], None]


def test_models_are_fetched_in_the_order_in_which_they_were_wanted(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.queue.fetch([WRITER])
        watched.queue.fetch([TINY, WRITER])
        assert watched.queue.current == WRITER
        assert watched.queue.waiting == (TINY,)
        await watched.until(lambda: not watched.queue.busy)

        assert watched.fetched() == [WRITER, TINY]
        assert watched.queue.problems == {}

    play(scenario)


def test_how_many_there_are_counts_those_that_came_later(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.server.behaviour.stall_after = HALF
        watched.queue.fetch([TINY])
        await watched.stalled()
        watched.queue.fetch([BASE])

        fetching = watched.queue.fetching
        assert fetching is not None
        assert (fetching.number, fetching.count) == (1, 2)
        watched.let_the_rest_come()
        await watched.until(lambda: watched.queue.current == BASE)
        fetching = watched.queue.fetching
        assert fetching is not None
        assert (fetching.number, fetching.count) == (2, 2)
        await watched.until(lambda: not watched.queue.busy)

    play(scenario)


def test_cancelling_the_one_on_its_way_lets_the_next_one_come(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.server.behaviour.stall_after = HALF
        watched.queue.fetch([TINY, BASE])
        await watched.stalled()
        watched.queue.cancel(TINY)
        assert watched.queue.current == BASE
        watched.let_the_rest_come()
        await watched.until(lambda: not watched.queue.busy)

        assert watched.store.find(BASE) is not None
        assert watched.store.find(TINY) is None
        assert watched.store.here_bytes(TINY) > 0, "what had come is kept"

    play(scenario)


def test_one_that_waits_can_be_taken_out(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.queue.fetch([TINY, BASE])
        watched.queue.cancel(BASE)
        await watched.until(lambda: not watched.queue.busy)

        assert watched.fetched() == [TINY]

    play(scenario)


def test_a_pause_holds_and_going_on_takes_up_where_it_was(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.server.behaviour.stall_after = HALF
        watched.queue.fetch([TINY])
        await watched.stalled()
        watched.queue.pause()
        fetching = watched.queue.fetching
        assert fetching is not None
        assert fetching.paused
        watched.let_the_rest_come()
        watched.queue.pause()
        await watched.until(lambda: not watched.queue.busy)

        assert watched.server.ranges()[-1] == f"bytes={HALF}-"
        assert watched.store.is_verified(TINY)

    play(scenario)


def test_a_wrong_checksum_is_noted_and_the_others_still_come(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        path = next(path for path in watched.server.files if TINY in path and path.endswith("model.bin"))
        watched.server.files[path] = MODEL[::-1]
        watched.queue.fetch([TINY, BASE])
        await watched.until(lambda: not watched.queue.busy)

        assert isinstance(watched.queue.problems[TINY], WrongHash)
        assert watched.store.find(BASE) is not None

    play(scenario)


def test_where_no_place_can_be_reached_the_others_are_not_tried_in_vain(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.server.behaviour.status = 404
        watched.queue.fetch([TINY, BASE])
        await watched.until(lambda: not watched.queue.busy)

        assert watched.fetched() == [TINY]
        assert all(isinstance(error, NoPlaceReachable) for error in watched.queue.problems.values())
        assert set(watched.queue.problems) == {TINY, BASE}
        watched.server.behaviour.status = None
        watched.queue.fetch([BASE])
        assert BASE not in watched.queue.problems
        await watched.until(lambda: not watched.queue.busy)
        assert watched.store.find(BASE) is not None

    play(scenario)


def test_what_is_still_to_come_is_known_for_the_room_it_takes(play: Play) -> None:
    async def scenario(watched: Watched) -> None:
        watched.queue.fetch([TINY, BASE])
        assert watched.queue.still_to_come_bytes == 2 * (len(CONFIG) + len(MODEL))
        await watched.until(lambda: not watched.queue.busy)
        assert watched.queue.still_to_come_bytes == 0

    play(scenario)
