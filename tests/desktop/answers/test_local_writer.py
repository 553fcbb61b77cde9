"""A question that meets a dying child is asked again of the next one, and what was said at once is not said twice."""

import asyncio
import socket
from pathlib import Path

import pytest

from desktop.answers.answer_client import Limits
from desktop.answers.answer_errors import AnswerBroken
from desktop.answers.local_writer import LocalWriter
from desktop.answers.providers import LLAMA_CPP, Provider
from desktop.answers.request import AnswerRequest, ChatMessage
from tests.desktop.answers.scripted import scripted_server
from tests.desktop.answers.scripted_server import WORDS

BOUND = AnswerRequest((), ChatMessage("user", "Question: Why?"), 'root ::= "yes"', begin="[F1] The river flows")


class ModelWhoseChildDied:
    """Stands in for the supervisor of a process that has just ended: nobody listens at the first address."""

    key = None
    pid = 1

    def __init__(self, folder: Path, providers: list[Provider]) -> None:
        self.cache_folder = folder
        self._providers = providers

    async def ready(self, limit_s: float = 0.0) -> Provider:
        return self._providers.pop(0) if len(self._providers) > 1 else self._providers[0]


async def written(folder: Path, providers: list[Provider]) -> str:
    writer = LocalWriter(ModelWhoseChildDied(folder, providers), Limits(retries=0))
    try:
        return "".join([piece async for piece in writer.stream(BOUND)])
    finally:
        await writer.aclose()


def nobody() -> Provider:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return LLAMA_CPP.at(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", "m")


def test_what_was_said_at_once_is_not_said_twice(tmp_path):
    with scripted_server() as server:
        text = asyncio.run(written(tmp_path, [nobody(), LLAMA_CPP.at(f"{server.address}/v1", "streams")]))

    assert text == "The river flows" + "".join(WORDS).rstrip() + " [F1]"


def test_a_child_that_dies_in_mid_sentence_is_not_asked_again(tmp_path):
    with scripted_server() as server, pytest.raises(AnswerBroken):
        asyncio.run(written(tmp_path, [LLAMA_CPP.at(f"{server.address}/v1", "drops")]))
