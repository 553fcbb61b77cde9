"""The writer reads along while a question is asked: one reading at a time, and only when it is free."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.session.answering import Answering, Plan
from desktop.session.reading_ahead import ReadingAhead
from shared.events import AnswerEnded, SessionEvent
from shared.ids import QuestionId, SegmentId
from tests.desktop.session.scripted_writer import ScriptedWriter
from tests.desktop.session.test_answering import believe_all

PREFIX = (ChatMessage("system", "Notes."),)
TURN = SegmentId("system-2")


class SlowReader(ScriptedWriter):
    """Notes what it is given to read, and reads each until the test lets it end."""

    def __init__(self, *scripts: list[str | Exception]) -> None:
        super().__init__(*scripts)
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
        ahead = ReadingAhead(answering(writer if free else None), PREFIX)
        await act(writer, ahead)
        await ahead.settled()
        return writer.read

    return asyncio.run(life())


def answering(writer: ScriptedWriter | None, told: Callable[[SessionEvent], object] = id) -> Answering:
    return Answering(writer, believe_all, told, lambda notice: None)


def test_of_what_is_heard_during_a_reading_only_the_latest_is_read_next() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear(TURN, "How did you bring")
        await writer.reading.wait()
        ahead.hear(TURN, "How did you bring down")
        ahead.hear(TURN, "How did you bring down the latency?")
        writer.may_end.set()

    assert play(act) == ["How did you bring", "How did you bring down the latency"]


def test_what_has_been_read_is_not_read_again() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        writer.may_end.set()
        ahead.hear(TURN, "How did you bring")
        await ahead.settled()
        ahead.hear(TURN, "How did you bring")

    assert play(act) == ["How did you bring"]


def test_a_busy_writer_reads_nothing() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear(TURN, "How did you bring")

    assert play(act, free=False) == []


def test_a_turn_that_asks_nothing_ends_the_reading() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear(TURN, "How did you bring")
        await writer.reading.wait()
        ahead.hear(TURN, "")
        writer.may_end.set()

    assert play(act) == ["How did you bring"]


def test_closing_does_not_wait_for_a_reading() -> None:
    async def act(writer: SlowReader, ahead: ReadingAhead) -> None:
        ahead.hear(TURN, "How did you bring")
        await writer.reading.wait()
        await ahead.close()

    assert play(act) == ["How did you bring"]


@pytest.mark.parametrize(
    ("turn", "text", "ended"),
    [
        ("system-2", "How did you bring down", True),
        ("system-2", "We run everything on Kubernetes", False),
        ("system-1", "Why did you leave? And how did you", True),
        ("system-1", "Why did you leave?", False),
        ("system-1", "Why did you leave? We are all very", False),
    ],
    ids=[
        "a later question",
        "a later statement",
        "the same question goes on",
        "the same question",
        "a remark behind it",
    ],
)
def test_an_answer_makes_room_once_the_question_that_ends_it_is_being_asked(turn: str, text: str, ended: bool) -> None:
    async def life() -> tuple[list[str], list[str]]:
        writer = SlowReader(["First. ", "And then", ScriptedWriter.STALL])
        writer.may_end.set()
        events: list[SessionEvent] = []
        stage = answering(writer, events.append)
        running = asyncio.create_task(stage.run())
        key = "Why did you leave?"
        request = AnswerRequest(PREFIX, ChatMessage("user", key))
        stage.answer(Plan(QuestionId(1), SegmentId("system-1"), key, key, request, ()))
        await writer.stalled.wait()
        ahead = ReadingAhead(stage, PREFIX)
        ahead.hear(SegmentId(turn), text)
        await ahead.settled()
        outcomes = [event.outcome for event in events if isinstance(event, AnswerEnded)]
        running.cancel()
        await asyncio.wait([running])
        return outcomes, writer.read

    outcomes, read = asyncio.run(life())

    assert outcomes == (["cancelled"] if ended else [])
    assert bool(read) is ended
