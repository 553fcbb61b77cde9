"""Dropped generators: an asynchronous generator that nobody reads to its end is closed on the loop that ran it.

Asyncio's own loops see to that by themselves, Qt's does not; what such a generator holds (a connection, a file) would
then be closed by the collector, outside of any task, which HTTP libraries refuse.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager


@contextmanager
def closed_on(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """From `with` to its end, for generators that are first read in this thread."""

    def close(generator: AsyncGenerator[object, object]) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(lambda: loop.create_task(generator.aclose(), name="close a generator"))

    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(finalizer=close)
    try:
        yield
    finally:
        sys.set_asyncgen_hooks(*before)
