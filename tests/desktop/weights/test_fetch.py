import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.weights.errors import NoChecksumKnown, NoSpace
from desktop.weights.fetch import Fetcher
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import MODEL, weights

FETCH = """
import sys
from pathlib import Path
from desktop.weights.fetch import Fetcher
from desktop.weights.hub import HubSource
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import weights
Fetcher(WeightsStore(Path(sys.argv[1]), (weights(),)), sources=(HubSource(sys.argv[2]),)).fetch("tiny")
"""


def fetch_in_a_process(store: WeightsStore, url: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", FETCH, str(store.root), url], cwd=Path(__file__).parents[3])


def test_what_is_here_is_not_fetched_again(store, installed, hub, server):
    Fetcher(store, sources=(hub,)).fetch("tiny")

    assert server.requests == []


def test_only_the_damaged_file_is_fetched_again(store, installed, hub, server, flip):
    flip(installed / "model.bin")

    Fetcher(store, sources=(hub,)).fetch("tiny")

    assert [path.rpartition("/")[2] for path, _ in server.requests] == ["model.bin"]
    assert store.is_verified("tiny")


def test_a_model_without_a_known_hash_is_never_downloaded(store, hub, server):
    with pytest.raises(NoChecksumKnown, match="import"):
        Fetcher(store, sources=(hub,)).fetch("unproven")
    assert server.requests == []


def test_too_little_space_is_said_before_anything_is_asked_for(tmp_path, hub, server):
    store = WeightsStore(tmp_path, (weights(),), free_bytes=lambda _: 10_000)

    with pytest.raises(NoSpace, match="another disk"):
        Fetcher(store, sources=(hub,)).fetch("tiny")
    assert server.requests == []


def test_a_disk_that_fills_up_meanwhile_is_explained_and_the_part_kept(store, hub, server):
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(NoSpace, match="kept"):
            Fetcher(store, sources=(hub,)).fetch("tiny")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        signal.signal(signal.SIGXFSZ, before)

    assert store.part("tiny", store.entry("tiny").file("model.bin")).size > 0
    Fetcher(store, sources=(hub,)).fetch("tiny")
    assert store.is_verified("tiny")


@pytest.mark.slow
def test_two_processes_fetch_a_model_once(store, server):
    both = [fetch_in_a_process(store, server.url) for _ in range(2)]

    assert [process.wait(30) for process in both] == [0, 0]
    assert len(server.requests) == 2  # two files, each once
    assert store.check("tiny").ok


@pytest.mark.slow
def test_a_killed_download_is_gone_on_with(store, hub, server):
    server.behaviour.stall_after = len(MODEL) // 2
    process = fetch_in_a_process(store, server.url)
    part = store.part("tiny", store.entry("tiny").file("model.bin"))
    assert server.on_stall.wait(20)
    while part.size < len(MODEL) // 2:
        assert process.poll() is None
    process.kill()
    process.wait(10)
    server.behaviour.stall_after = None

    Fetcher(store, sources=(hub,)).fetch("tiny")

    assert server.ranges()[-1] == f"bytes={len(MODEL) // 2}-"
    assert store.check("tiny").ok
