"""The stall watch: a loop that is held up is noticed, with the name of what held it up and nothing that was said."""

import asyncio
import time

import pytest

from desktop.app.surroundings.stall_watch import Stall, StallWatch


def hold_up(seconds: float) -> None:
    """Work on the loop's thread that should not be there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def watched(work: float, limit_s: float = 0.1) -> list[Stall]:
    async def program() -> list[Stall]:
        watch = StallWatch(limit_s=limit_s, ask_every_s=0.01)
        watch.start()
        await asyncio.sleep(0.05)

        async def greedy() -> None:
            hold_up(work)

        await asyncio.create_task(greedy(), name="greedy wish")
        await asyncio.sleep(0.05)
        watch.stop()
        return list(watch.stalls)

    return asyncio.run(program())


def test_a_loop_that_is_held_up_is_noticed_with_its_length_task_and_place(caplog: pytest.LogCaptureFixture) -> None:
    (stall,) = watched(0.3)

    assert 0.2 < stall.seconds < 1.0
    assert stall.doing.startswith("greedy wish in tests/desktop/app/surroundings/test_stall_watch.py:")
    assert "held up for" in caplog.text


def test_a_loop_that_answers_is_left_alone() -> None:
    assert watched(0.01, limit_s=0.5) == []


def test_a_callback_without_a_task_is_named_as_one() -> None:
    async def program() -> list[Stall]:
        watch = StallWatch(limit_s=0.05, ask_every_s=0.01)
        watch.start()
        await asyncio.sleep(0.03)
        asyncio.get_running_loop().call_soon(hold_up, 0.2)
        await asyncio.sleep(0.3)
        watch.stop()
        return list(watch.stalls)

    assert any(stall.doing.startswith("a callback in ") for stall in asyncio.run(program()))


def test_a_stopped_watch_notices_nothing() -> None:
    async def program() -> list[Stall]:
        watch = StallWatch(limit_s=0.02, ask_every_s=0.01)
        watch.start()
        watch.stop()
        await asyncio.sleep(0.05)
        hold_up(0.1)
        await asyncio.sleep(0.05)
        return list(watch.stalls)

    assert asyncio.run(program()) == []


def test_whoever_wants_to_know_is_told() -> None:
    told: list[Stall] = []

    async def program() -> None:
        watch = StallWatch(limit_s=0.05, ask_every_s=0.01, on_stall=told.append)
        watch.start()
        await asyncio.sleep(0.03)
        hold_up(0.2)
        await asyncio.sleep(0.05)
        watch.stop()

    asyncio.run(program())

    assert len(told) == 1
