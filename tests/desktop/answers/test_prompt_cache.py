"""The prefix's state outlives the child that read it, and lies nowhere on disk meanwhile."""

import asyncio
from pathlib import Path

import psutil
import pytest

from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.prompt_cache import PromptCache
from desktop.answers.providers import LLAMA_CPP
from desktop.answers.request import ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from shared.events import ServiceChanged
from tests.desktop.answers.engine import reading_of
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest

PREFIX = (ChatMessage("system", "You answer from these notes only. " + "F1: I cut the cost of storage by 31%. " * 8),)


def ignore(state: ServiceChanged) -> None:
    pass


@pytest.mark.slow
@needs_smallest
def test_a_child_that_follows_a_dead_one_knows_the_prefix_without_reading_it() -> None:
    async def life() -> tuple[int, list[Path]]:
        model = LocalModel(SMALLEST, ignore, ThreadPlan(1, 1), n_ctx=1024, backoff_s=(0.0,))
        writer = LocalWriter(model)
        try:
            await model.start()
            await writer.warm_up(PREFIX)
            assert model.pid is not None
            psutil.Process(model.pid).kill()
            await model.use_threads(ThreadPlan(1, 2))  # returns once the killed child is gone
            await writer.warm_up(PREFIX)
            reading = await reading_of(model, (*PREFIX, ChatMessage("user", "Question: Well?")))
            return reading.known, list(model.cache_folder.iterdir())
        finally:
            await writer.aclose()
            await model.close()

    known, left_on_disk = asyncio.run(life())

    assert known > 80
    assert left_on_disk == []


def test_nothing_is_brought_back_where_nothing_was_kept(tmp_path: Path) -> None:
    assert asyncio.run(PromptCache(tmp_path).bring_back(LLAMA_CPP, "key")) is False


def test_an_engine_that_cannot_be_asked_costs_nothing_but_time(tmp_path: Path) -> None:
    nobody = LLAMA_CPP.at("http://127.0.0.1:1/v1", "m")

    async def keep_and_bring_back() -> bool:
        cache = PromptCache(tmp_path)
        await cache.keep(nobody, "key")
        return await cache.bring_back(nobody, "key")

    assert asyncio.run(keep_and_bring_back()) is False
    assert list(tmp_path.iterdir()) == []
