"""A process that keeps one core busy, as a call or a screen share does."""

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection


@contextmanager
def one_core_busy() -> Iterator[None]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_count, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    ours.recv()
    try:
        yield
    finally:
        process.kill()
        process.join()


def _count(pipe: Connection) -> None:
    pipe.send("counting")
    while True:
        pass
