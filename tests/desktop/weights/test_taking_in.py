from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.weights.errors import WrongHash
from desktop.weights.own import OwnModels
from desktop.weights.store import WeightsStore
from desktop.weights.taking_in import take_in
from tests.desktop.weights.conftest import CONFIG, MODEL, weights, weights_file
from tests.desktop.weights.test_own import gguf

WRITER = weights("writer", purpose="writing", files=(weights_file("model.gguf", MODEL),), title="A writer, Q4")


@pytest.fixture
def store(tmp_path: Path) -> WeightsStore:
    return WeightsStore(tmp_path / "store", (weights(), WRITER))


def test_a_folder_that_the_catalogue_knows_is_taken_in_under_its_name(store: WeightsStore, tmp_path: Path) -> None:
    folder = tmp_path / "from a stick"
    folder.mkdir()
    (folder / "config.json").write_bytes(CONFIG)
    (folder / "model.bin").write_bytes(MODEL)

    taken = take_in(store, folder)

    assert (taken.setting, taken.known) == ("tiny", True)
    assert store.is_verified("tiny")


def test_a_file_that_the_catalogue_knows_is_taken_in_whatever_it_is_called(store: WeightsStore, tmp_path: Path) -> None:
    taken = take_in(store, gguf(tmp_path, MODEL))

    assert (taken.title, taken.setting, taken.known) == ("A writer", "writer", True)


def test_a_folder_that_holds_one_gguf_is_that_file(store: WeightsStore, tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    gguf(folder, MODEL)

    assert take_in(store, folder).setting == "writer"


def test_what_looks_like_a_known_model_and_is_altered_is_refused(
    store: WeightsStore, tmp_path: Path, flip: Callable[[Path], None]
) -> None:
    path = gguf(tmp_path, MODEL)
    flip(path)

    with pytest.raises(WrongHash):
        take_in(store, path)

    assert store.find("writer") is None
    assert OwnModels(store).all() == ()


def test_any_other_is_the_persons_own(store: WeightsStore, tmp_path: Path) -> None:
    taken = take_in(store, gguf(tmp_path))

    assert not taken.known
    assert taken.setting == OwnModels(store).all()[0].setting
