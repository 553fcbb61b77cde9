"""The built-in writer's supervisor: keeps one child process with the model running, and says how it is."""

import asyncio
import secrets
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

from desktop.answers.answer_errors import (
    LocalModelRestarting,
    LocalModelUnavailable,
    NotEnoughMemory,
    WeightsDamaged,
    WeightsMissing,
)
from desktop.answers.local_model_process import LocalModelProcess, WorkerFailed
from desktop.answers.local_model_worker import WorkerSettings
from desktop.answers.providers import Provider
from desktop.answers.thread_plan import ThreadPlan
from desktop.errors import ProgramError
from shared.events import ServiceChanged

START_LIMIT_S = 60.0
BACKOFF_S = (0.2, 1.0, 2.0, 5.0, 10.0)
"""Waits before the restarts in a row; after the last one the supervisor gives up."""

_STEADY_S = 60.0
"""A child that lived this long was well: its end starts the count of restarts anew."""

# Measured: 1.9, 0.9 and 0.3 GB of memory for files of 1.12, 0.49 and 0.10 GB.
_MEMORY_PER_FILE_BYTE = 1.6
_MEMORY_BESIDE_BYTES = 150_000_000


def available_memory_bytes() -> int:
    return int(psutil.virtual_memory().available)


class LocalModel:
    """Belongs to the loop, and must be closed.

    `start` once; then `ready` before every question, because a restart may be under way.
    Address and key stay the same across restarts, unless somebody else took the port meanwhile.
    """

    def __init__(
        self,
        gguf: Path,
        on_state: Callable[[ServiceChanged], None],
        threads: ThreadPlan,
        n_ctx: int = 4096,
        *,
        log_file: Path | None = None,
        backoff_s: tuple[float, ...] = BACKOFF_S,
        available_bytes: Callable[[], int] = available_memory_bytes,
    ) -> None:
        self.key = secrets.token_urlsafe(32)
        self.threads = threads
        self._gguf = gguf
        self._on_state = on_state
        self._n_ctx = n_ctx
        self._log_file = log_file
        self._backoff_s = backoff_s
        self._available_bytes = available_bytes
        self.cache_folder = Path(tempfile.mkdtemp(prefix="answer-model-"))  # readable by this user only
        self._port = 0
        self._state = ""
        self._restart_wanted = False
        self._child: LocalModelProcess | None = None
        self._provider: Provider | None = None
        self._failure: ProgramError | None = None
        self._why: ProgramError | None = None
        self._changed = asyncio.Condition()
        self._starting = asyncio.Lock()
        self._supervision: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """The child's process number while there is one."""
        return self._child.pid if self._child else None

    async def start(self) -> Provider:
        """Loads the model; raises a ProgramError when the file or the machine does not allow it."""
        async with self._starting:
            if self._supervision is None or self._supervision.done():
                self._check_file()
                await self._launch()
                self._supervision = asyncio.create_task(self._supervise(), name="answer model")
        return await self.ready(START_LIMIT_S)

    async def ready(self, limit_s: float = 0.0) -> Provider:
        """Where to ask now; waits at most so long for a restart that is under way."""
        with suppress(TimeoutError):
            async with asyncio.timeout(limit_s), self._changed:
                await self._changed.wait_for(lambda: self._provider or self._failure)
        if self._provider is not None:
            return self._provider
        raise self._failure or LocalModelRestarting()

    async def use_threads(self, threads: ThreadPlan) -> None:
        """Restarts the child with other threads: the engine cannot change them while it runs.

        That is no failure: nothing is said of it, and it does not count among the restarts in a row.
        """
        if threads != self.threads:
            self.threads = threads
            if self._child is not None:
                self._restart_wanted = True
                await self._set(None, None)
                await self._child.stop()

    async def close(self) -> None:
        """Ends the child for good; this object cannot be started again."""
        if self._supervision is not None:
            self._supervision.cancel()
            await asyncio.wait([self._supervision])
            self._supervision = None
        if self._child is not None:
            await self._child.stop()
            self._child = None
        await asyncio.to_thread(shutil.rmtree, self.cache_folder, ignore_errors=True)
        await self._set(None, LocalModelUnavailable("The built-in writer has been closed."))

    def _check_file(self) -> None:
        """What can be known before the engine tries; the catalogue's hash is the store's business."""
        try:
            size = self._gguf.stat().st_size
            with self._gguf.open("rb") as file:
                magic = file.read(4)
        except OSError as error:
            raise WeightsMissing(detail=str(error)) from error
        if magic != b"GGUF":
            raise WeightsDamaged(detail=f"{self._gguf.name} starts with {magic!r}")
        if self._available_bytes() < size * _MEMORY_PER_FILE_BYTE + _MEMORY_BESIDE_BYTES:
            raise NotEnoughMemory(detail=f"{size} bytes of model, {self._available_bytes()} bytes free")

    async def _launch(self) -> None:
        """One child up to its readiness; raises a ProgramError."""
        self._child = LocalModelProcess(self._settings())
        try:
            ready = await self._child.ready(START_LIMIT_S)
        except WorkerFailed as error:
            await self._child.stop()
            raise _explained(error) from error
        except asyncio.CancelledError:
            await self._child.stop()
            raise
        self._why = None
        self._port = int(ready.address.rpartition(":")[2])
        provider = Provider("Built-in writer", f"{ready.address}/v1", "built-in", True, kind="local", local=True)
        await self._set(provider, None)
        self._say("working", "")

    def _settings(self) -> WorkerSettings:
        return WorkerSettings(
            gguf=self._gguf,
            key=self.key,
            threads=self.threads,
            n_ctx=self._n_ctx,
            port=self._port,
            log_file=self._log_file,
            cache_folder=self.cache_folder,
        )

    async def _supervise(self) -> None:
        waits = iter(self._backoff_s)
        while True:
            if await self._life_of_the_child() > _STEADY_S:
                waits = iter(self._backoff_s)
            if self._restart_wanted:
                await self._launch_again()
                continue
            wait_s = next(waits, None)
            if wait_s is None:
                await self._give_up()
                return
            await self._restart(wait_s)

    async def _life_of_the_child(self) -> float:
        """Seconds until it ended."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        if self._child is not None:
            await self._child.ended()
        return loop.time() - started

    async def _restart(self, wait_s: float) -> None:
        await self._set(None, None)
        self._say("restarting", LocalModelRestarting.message)
        await asyncio.sleep(wait_s)
        await self._launch_again()

    async def _launch_again(self) -> None:
        self._restart_wanted = False
        try:
            self._check_file()
            await self._launch()
        except ProgramError as error:
            self._why = error
            self._port = 0  # somebody may have taken it

    async def _give_up(self) -> None:
        failure = self._why or LocalModelUnavailable()
        await self._set(None, failure)
        self._say("unavailable", failure.message)

    async def _set(self, provider: Provider | None, failure: ProgramError | None) -> None:
        async with self._changed:
            self._provider, self._failure = provider, failure
            self._changed.notify_all()

    def _say(self, state: str, message: str) -> None:
        if state != self._state:
            self._state = state
            self._on_state(ServiceChanged(service="answers", state=state, message=message))


def _explained(error: WorkerFailed) -> ProgramError:
    """The engine refuses a bad file in words; it dies without any when the system gives it no memory or no thread."""
    return WeightsDamaged(detail=str(error)) if error.said_why else NotEnoughMemory(detail=str(error))
