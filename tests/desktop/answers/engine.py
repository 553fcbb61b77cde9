"""The engine of the built-in writer: run as its supervisor runs it, and asked what it has to read."""

import multiprocessing
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import httpx

from desktop.answers.local_model import LocalModel
from desktop.answers.local_model_worker import WorkerSettings, run_worker
from desktop.answers.request import ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from tests.desktop.answers.local_weights import SMALLEST

KEY = "the right key"


def settings(gguf: Path = SMALLEST, log_file: Path | None = None) -> WorkerSettings:
    return WorkerSettings(
        gguf=gguf, key=KEY, threads=ThreadPlan(1, 2), n_ctx=512, port=0, log_file=log_file, cache_folder=gguf.parent
    )


@contextmanager
def worker(given: WorkerSettings) -> Iterator[tuple[Connection, SpawnProcess]]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=run_worker, args=(theirs, given))
    process.start()
    theirs.close()
    try:
        yield ours, process
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


@dataclass(frozen=True)
class Reading:
    """Tokens of a prompt that the engine knew already, and those that it had to read."""

    known: int
    read: int


async def reading_of(model: LocalModel, messages: Sequence[ChatMessage]) -> Reading:
    """Asks for one token behind these messages."""
    provider = await model.ready(30)
    told = [{"role": message.role, "content": message.content} for message in messages]
    async with httpx.AsyncClient(trust_env=False, timeout=60, headers={"Authorization": f"Bearer {model.key}"}) as http:
        body = {"model": "m", "messages": told, "max_tokens": 1}
        answer = await http.post(f"{provider.base_url}/chat/completions", json=body)
    timings = answer.json()["timings"]
    return Reading(timings["cache_n"], timings["prompt_n"])
