"""Starting the scripted model server, and asking what it has seen."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from desktop.answers.answer_client import AnswerClient, Limits
from desktop.answers.providers import CUSTOM, Provider

LIMITS = Limits(connect_s=5.0, first_token_s=20.0, gap_s=20.0)


class ScriptedServer:
    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"

    def provider(self, model: str) -> Provider:
        return CUSTOM.at(f"{self.address}/v1", model)

    def client(self, model: str, limits: Limits = LIMITS) -> AnswerClient:
        return AnswerClient(self.provider(model), "a key", limits)

    def seen(self) -> dict[str, Any]:
        answer: dict[str, Any] = httpx.get(f"{self.address}/seen", trust_env=False).json()
        return answer

    def wait_until_closed(self, model: str) -> None:
        """Returns once the other side has closed a stream of this model; raises after ten seconds."""
        httpx.get(f"{self.address}/closed/{model}", trust_env=False, timeout=10.0)


@contextmanager
def scripted_server() -> Iterator[ScriptedServer]:
    command = [sys.executable, "-m", "tests.desktop.answers.scripted_server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        yield ScriptedServer(int(process.stdout.readline()))
        process.communicate(timeout=10)
