"""A real HTTP server on this machine that serves files as a hub does, and can cut, lie and stall on request."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Behaviour:
    """What the server does with the next requests. `cut_after`: bytes of each answer before the line drops."""

    cut_after: int | None = None
    cuts: int = 1
    ignore_range: bool = False
    status: int | None = None
    statuses: int = 1
    refuse_ranges: bool = False
    redirects: bool = False
    claim_length: int | None = None
    more: bytes = b""
    stall_after: int | None = None
    etag: str = '"v1"'


@dataclass
class LyingServer:
    files: dict[str, bytes]
    behaviour: Behaviour = field(default_factory=Behaviour)
    requests: list[tuple[str, str]] = field(default_factory=list)  # path, Range header
    let_go: threading.Event = field(default_factory=threading.Event)
    on_stall: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "LyingServer":
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(self))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.let_go.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def ranges(self) -> list[str]:
        return [asked for _, asked in self.requests]


def _handler_of(server: LyingServer) -> Callable[..., BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            server.requests.append((self.path, self.headers.get("Range", "")))
            behaviour = server.behaviour
            if behaviour.redirects and not self.path.startswith("/cdn"):
                self._head(302, {"Location": "/cdn" + self.path, "Content-Length": "0"})
            elif behaviour.status and behaviour.statuses > 0:
                behaviour.statuses -= 1
                self._head(behaviour.status, {"Content-Length": "0"})
            else:
                self._send(server.files.get(self.path.removeprefix("/cdn")), behaviour)

        def _send(self, content: bytes | None, behaviour: Behaviour) -> None:
            if content is None:
                self._head(404, {"Content-Length": "0"})
                return
            start = self._start(behaviour)
            if start and behaviour.refuse_ranges:
                self._head(416, {"Content-Range": f"bytes */{len(content)}", "Content-Length": "0"})
                return
            headers = {"ETag": behaviour.etag}
            if start:
                headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            body = content[start:] + behaviour.more
            length = behaviour.claim_length if behaviour.claim_length is not None else len(body)
            self._head(206 if start else 200, headers | {"Content-Length": str(length)})
            self._body(body, behaviour)

        def _start(self, behaviour: Behaviour) -> int:
            asked = self.headers.get("Range")
            changed = self.headers.get("If-Range", behaviour.etag) != behaviour.etag
            if not asked or behaviour.ignore_range or changed:
                return 0
            return int(asked.removeprefix("bytes=").removesuffix("-"))

        def _body(self, body: bytes, behaviour: Behaviour) -> None:
            if behaviour.stall_after is not None and behaviour.stall_after < len(body):
                self.wfile.write(body[: behaviour.stall_after])
                self.wfile.flush()
                server.on_stall.set()
                server.let_go.wait(20)
                self.close_connection = True
            elif behaviour.cut_after is not None and behaviour.cuts > 0:
                behaviour.cuts -= 1
                self.wfile.write(body[: behaviour.cut_after])
                self.close_connection = True
            else:
                self.wfile.write(body)

        def _head(self, status: int, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

    return Handler
