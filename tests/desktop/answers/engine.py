"""The worker of the built-in writer, run as its supervisor runs it."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from desktop.answers.choice import ThreadPlan
from desktop.answers.local_model_worker import WorkerSettings, run_worker
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
