"""The live session's own word on its writer; the whole of it runs end to end."""

import asyncio
from types import SimpleNamespace

import pytest

from desktop.session.assistance import Permissions
from desktop.session.live_session import LiveSession
from desktop.session.log import SessionLog
from shared.events import ServiceChanged
from shared.session_view import SessionView
from shared.setup import SessionSetup


class Still:
    """A part that has nothing to do."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.backlog_s = 0.0
        self.writer = None

    def start_recogniser(self) -> None: ...
    def use(self, writer: object, **_: object) -> None: ...
    def cancel_all(self, reason: str) -> None: ...
    async def run(self) -> None:
        await asyncio.Event().wait()

    async def settle(self, limit_s: float) -> None: ...
    async def settled(self) -> None: ...
    async def flush(self) -> None: ...
    async def close(self) -> None: ...


async def said_of_answers(says_itself: bool) -> list[str]:
    """What the log says of the answers once the writer is ready."""
    log, view = SessionLog(), SessionView()
    log.subscribe(view.apply)
    part = Still()

    async def open_writer() -> object:
        if says_itself:
            log.append(ServiceChanged(service="answers", state="working"))
        return SimpleNamespace(name="scripted")

    session = LiveSession(
        log,
        view,
        part,  # type: ignore[arg-type]
        part,  # type: ignore[arg-type]
        part,  # type: ignore[arg-type]
        Permissions.of(SessionSetup().assistance),
        lambda notice: None,
        facts={},
        withdraw=lambda: None,
        open_writer=open_writer,  # type: ignore[arg-type]
    )
    session._flushed.set()
    running = asyncio.create_task(session.run())
    await asyncio.wait_for(session.writer_ready.wait(), 5)
    session.end()
    await running
    return [logged.event.state for logged in log.events if isinstance(logged.event, ServiceChanged)]


@pytest.mark.parametrize("says_itself", [True, False], ids=["a model just loaded", "a provider"])
def test_that_answers_work_is_said_once(says_itself: bool) -> None:
    assert asyncio.run(said_of_answers(says_itself)) == ["working"]
