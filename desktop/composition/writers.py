"""Who writes a session's answers: the built-in model, or the provider that the person chose."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from desktop.account.credentials import Credentials
from desktop.answers.answer_client import AnswerClient
from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.machine_load import MachineLoad
from desktop.answers.providers import Provider
from desktop.answers.request import ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from desktop.session.draft import Writer
from shared.events import ServiceChanged

OpenWriter = Callable[[tuple[ChatMessage, ...]], Awaitable[Writer]]


class BuiltInWriter:
    """The built-in model of one program: loaded once, shared by its sessions."""

    def __init__(self, gguf: Path, log_file: Path) -> None:
        self.gguf = gguf
        self._listener: Callable[[ServiceChanged], object] = lambda changed: None
        load = MachineLoad()
        self._model = LocalModel(gguf, self._tell, ThreadPlan.for_machine(load.cores), log_file=log_file)
        self._writer = LocalWriter(self._model, free_cores=load.free_cores)

    @property
    def pid(self) -> int | None:
        return self._model.pid

    def listen(self, listener: Callable[[ServiceChanged], object]) -> None:
        """Tells this one of restarts from now on (the session that runs)."""
        self._listener = listener

    async def open(self, prefix: tuple[ChatMessage, ...]) -> Writer:
        """Starts the child where it does not run yet and lets it read the prefix. Raises a ProgramError."""
        await self._model.start()
        await self._writer.warm_up(prefix)
        return self._writer

    async def close(self) -> None:
        await self._writer.aclose()
        await self._model.close()

    def _tell(self, changed: ServiceChanged) -> None:
        self._listener(changed)


def provider_writer(provider: Provider, credentials: Credentials) -> OpenWriter:
    """Opens a provider with the key that the keyring has for it."""

    async def open_writer(prefix: tuple[ChatMessage, ...]) -> Writer:
        key = await credentials.get(provider.key_name) if provider.needs_key else None
        client = AnswerClient(provider, key)
        if provider.local:
            await client.warm_up(prefix)
        return client

    return open_writer
