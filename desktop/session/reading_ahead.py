"""Reading ahead: while the interviewer is still asking, the writer reads along."""

import asyncio
from collections.abc import Callable

from desktop.answers.request import ChatMessage
from desktop.session.draft import Writer


class ReadingAhead:
    """One reading at a time; of what is heard meanwhile only the latest is read next. Belongs to the loop.

    `free_writer` gives the writer while it has nothing else to do.
    """

    def __init__(self, free_writer: Callable[[], Writer | None], prefix: tuple[ChatMessage, ...]) -> None:
        self._free_writer = free_writer
        self._prefix = prefix
        self._wanted = ""
        self._read = ""
        self._reading: asyncio.Task[None] | None = None

    def hear(self, beginning: str) -> None:
        """The question as far as it has been said; empty where none goes on."""
        self._wanted = beginning
        if beginning and self._reading is None:
            self._reading = asyncio.get_running_loop().create_task(self._work_off(), name="read ahead")

    async def settled(self) -> None:
        """Everything heard so far has been read, or passed over."""
        if self._reading is not None:
            await asyncio.wait([self._reading])

    async def close(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.wait([self._reading])

    async def _work_off(self) -> None:
        try:
            while self._wanted and self._wanted != self._read:
                writer = self._free_writer()
                if writer is None:
                    return
                self._read = self._wanted
                await writer.read_ahead(self._prefix, self._read)
        finally:
            self._reading = None
