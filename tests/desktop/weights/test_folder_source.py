"""A folder of the person's own comes before every place in the network; the hash still decides."""

from pathlib import Path

import pytest

from desktop.weights.errors import FetchCancelled
from desktop.weights.fetch import Fetcher
from desktop.weights.folder_source import FolderSource
from desktop.weights.hub import HubSource
from desktop.weights.progress import FetchControl, Progress
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import CONFIG, MODEL
from tests.desktop.weights.lying_server import LyingServer


@pytest.fixture(params=["tiny", "."])
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """With a folder for each model, or with the files of one."""
    made = tmp_path / "stick"
    (made / request.param).mkdir(parents=True)
    (made / request.param / "config.json").write_bytes(CONFIG)
    (made / request.param / "model.bin").write_bytes(MODEL)
    return made


def test_what_the_folder_holds_is_taken_from_it_and_nobody_is_asked(
    store: WeightsStore, folder: Path, hub: HubSource, server: LyingServer
) -> None:
    seen: list[Progress] = []

    Fetcher(store, sources=(hub,), folder=folder).fetch("tiny", seen.append)

    assert store.is_verified("tiny")
    assert server.requests == []
    assert "folder" in {progress.place for progress in seen}


def test_what_is_altered_there_is_fetched_from_the_next_place(
    store: WeightsStore, folder: Path, hub: HubSource, server: LyingServer
) -> None:
    for path in folder.rglob("model.bin"):
        path.write_bytes(MODEL[::-1])

    Fetcher(store, sources=(hub,), folder=folder).fetch("tiny")

    assert store.is_verified("tiny")
    assert [path.rpartition("/")[2] for path, _ in server.requests] == ["model.bin"]


def test_a_folder_without_the_model_is_passed_over(
    store: WeightsStore, tmp_path: Path, hub: HubSource, server: LyingServer
) -> None:
    Fetcher(store, sources=(hub,), folder=tmp_path / "nothing").fetch("tiny")

    assert store.is_verified("tiny")


def test_copying_can_be_stopped(store: WeightsStore, folder: Path) -> None:
    control = FetchControl()

    with pytest.raises(FetchCancelled):
        Fetcher(store, sources=(FolderSource(folder),)).fetch("tiny", lambda progress: control.cancel(), control)

    assert store.find("tiny") is None
