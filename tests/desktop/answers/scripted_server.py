"""A model server whose every answer is a script: a process that prints its port and behaves as the model is named.

A model "stalls/here" plays the script "stalls" under its own name. `GET /seen` tells how often each model was asked
and with what; `GET /closed/MODEL` answers once the other side has closed a stream of that model.
"""

import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass, field

STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
)
WEB_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>Hello</html>"
WORDS = ("At ", "Contoso ", "I ", "cut ", "cost. ", "[F1]")
FABRICATED = (
    "At Contoso I led a team of 40 engineers. [F4]",
    "I reduced AWS cost by 85%. [F4]",
    "I hold a PhD from Oxford. [F4]",
    "At Google I built the search engine. [F4]",
    "I doubled the revenue of Northwind Traders within a year. [F4]",
    "I have ten years of experience with COBOL. [F4]",
    "I was promoted to director in 2022. [F4]",
)
TRUE = "I disagreed with the product manager over a one-night cut-over and proposed a staged rollout. [F4]"
"""Of the bundled interview's résumé, whose F4 fits the question that the test asks."""

ERRORS: dict[str, tuple[int, dict[str, str], dict[str, object]]] = {
    "wrong-key": (401, {}, {"message": "Incorrect API key provided", "code": "invalid_api_key"}),
    "not-allowed": (403, {}, {"message": "Not allowed", "code": None}),
    "unknown-model": (404, {}, {"message": "The model does not exist", "code": "model_not_found"}),
    "rate-limit": (429, {}, {"message": "Rate limit reached", "code": "rate_limit_exceeded"}),
    "rate-limit-briefly": (429, {"Retry-After": "0"}, {"message": "Rate limit reached", "code": "rate_limit_exceeded"}),
    "no-credit": (429, {"Retry-After": "0"}, {"message": "You exceeded your quota", "code": "insufficient_quota"}),
    "too-long": (400, {}, {"message": "exceeds the context size", "type": "exceed_context_size_error"}),
    "filtered": (400, {}, {"message": "The response was filtered", "code": "content_filter"}),
    "bad-request": (400, {}, {"message": "No", "code": None}),
    "fails": (500, {}, {"message": "Internal error"}),
    "loading": (503, {}, {"message": "Loading model"}),
}


@dataclass
class Seen:
    asked: Counter[str] = field(default_factory=Counter)
    closed: set[str] = field(default_factory=set)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    bodies: dict[str, object] = field(default_factory=dict)


class Connection:
    """One connection, one request."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seen: Seen) -> None:
        self._reader = reader
        self._writer = writer
        self._seen = seen

    async def serve(self) -> None:
        try:
            await self._answer(*await self._read())
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._writer.close()

    async def _read(self) -> tuple[str, bytes]:
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = 0
        for line in head.lower().split("\r\n"):
            if line.startswith("content-length:"):
                length = int(line.partition(":")[2])
        return head.split()[1], await self._reader.readexactly(length)

    async def _answer(self, path: str, content: bytes) -> None:
        if path == "/seen":
            await self._whole(200, {}, {"asked": self._seen.asked, "bodies": self._seen.bodies})
        elif path.startswith("/closed/"):
            async with self._seen.changed:
                await self._seen.changed.wait_for(lambda: path.removeprefix("/closed/") in self._seen.closed)
            await self._whole(200, {}, {})
        elif path == "/v1/models":
            await self._whole(200, {}, {"data": [{"id": "streams"}, {"id": "nomic-embed-text"}]})
        else:
            body = json.loads(content)
            self._seen.asked[body["model"]] += 1
            self._seen.bodies[body["model"]] = body
            await self._play(body)

    async def _play(self, body: dict[str, object]) -> None:
        name = str(body["model"])
        model, nth = name.partition("/")[0], self._seen.asked[name]
        if model == "fails-once":
            model = "fails" if nth == 1 else "streams"
        elif model == "limited-once":
            model = "rate-limit-briefly" if nth == 1 else "streams"
        elif model == "no-temperature":
            model = "streams" if "temperature" not in body else "picky"
        if model in ERRORS:
            status, headers, error = ERRORS[model]
            await self._whole(status, headers, {"error": error})
        elif model == "picky":
            error = {"message": "Unsupported value", "param": "temperature", "code": "unsupported_value"}
            await self._whole(400, {}, {"error": error})
        elif model == "never-begins":
            await self._until_closed(name)
        elif model == "html":
            await self._raw(WEB_PAGE)
        else:
            await self._stream(model, name)

    async def _stream(self, model: str, name: str) -> None:
        await self._raw(STREAM_HEAD)
        if model == "breaks-at-once":
            return self._writer.transport.abort()
        if model == "silent":
            return await self._until_closed(name)
        if model == "garbage":
            return await self._chunk(b"data: {not json at all\n\n")
        if model == "other-json":
            return await self._end(b'data: {"hello": "world"}\n\ndata: [DONE]\n\n')
        if model == "empty":
            return await self._finish("stop")
        if model == "error-inside":
            return await self._end(b'data: {"error": {"message": "out of quota", "code": "insufficient_quota"}}\n\n')
        await self._event({"role": "assistant", "content": ""})
        if model == "fabricates":
            for sentence in (*FABRICATED, TRUE):
                await self._event({"content": f"{sentence} "})
            return await self._finish("stop")
        for word in WORDS[: 3 if model in ("stalls", "drops", "ends-early", "filtered-late") else None]:
            await self._event({"content": word})
        if model == "stalls":
            return await self._until_closed(name)
        if model == "drops":
            return self._writer.transport.abort()
        if model == "ends-early":
            return await self._end(b"")
        return await self._finish("content_filter" if model == "filtered-late" else "stop")

    async def _finish(self, reason: str) -> None:
        await self._event({}, reason)
        usage = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [], "usage": None}
        await self._end(f"data: {json.dumps(usage)}\n\ndata: [DONE]\n\n".encode())

    async def _event(self, delta: dict[str, str], finish: str | None = None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        chunk = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
        await self._chunk(f"data: {json.dumps(chunk)}\n\n".encode())

    async def _until_closed(self, name: str) -> None:
        await self._reader.read()
        async with self._seen.changed:
            self._seen.closed.add(name)
            self._seen.changed.notify_all()

    async def _whole(self, status: int, headers: dict[str, str], body: object) -> None:
        content = json.dumps(body).encode()
        fields = {"Content-Type": "application/json", "Content-Length": str(len(content)), "Connection": "close"}
        lines = "".join(f"{name}: {value}\r\n" for name, value in (fields | headers).items())
        await self._raw(f"HTTP/1.1 {status} Scripted\r\n{lines}\r\n".encode() + content)

    async def _chunk(self, content: bytes) -> None:
        await self._raw(b"%x\r\n%s\r\n" % (len(content), content))

    async def _end(self, content: bytes) -> None:
        if content:
            await self._chunk(content)
        await self._raw(b"0\r\n\r\n")

    async def _raw(self, content: bytes) -> None:
        self._writer.write(content)
        await self._writer.drain()


async def main() -> None:
    seen = Seen()
    server = await asyncio.start_server(lambda r, w: Connection(r, w, seen).serve(), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await asyncio.to_thread(sys.stdin.read)  # until whoever started it closes the pipe


if __name__ == "__main__":
    asyncio.run(main())
