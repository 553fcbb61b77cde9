"""The one way to every writer: an OpenAI-compatible address, streamed."""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from desktop.answers.answer_errors import (
    AnswerBroken,
    AnswerError,
    AnswerRefused,
    AnswerStalled,
    EmptyAnswer,
    FirstWordLate,
    GarbageReply,
    KeyMissing,
)
from desktop.answers.cite_behind import cite_behind
from desktop.answers.providers import Provider
from desktop.answers.request import AnswerRequest, ChatMessage

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_WARM_UP_QUESTION = ChatMessage("user", "Question:")
_TEST = AnswerRequest((), ChatMessage("user", "Say the one word: ready"), max_tokens=16)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, to the first word, and between words; and how often a failed start is tried once more.

    Reading a prefix of 1,300 tokens takes the 1.5B 18 s on two idle cores and minutes on busy ones: `warm_up_s`.
    """

    connect_s: float = 5.0
    first_token_s: float = 20.0
    gap_s: float = 10.0
    retries: int = 1
    warm_up_s: float = 240.0


@dataclass(frozen=True, slots=True)
class ConnectionVerdict:
    """`sentence` says to a person what came of the test; `first_word_s` is None where no word came."""

    ok: bool
    sentence: str
    first_word_s: float | None = None


class AnswerClient:
    """Asks one provider. Belongs to the loop; several requests may run at once."""

    def __init__(
        self,
        provider: Provider,
        key: str | None,
        limits: Limits | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        self.provider = provider
        self.name = f"{provider.name} {provider.model}".strip()
        self._key = key
        self._limits = limits or Limits()
        self._http = http_client
        self._opening: asyncio.Task[AsyncOpenAI] | None = None
        self._refused_parameters: set[str] = set()

    async def stream(self, request: AnswerRequest) -> AsyncGenerator[str, None]:
        """The answer's text as it comes; closing the generator or cancelling its task closes the connection.

        Raises an AnswerError; words that came before it have been yielded. A failed start is tried again only while
        nothing has been yielded, and only for failures that pass by themselves.
        """
        async with (
            aclosing(self._from_the_beginning(request)) as pieces,
            aclosing(cite_behind(pieces)) as moved,
        ):
            async for piece in moved:
                yield piece

    async def warm_up(self, prefix: tuple[ChatMessage, ...]) -> None:
        """Lets the server read the prefix now, so that the first question need not wait for it."""
        request = AnswerRequest(prefix, _WARM_UP_QUESTION, max_tokens=1)
        try:
            async with aclosing(self._stream(request, self._limits.warm_up_s)) as pieces:
                async for _ in pieces:
                    pass
        except EmptyAnswer:
            pass  # one token may well be no text

    async def read_ahead(self, prefix: tuple[ChatMessage, ...], text: str) -> None:
        """Nothing: what is half said stays here, and a far server would charge for reading it."""

    async def test(self) -> ConnectionVerdict:
        """Asks for one word, and says plainly what came of it."""
        started = time.monotonic()
        try:
            async with aclosing(self.stream(_TEST)) as pieces:
                await anext(pieces)
        except AnswerError as error:
            return ConnectionVerdict(False, f"{error.title}. {error.message}")
        first_word_s = time.monotonic() - started
        return ConnectionVerdict(True, f"{self.name} answers; its first word took {first_word_s:.1f} s.", first_word_s)

    async def aclose(self) -> None:
        if self._opening is not None:
            await asyncio.wait([self._opening])
            if self._opening.exception() is None:
                await self._opening.result().close()

    async def _from_the_beginning(self, request: AnswerRequest) -> AsyncGenerator[str, None]:
        """What the answer begins with is known before anything is asked, and need not wait."""
        if request.begin and self.provider.takes_grammar:
            yield request.begin
        async with aclosing(self._stream(request, self._limits.first_token_s)) as pieces:
            async for piece in pieces:
                yield piece

    async def _stream(self, request: AnswerRequest, first_token_s: float) -> AsyncGenerator[str, None]:
        if self.provider.needs_key and not self._key:
            raise KeyMissing
        tries_left = self._limits.retries
        while True:
            text_came = False
            try:
                async with aclosing(self._stream_once(request, first_token_s)) as pieces:
                    async for piece in pieces:
                        text_came = True
                        yield piece
                return
            except Exception as error:
                wait_s = None if text_came or tries_left <= 0 else await self._second_chance(error)
                if wait_s is None:
                    raise await _explained(error) from error
            tries_left -= 1
            await asyncio.sleep(wait_s)

    async def _stream_once(self, request: AnswerRequest, first_token_s: float) -> AsyncGenerator[str, None]:
        client = await self._client()
        deadline = asyncio.get_running_loop().time() + first_token_s
        try:
            async with asyncio.timeout_at(deadline):
                stream = await client.chat.completions.create(**self._arguments(request))
        except TimeoutError as error:
            raise FirstWordLate from error
        async with stream, aclosing(self._texts(stream, deadline)) as texts:
            async for text in texts:
                yield text

    async def _texts(self, stream: Any, deadline: float) -> AsyncGenerator[str, None]:
        """Texts of the chunks, each within its time limit; an end without a finish reason is a broken connection."""
        chunks = aiter(stream)
        came, finish = False, None
        while True:
            try:
                async with asyncio.timeout_at(deadline):
                    chunk = await anext(chunks)
            except StopAsyncIteration:
                break
            except TimeoutError as error:
                raise (AnswerStalled if came else FirstWordLate) from error
            text, reason = _content(chunk)
            finish = reason or finish
            if text:
                came = True
                yield text
            if came:
                deadline = asyncio.get_running_loop().time() + self._limits.gap_s
        _judge_end(came, finish)

    def _arguments(self, request: AnswerRequest) -> dict[str, Any]:
        messages = request.bound_messages if self.provider.takes_grammar else request.free_messages
        arguments: dict[str, Any] = {
            "model": self.provider.model,
            "messages": [{"role": m.role, "content": m.content} for m in messages],
            "stream": True,
            "temperature": 0,
            self._length_parameter: request.max_tokens,
        }
        if request.grammar and self.provider.takes_grammar:
            arguments["extra_body"] = {"grammar": request.grammar}
        return {name: value for name, value in arguments.items() if name not in self._refused_parameters}

    @property
    def _length_parameter(self) -> str:
        """OpenAI's newer models know only the longer name, most other servers only the shorter."""
        return "max_completion_tokens" if self.provider.kind in ("openai", "azure") else "max_tokens"

    async def _second_chance(self, error: Exception) -> float | None:
        """Seconds to wait before trying again, or None. Leaves out a parameter that this model does not know."""
        sdk_errors = await asyncio.to_thread(_import_sdk_errors)
        parameter = getattr(error, "param", None)
        if getattr(error, "status_code", None) == 400 and parameter in ("temperature", self._length_parameter):
            self._refused_parameters.add(str(parameter))
            return 0.0
        wait_s: float | None = sdk_errors.retry_after_s(error)
        return wait_s

    async def _client(self) -> "AsyncOpenAI":
        # The import and the TLS set-up take most of a second: in a thread, once, and never on the loop.
        if self._opening is None:
            self._opening = asyncio.ensure_future(asyncio.to_thread(self._open))
        return await asyncio.shield(self._opening)

    def _open(self) -> "AsyncOpenAI":
        from openai import AsyncOpenAI

        return AsyncOpenAI(
            api_key=self._key or "none",
            base_url=self.provider.base_url,
            max_retries=0,  # the SDK would also retry what a person must hear about
            http_client=self._http or self._new_http(),  # type: ignore[arg-type]  # httpx is accepted beside httpx2
        )

    def _new_http(self) -> httpx.AsyncClient:
        # The time limits for words are kept here, not by the socket.
        timeout = httpx.Timeout(None, connect=self._limits.connect_s)
        if not self.provider.local:
            return httpx.AsyncClient(timeout=timeout)
        # On the loopback a proxy from the environment leads astray and a new connection costs nothing, while a kept one
        # can be closed by llama.cpp (5 s) just as the next question is sent.
        return httpx.AsyncClient(timeout=timeout, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0))


def _content(chunk: Any) -> tuple[str, str | None]:
    """The chunk's text and finish reason; chunks without a choice (usage, Azure's filter results) have neither."""
    if not getattr(chunk, "choices", None):
        return "", None
    choice = chunk.choices[0]
    if getattr(choice.delta, "refusal", None):
        raise AnswerRefused(detail=choice.delta.refusal)
    return choice.delta.content or "", choice.finish_reason


def _judge_end(came: bool, finish: str | None) -> None:
    if finish == "content_filter":
        raise AnswerRefused
    if finish is None:
        raise AnswerBroken if came else GarbageReply
    if not came:
        raise EmptyAnswer


async def _explained(error: Exception) -> AnswerError:
    if isinstance(error, AnswerError):
        return error
    sdk_errors = await asyncio.to_thread(_import_sdk_errors)
    explained: AnswerError = sdk_errors.explain(error)
    return explained


def _import_sdk_errors() -> Any:
    """The module names the SDK's exceptions, so importing it imports the SDK."""
    from desktop.answers import sdk_errors

    return sdk_errors
