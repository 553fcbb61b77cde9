"""Reading ahead: while the interviewer is still asking, the writer reads along."""

import asyncio

from desktop.answers.request import ChatMessage
from desktop.questions.clauses import core
from desktop.questions.cues import asks
from desktop.questions.provisional import asked_so_far
from desktop.session.answering import Answering
from shared.ids import SegmentId


class ReadingAhead:
    """One reading at a time; of what is heard meanwhile only the latest is read next. Belongs to the loop."""

    def __init__(self, answering: Answering, prefix: tuple[ChatMessage, ...]) -> None:
        self._answering = answering
        self._prefix = prefix
        self._wanted = ""
        self._read = ""
        self._reading: asyncio.Task[None] | None = None

    def hear(self, turn: SegmentId, text: str) -> None:
        """Their unfinished turn as far as it was heard. Words that ask end an answer that the question would end."""
        self._wanted = asked_so_far(text)
        if asks(core(self._wanted)):
            self._answering.make_room(turn, self._wanted)
        if self._wanted and self._reading is None:
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
                writer = self._answering.free_writer
                if writer is None:
                    return
                self._read = self._wanted
                await writer.read_ahead(self._prefix, self._read)
        finally:
            self._reading = None
