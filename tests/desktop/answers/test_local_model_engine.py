"""The running engine is as closed as we set it: each setting that is not its default, seen from outside."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from desktop.answers.local_model_worker import Ready
from tests.desktop.answers.engine import KEY, settings, worker
from tests.desktop.answers.local_weights import needs_smallest

pytestmark = [pytest.mark.slow, needs_smallest]


@pytest.fixture(scope="module")
def log_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("logs") / "answer-model.log"


@pytest.fixture(scope="module")
def running(log_file: Path) -> Iterator[tuple[str, int]]:
    with worker(settings(log_file=log_file)) as (pipe, process):
        ready = pipe.recv()
        assert isinstance(ready, Ready)
        assert process.pid is not None
        yield ready.address, process.pid


@pytest.fixture
def http(running: tuple[str, int]) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running[0], trust_env=False, headers={"Authorization": f"Bearer {KEY}"}) as client:
        yield client


def test_a_wrong_key_is_refused(running: tuple[str, int]) -> None:
    for key in ({}, {"Authorization": "Bearer wrong"}):
        answer = httpx.post(f"{running[0]}/v1/chat/completions", json={}, headers=key, trust_env=False)

        assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/", "/index.html"])
def test_it_serves_no_web_page(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/slots", "/metrics"])
def test_it_tells_nothing_of_what_it_is_asked(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 501


def test_no_web_page_of_another_origin_may_read_it(http: httpx.Client) -> None:
    origin = {"Origin": "https://example.com", "Access-Control-Request-Method": "POST"}

    assert http.options("/v1/chat/completions", headers=origin).headers["access-control-allow-origin"] == ""
    assert http.get("/v1/models", headers=origin).headers["access-control-allow-origin"] == ""


def test_it_listens_on_the_loopback_only(running: tuple[str, int]) -> None:
    listening = [c.laddr.ip for c in psutil.Process(running[1]).net_connections() if c.status == psutil.CONN_LISTEN]

    assert listening == ["127.0.0.1"]


def test_its_name_for_the_model_is_not_the_path_of_a_file(http: httpx.Client) -> None:
    assert [model["id"] for model in http.get("/v1/models").json()["data"]] == ["built-in"]


def test_its_priority_is_not_raised(running: tuple[str, int]) -> None:
    assert psutil.Process(running[1]).nice() >= psutil.Process().nice()


def test_what_it_prints_goes_to_the_log(running: tuple[str, int], log_file: Path) -> None:
    outputs = {file.path for file in psutil.Process(running[1]).open_files() if file.fd in (1, 2)}

    assert outputs == {str(log_file)}
