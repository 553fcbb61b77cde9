"""A provider that misbehaves: each fault is said as what it is, and the session goes on."""

import asyncio

import pytest

from desktop.answers.answer_client import Limits
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.session.answering import Answering, Plan
from shared.events import AnswerEnded, AnswerExtended, SessionEvent
from shared.ids import QuestionId, SegmentId
from tests.desktop.answers.scripted import ScriptedServer, scripted_server
from tests.desktop.session.test_answering import believe_all

pytestmark = pytest.mark.slow

QUICK = Limits(connect_s=2.0, first_token_s=1.0, gap_s=1.0, retries=0)
FAULTS = {
    "wrong-key": "key",
    "no-credit": "credit",
    "rate-limit": "wait a moment",
    "fails": "server",
    "stalls": "silent",
    "drops": "connection",
    "garbage": "not an answer",
    "unknown-model": "model",
}


async def _ask_each(server: ScriptedServer, models: list[str]) -> list[SessionEvent]:
    """One session, one question a model, each of a turn of its own."""
    events: list[SessionEvent] = []
    stage = Answering(None, believe_all, events.append, lambda notice: None)
    running = asyncio.create_task(stage.run())
    for number, model in enumerate(models, start=1):
        client = server.client(model, QUICK)
        stage.use(client)
        request = AnswerRequest((), ChatMessage("user", "Why?"))
        stage.answer(Plan(QuestionId(number), SegmentId(f"system-{number}"), "why", "Why?", request, ()))
        await stage.settle(20.0)
        await client.aclose()
    running.cancel()
    await asyncio.wait([running])
    return events


def test_each_fault_of_a_provider_is_a_sentence_and_the_next_question_is_answered() -> None:
    with scripted_server() as server:
        events = asyncio.run(_ask_each(server, [*FAULTS, "streams"]))

    ended = [event for event in events if isinstance(event, AnswerEnded)]
    assert [*["failed"] * len(FAULTS), "complete"] == [event.outcome for event in ended]
    for fault, event in zip(FAULTS, ended, strict=False):
        assert FAULTS[fault] in event.reason.lower(), (fault, event.reason)
    assert "At Contoso I cut cost. [F1]" in [event.text for event in events if isinstance(event, AnswerExtended)]
