"""The built-in model as a writer: asks it, sees it through restarts, and watches how fast it writes."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from time import monotonic

from desktop.answers.answer_client import AnswerClient, Limits
from desktop.answers.answer_errors import AnswerBroken, AnswerError, ServerUnreachable
from desktop.answers.local_model import LocalModel
from desktop.answers.pace import Pace, PaceWatch
from desktop.answers.prompt_cache import PromptCache
from desktop.answers.request import AnswerRequest, ChatMessage

_RESTART_LIMIT_S = 20.0

# A question may meet a child that has not read the prefix yet; its end, unlike a far server's, would be noticed.
_LIMITS = Limits(first_token_s=90.0, gap_s=20.0)


class LocalWriter:
    """One answer at a time is best: a second request waits inside the engine for the first."""

    name = "Built-in writer"

    def __init__(self, model: LocalModel, limits: Limits = _LIMITS, watch: PaceWatch | None = None) -> None:
        self._model = model
        self._limits = limits
        self._client: AnswerClient | None = None
        self._cache = PromptCache(model.cache_folder)
        self._prefix: tuple[ChatMessage, ...] = ()
        self._warm_pid: int | None = None
        self._watch = watch or PaceWatch()
        self._narrowing: asyncio.Task[None] | None = None

    @property
    def pace(self) -> Pace | None:
        """How the last answer of some length was written."""
        return self._watch.last

    async def stream(self, request: AnswerRequest) -> AsyncGenerator[str, None]:
        """As AnswerClient.stream. A question that meets a dying child is asked again of the next one."""
        text_came = False
        try:
            async with aclosing(self._stream_once(request)) as pieces:
                async for piece in pieces:
                    text_came = True
                    yield piece
        except (ServerUnreachable, AnswerBroken):
            if text_came:
                raise
            async with aclosing(self._stream_once(request)) as pieces:
                async for piece in pieces:
                    yield piece

    async def warm_up(self, prefix: tuple[ChatMessage, ...]) -> None:
        """Reads the prefix, unless this child knows it; a child that follows one that knew it is told, not asked."""
        client = await self._current_client()
        if prefix == self._prefix and await self._is_warm(client):
            return
        await client.warm_up(prefix)
        await self._cache.keep(client.provider, self._model.key)
        self._prefix, self._warm_pid = prefix, self._model.pid

    async def aclose(self) -> None:
        if self._narrowing is not None:
            self._narrowing.cancel()
            await asyncio.wait([self._narrowing])
        await self._close_client()

    async def _stream_once(self, request: AnswerRequest) -> AsyncGenerator[str, None]:
        client = await self._current_client()
        warm = request.prefix == self._prefix and await self._is_warm(client)
        asked_at, first_at, tokens = monotonic(), None, 0
        async with aclosing(client.stream(request)) as pieces:
            async for piece in pieces:
                first_at = first_at or monotonic()
                tokens += 1
                yield piece
        if first_at is not None and warm:
            self._judge(Pace.of(asked_at, first_at, monotonic(), tokens))

    async def _is_warm(self, client: AnswerClient) -> bool:
        """Whether the child knows the kept prefix; a new one is given the state of the one before."""
        pid = self._model.pid
        if pid != self._warm_pid and await self._cache.bring_back(client.provider, self._model.key):
            self._warm_pid = pid
        return pid == self._warm_pid

    async def _current_client(self) -> AnswerClient:
        if self._narrowing is not None and self._narrowing is not asyncio.current_task():
            await asyncio.wait([self._narrowing])  # or the question would meet the child that is about to end
        provider = await self._model.ready(_RESTART_LIMIT_S)
        if self._client is None or self._client.provider != provider:
            await self._close_client()
            self._client = AnswerClient(provider, self._model.key, self._limits)
        return self._client

    async def _close_client(self) -> None:
        if self._client is not None:
            await self._client.aclose()

    def _judge(self, pace: Pace) -> None:
        """Falls to one thread after slow answers, in the background: the engine must start again for it (1 s)."""
        too_slow = self._watch.is_too_slow(pace)
        if too_slow and self._model.threads != self._model.threads.narrowest and self._narrowing is None:
            self._narrowing = asyncio.create_task(self._narrow(), name="fewer threads for answers")

    async def _narrow(self) -> None:
        with suppress(AnswerError):  # said by the model's own state; the next question meets it again
            await self._model.use_threads(self._model.threads.narrowest)
            await self.warm_up(self._prefix)
        self._narrowing = None
