"""A writer that says what the test gives it, when the test says so."""

import asyncio
from collections.abc import AsyncIterator

from desktop.answers.request import AnswerRequest, ChatMessage


class ScriptedWriter:
    """Each request takes the next script: its pieces come at once, or as the test releases them; an error is raised."""

    name = "scripted"
    STALL = "\x00"
    """A piece after which nothing comes any more."""

    def __init__(self, *scripts: list[str | Exception], held: bool = False) -> None:
        self._scripts = list(scripts)
        self._release = asyncio.Event()
        if not held:
            self._release.set()
        self.requests: list[AnswerRequest] = []
        self.started = asyncio.Event()
        self.stalled = asyncio.Event()
        self.closed = 0

    def release(self) -> None:
        """Lets the pieces come."""
        self._release.set()

    async def stream(self, request: AnswerRequest) -> AsyncIterator[str]:
        self.requests.append(request)
        self.started.set()
        try:
            for piece in self._scripts.pop(0):
                await self._release.wait()
                if isinstance(piece, Exception):
                    raise piece
                if piece == self.STALL:
                    self.stalled.set()
                    await asyncio.Event().wait()
                yield str(piece)
        finally:
            self.closed += 1

    async def warm_up(self, prefix: tuple[ChatMessage, ...]) -> None:
        pass

    async def read_ahead(self, prefix: tuple[ChatMessage, ...], text: str) -> None:
        pass
