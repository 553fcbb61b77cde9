from pathlib import Path

import pytest

from desktop.weights.aside import Aside
from desktop.weights.errors import Busy
from desktop.weights.store import WeightsStore


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_what_is_set_aside_is_not_here_and_can_come_back(store: WeightsStore, installed: Path) -> None:
    aside = Aside(store)

    put = aside.put(installed)
    assert store.find("tiny") is None

    aside.bring_back(put, installed)
    assert store.find("tiny") == installed


def test_emptying_really_frees_the_room(store: WeightsStore, installed: Path) -> None:
    aside = Aside(store)
    put = aside.put(installed)
    assert size_of(store.root) > 200_000

    aside.empty(put)

    assert size_of(store.root) < 1_000


def test_what_an_earlier_run_left_is_emptied_as_well(store: WeightsStore, installed: Path) -> None:
    Aside(store).put(installed)

    Aside(store).empty()

    assert size_of(store.root) < 1_000


def test_a_model_that_is_being_fetched_is_not_set_aside(store: WeightsStore, installed: Path) -> None:
    with store.locked("tiny", wait=lambda: None), pytest.raises(Busy):
        Aside(store).put(installed)

    assert store.find("tiny") == installed


def test_one_that_was_fetched_anew_meanwhile_stays(store: WeightsStore, installed: Path) -> None:
    aside = Aside(store)
    put = aside.put(installed)
    installed.mkdir()
    (installed / "new").write_text("new")

    aside.bring_back(put, installed)

    assert [path.name for path in installed.iterdir()] == ["new"]
    assert not put.exists()
