"""Finding model servers on this machine, among other things that listen."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from desktop.answers.providers import LM_STUDIO, OLLAMA, Provider
from desktop.answers.servers import FoundServer, find_servers
from tests.desktop.answers.scripted import scripted_server

LIMIT_S = 5.0


def find(*candidates: Provider, time_limit_s: float = LIMIT_S) -> list[FoundServer]:
    return asyncio.run(find_servers(candidates, time_limit_s))


@contextmanager
def something_at_the_port(status: int, body: bytes) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


def test_a_running_server_is_found_with_the_models_that_write() -> None:
    with scripted_server() as server:
        found = find(OLLAMA.at(f"{server.address}/v1", ""))

    assert [(one.provider.name, one.provider.model, one.models) for one in found] == [
        ("Ollama", "streams", ("streams",))
    ]


def test_a_port_where_nobody_listens_is_no_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        found = find(OLLAMA.at(f"http://127.0.0.1:{taken.getsockname()[1]}/v1", ""))

    assert found == []


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b"<html>a web page</html>"), (200, b'{"data": []}'), (200, b"[]"), (500, b'{"data": [{"id": "m"}]}')],
)
def test_other_programs_at_the_port_are_not_offered(status: int, body: bytes) -> None:
    with something_at_the_port(status, body) as address:
        assert find(LM_STUDIO.at(address, "")) == []


def test_a_server_that_wants_a_key_is_offered_as_such() -> None:
    with something_at_the_port(401, b"{}") as address:
        found = find(LM_STUDIO.at(address, ""))

    assert [(one.provider.needs_key, one.models) for one in found] == [(True, ())]


def test_a_program_that_never_answers_does_not_hold_up_the_others() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute, scripted_server() as server:
        silent = LM_STUDIO.at(f"http://127.0.0.1:{mute.getsockname()[1]}/v1", "")
        found = find(silent, OLLAMA.at(f"{server.address}/v1", ""), time_limit_s=1.0)

    assert [one.provider.name for one in found] == ["Ollama"]
