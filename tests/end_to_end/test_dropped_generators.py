"""Generators that nobody reads to their end are closed on Qt's loop, as asyncio's own loops do it."""

import asyncio
from collections.abc import AsyncGenerator

from qasync import QEventLoop

from tests.end_to_end.driving import until


def test_a_generator_that_is_dropped_is_closed_in_a_task_of_the_loop(qt_loop: QEventLoop) -> None:
    closed_in: list[asyncio.Task[object] | None] = []

    async def numbers() -> AsyncGenerator[int, None]:
        try:
            yield 1
            yield 2
        finally:
            await asyncio.sleep(0)
            closed_in.append(asyncio.current_task())

    async def read_one() -> None:
        async for _ in numbers():
            break
        await asyncio.wait_for(until(lambda: closed_in), 5.0)

    qt_loop.run_until_complete(read_one())

    assert closed_in[0] is not None
