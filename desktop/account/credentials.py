"""Secrets: the system's keychain, and what to do where there is none."""

import asyncio
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from desktop.account.credential_errors import CredentialError, KeyringSilent
from desktop.account.keychain import SERVICE, find_backend, translated

Place = Literal["keychain", "this run", "environment"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret and where it came from; its text never shows the value."""

    value: str = field(repr=False)
    place: Place
    sentence: str


class Credentials:
    """Reads and keeps secrets by name, such as `provider:OpenAI`. Belongs to the loop; the keychain gets a thread.

    Nothing is ever written to a file or a log. `variable` gives the environment variable that may stand in for a name.
    """

    def __init__(
        self,
        backend: KeyringBackend | None = None,
        time_limit_s: float = 20.0,
        environment: Mapping[str, str] = os.environ,
    ) -> None:
        self._backend = backend
        self._time_limit_s = time_limit_s
        self._environment = environment
        self._this_run: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        """The secret's value; None where none is kept. Raises a CredentialError only where nothing else has it."""
        secret = await self.find(name)
        return secret.value if secret else None

    async def find(self, name: str) -> Secret | None:
        """The secret with its place: this run's first, then the keychain's, then the environment's."""
        if (kept := self._this_run.get(name)) is not None:
            return Secret(kept, "this run", "This key is kept for this run only; it will be asked for again.")
        from_environment = self._from_environment(name)
        try:
            value = await self._in_keychain(lambda backend: backend.get_password(SERVICE, name))
        except CredentialError:
            if from_environment is None:
                raise
            return from_environment
        return Secret(value, "keychain", "This key is in the keychain.") if value else from_environment

    async def set(self, name: str, value: str) -> None:
        await self._in_keychain(lambda backend: backend.set_password(SERVICE, name, value))
        self._this_run.pop(name, None)

    async def delete(self, name: str) -> None:
        """Forgets it everywhere but in the environment; a secret that was not there is no error."""
        self._this_run.pop(name, None)
        await self._in_keychain(lambda backend: _delete(backend, name))

    def keep_for_this_run(self, name: str, value: str) -> None:
        """In memory only: for a keychain that is locked or missing."""
        self._this_run[name] = value

    @staticmethod
    def variable(name: str) -> str:
        """INTERVIEW_ASSISTANT_KEY_OPENAI for `provider:OpenAI`."""
        tail = "".join(letter if letter.isalnum() else "_" for letter in name.rpartition(":")[2])
        return f"INTERVIEW_ASSISTANT_KEY_{tail.upper()}"

    def _from_environment(self, name: str) -> Secret | None:
        variable = self.variable(name)
        value = self._environment.get(variable)
        return Secret(value, "environment", f"This key comes from the variable {variable}.") if value else None

    async def _in_keychain(self, call: Callable[[KeyringBackend], T]) -> T:
        """Runs the call in a thread of its own, which a keychain that waits for a person may keep for good."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        thread = threading.Thread(target=self._call, args=(call, loop, answer), name="keychain", daemon=True)
        thread.start()
        try:
            return await asyncio.wait_for(answer, self._time_limit_s)
        except TimeoutError as error:
            raise KeyringSilent from error

    def _call(
        self, call: Callable[[KeyringBackend], T], loop: asyncio.AbstractEventLoop, answer: "asyncio.Future[T]"
    ) -> None:
        outcome: T | Exception
        try:
            outcome = call(find_backend(self._backend))
        except Exception as error:
            outcome = translated(error)
        with suppress(RuntimeError):  # the loop may be closed by now
            loop.call_soon_threadsafe(_deliver, answer, outcome)


def _delete(backend: KeyringBackend, name: str) -> None:
    with suppress(PasswordDeleteError):  # what backends raise for a secret that is not there
        backend.delete_password(SERVICE, name)


def _deliver(answer: "asyncio.Future[T]", outcome: T | Exception) -> None:
    if answer.done():  # nobody waits any more
        return
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
