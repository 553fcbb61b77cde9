"""A question that was read while it was asked leaves little to read at its end."""

import asyncio

import pytest

from desktop.answers.answer_client import AnswerClient
from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.providers import LLAMA_CPP
from desktop.answers.read_ahead import read_ahead
from desktop.answers.request import ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from shared.events import ServiceChanged
from tests.desktop.answers.engine import reading_of
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest

PREFIX = (ChatMessage("system", "You answer from these notes only. " + "F1: I cut the cost of storage by 31%. " * 8),)
BEGUN = "Have you ever reduced the cost of running the services that your team is responsible for"
QUESTION = ChatMessage("user", f"Question: {BEGUN}, and how? Use only F1.")


def ignore(state: ServiceChanged) -> None:
    pass


@pytest.mark.slow
@needs_smallest
def test_only_the_end_of_the_question_is_left_to_read() -> None:
    async def life() -> tuple[int, int]:
        model = LocalModel(SMALLEST, ignore, ThreadPlan(1, 1), n_ctx=1024, backoff_s=(0.0,))
        writer = LocalWriter(model)
        try:
            await model.start()
            await writer.warm_up(PREFIX)
            whole = await reading_of(model, (*PREFIX, QUESTION))
            await reading_of(model, (*PREFIX, ChatMessage("user", "Something else?")))
            await writer.read_ahead(PREFIX, BEGUN)
            rest = await reading_of(model, (*PREFIX, QUESTION))
            return whole.read, rest.read
        finally:
            await writer.aclose()
            await model.close()

    whole, rest = asyncio.run(life())

    assert whole - rest >= len(BEGUN.split())


@pytest.mark.slow
@needs_smallest
def test_a_prefix_that_this_child_does_not_know_is_not_read() -> None:
    """Reading a thousand tokens would keep the next question waiting for seconds."""

    async def life() -> int:
        model = LocalModel(SMALLEST, ignore, ThreadPlan(1, 1), n_ctx=1024, backoff_s=(0.0,))
        writer = LocalWriter(model)
        try:
            await model.start()
            await writer.read_ahead(PREFIX, BEGUN)
            return (await reading_of(model, (*PREFIX, QUESTION))).read
        finally:
            await writer.aclose()
            await model.close()

    assert asyncio.run(life()) > 100


def test_an_engine_that_cannot_be_asked_costs_nothing() -> None:
    nobody = LLAMA_CPP.at("http://127.0.0.1:1/v1", "m")

    asyncio.run(read_ahead(nobody, "key", PREFIX, BEGUN))


def test_another_server_is_told_nothing_before_the_question_is_asked() -> None:
    nobody = AnswerClient(LLAMA_CPP.at("http://127.0.0.1:1/v1", "m"), "key")  # a request would raise

    asyncio.run(nobody.read_ahead(PREFIX, BEGUN))
