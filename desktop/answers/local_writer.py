"""The built-in model as a writer: asks it, sees it through restarts, and fits its threads to the machine."""

import asyncio
import math
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager, suppress

from desktop.answers.answer_client import AnswerClient, Limits
from desktop.answers.answer_errors import AnswerBroken, AnswerError, ServerUnreachable
from desktop.answers.local_model import LocalModel
from desktop.answers.prompt_cache import PromptCache
from desktop.answers.providers import Provider
from desktop.answers.read_ahead import read_ahead
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from desktop.answers.thread_watch import ThreadWatch

LOOK_EVERY_S = 4.0
CALM_S = 2.0
"""Without a request for so long: the engine may start again without anybody waiting for it."""

_RESTART_LIMIT_S = 20.0

# A question may meet a child that has not read the prefix yet; its end, unlike a far server's, would be noticed.
_LIMITS = Limits(first_token_s=90.0, gap_s=20.0)


class LocalWriter:
    """One answer at a time is best: a second request waits inside the engine for the first.

    `free_cores` tells what other programs left free since it was last asked; without it the threads stay as they are.
    """

    name = "Built-in writer"

    def __init__(
        self,
        model: LocalModel,
        limits: Limits = _LIMITS,
        free_cores: Callable[[], float] | None = None,
    ) -> None:
        self._model = model
        self._limits = limits
        self._free_cores = free_cores
        self._client: AnswerClient | None = None
        self._cache = PromptCache(model.cache_folder)
        self._prefix: tuple[ChatMessage, ...] = ()
        self._warm_pid: int | None = None
        self._threads = ThreadWatch()
        self._changing = asyncio.Lock()
        self._requests = 0
        self._calm_since = -math.inf
        self._watching: asyncio.Task[None] | None = None

    async def stream(self, request: AnswerRequest) -> AsyncGenerator[str, None]:
        """As AnswerClient.stream. A question that meets a dying child is asked again of the next one."""
        came = ""
        try:
            async with aclosing(self._stream_once(request)) as pieces:
                async for piece in pieces:
                    came += piece
                    yield piece
        except (ServerUnreachable, AnswerBroken):
            if came not in ("", request.said_at_once):
                raise
            async with aclosing(self._stream_once(request)) as pieces:
                async for piece in pieces:
                    said_again, came = came, ""
                    if rest := piece.removeprefix(said_again):
                        yield rest

    async def warm_up(self, prefix: tuple[ChatMessage, ...]) -> None:
        """Reads the prefix, unless this child knows it; a child that follows one that knew it is told, not asked."""
        client = await self._current_client()
        if prefix == self._prefix and await self._is_warm(client.provider):
            return
        await client.warm_up(prefix)
        await self._cache.keep(client.provider, self._model.key)
        self._prefix, self._warm_pid = prefix, self._model.pid
        if self._free_cores is not None and self._watching is None:
            self._watching = asyncio.create_task(self._watch(self._free_cores), name="threads for answers")

    async def read_ahead(self, prefix: tuple[ChatMessage, ...], text: str) -> None:
        """Reads the beginning of a question behind a prefix that this child knows; else does nothing."""
        if prefix != self._prefix or self._model.pid != self._warm_pid or self._changing.locked():
            return
        with suppress(AnswerError), self._at_work():
            await read_ahead(await self._model.ready(), self._model.key, prefix, text)

    async def aclose(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.wait([self._watching])
        await self._close_client()

    async def _stream_once(self, request: AnswerRequest) -> AsyncGenerator[str, None]:
        with self._at_work():
            client = await self._current_client()
            if request.prefix == self._prefix:
                await self._is_warm(client.provider)
            async with aclosing(client.stream(request)) as pieces:
                async for piece in pieces:
                    yield piece

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        self._requests += 1
        try:
            yield
        finally:
            self._requests -= 1
            self._calm_since = asyncio.get_running_loop().time()

    async def _is_warm(self, provider: Provider) -> bool:
        """Whether the child knows the kept prefix; a new one is given the state of the one before."""
        pid = self._model.pid
        if pid != self._warm_pid and await self._cache.bring_back(provider, self._model.key):
            self._warm_pid = pid
        return pid == self._warm_pid

    async def _current_client(self) -> AnswerClient:
        async with self._changing:  # or the question would meet the child that is about to end
            provider = await self._model.ready(_RESTART_LIMIT_S)
        if self._client is None or self._client.provider != provider:
            await self._close_client()
            self._client = AnswerClient(provider, self._model.key, self._limits)
        return self._client

    async def _close_client(self) -> None:
        if self._client is not None:
            await self._client.aclose()

    async def _watch(self, free_cores: Callable[[], float]) -> None:
        """Follows the machine: a thread less while other programs need its core, and back again."""
        loop = asyncio.get_running_loop()
        while True:
            fitting = self._threads.fitting(self._model.threads, await asyncio.to_thread(free_cores))
            calm = not self._requests and loop.time() - self._calm_since >= CALM_S
            if fitting != self._model.threads and calm:
                await self._change_threads(fitting)
            await asyncio.sleep(LOOK_EVERY_S)

    async def _change_threads(self, threads: ThreadPlan) -> None:
        """The engine must start again for it; a question that comes meanwhile waits."""
        async with self._changing:
            with suppress(AnswerError):  # said by the model's own state; the next question meets it again
                await self._model.use_threads(threads)
                await self._is_warm(await self._model.ready(_RESTART_LIMIT_S))
