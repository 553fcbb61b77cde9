"""A draft: one request to the writer, whose words wait until somebody takes them."""

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

from desktop.answers.request import AnswerRequest, ChatMessage


class Writer(Protocol):
    """Whatever writes answers: the built-in model, a server on this machine, a provider."""

    name: str

    def stream(self, request: AnswerRequest) -> AsyncIterator[str]: ...

    async def warm_up(self, prefix: tuple[ChatMessage, ...]) -> None: ...

    async def read_ahead(self, prefix: tuple[ChatMessage, ...], text: str) -> None:
        """Where it is free and helps: reads the beginning of a question that is still being asked. Never raises."""


class Draft:
    """Writes from the moment it is made; `pieces()` gives what came so far and then the rest.

    A speculative draft is simply one that nobody reads yet. Cancelling closes the stream to the writer.
    """

    def __init__(self, key: str, writer: Writer, request: AnswerRequest) -> None:
        self.key = key
        self.writer_name = writer.name
        self._pieces: asyncio.Queue[str | Exception | None] = asyncio.Queue()
        self._task = asyncio.get_running_loop().create_task(self._write(writer, request), name=f"draft of {key!r}")

    async def pieces(self) -> AsyncIterator[str]:
        """Raises what the writer raised, after everything that it had written before."""
        while (piece := await self._pieces.get()) is not None:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def cancel(self) -> None:
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _write(self, writer: Writer, request: AnswerRequest) -> None:
        try:
            async for piece in writer.stream(request):
                self._pieces.put_nowait(piece)
        except Exception as error:
            self._pieces.put_nowait(error)
        finally:
            self._pieces.put_nowait(None)
