"""The writer reads along while a question is asked: one reading at a time, and only when it is free."""

import asyncio
from collections.abc import Awaitable, Callable

from desktop.answers.request import ChatMessage
from desktop.session.draft import Writer
from desktop.session.reading_ahead import ReadingAhead
from tests.desktop.session.scripted_writer import ScriptedWriter

PREFIX = (ChatMessage("system", "Notes."),)


class SlowReader(ScriptedWriter):
    """Notes what it is given to read, and reads each until the test lets it end."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []
        self.reading = asyncio.Event()
        self.may_end = asyncio.Event()

    async def read_ahead(self, prefix: tuple[ChatMessage, ...], text: str) -> None:
        assert prefix == PREFIX
        self.read.append(text)
        self.reading.set()
        await self.may_end.wait()


def play(act: Callable[[SlowReader, ReadingAhead], Awaitable[None]], *, free: bool = True) -> list[str]:
    async def life() -> list[str]:
        writer = SlowReader()
        given: Writer | None = writer if free else None
        ahead = ReadingAhead(lambda: given, PREFIX)
        await act(writer, ahead)
        await ahead.settled()
        return writer.read

    return asyncio.run(life())


def test_of_what_is_heard_during_a_reading_only_the_latest_is_read_next() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear("How did you")
        await writer.reading.wait()
        ahead.hear("How did you bring")
        ahead.hear("How did you bring down the")
        writer.may_end.set()

    assert play(act) == ["How did you", "How did you bring down the"]


def test_what_has_been_read_is_not_read_again() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        writer.may_end.set()
        ahead.hear("How did you")
        await ahead.settled()
        ahead.hear("How did you")

    assert play(act) == ["How did you"]


def test_a_busy_writer_reads_nothing() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear("How did you")

    assert play(act, free=False) == []


def test_a_turn_that_asks_nothing_ends_the_reading() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear("How did you")
        await writer.reading.wait()
        ahead.hear("")
        writer.may_end.set()

    assert play(act) == ["How did you"]


def test_closing_does_not_wait_for_a_reading() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear("How did you")
        await writer.reading.wait()
        await ahead.close()

    assert play(act) == ["How did you"]
