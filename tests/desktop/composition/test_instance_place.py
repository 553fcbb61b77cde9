"""Where the running app is found: the same place for every start, and nobody else's."""

import os
import stat
from pathlib import Path

import pytest

from desktop.composition.instance_place import LONGEST_SOCKET_PATH, InstancePlace, PlaceNotPrivate
from desktop.paths import Paths


def place_in(home: Path, platform: str = "linux") -> InstancePlace:
    return InstancePlace.of(Paths(home / "data", home / "weights", home / "config", home / "logs"), platform)


def test_two_starts_of_one_person_find_the_same_place(tmp_path: Path) -> None:
    assert place_in(tmp_path) == place_in(tmp_path)
    assert place_in(tmp_path).address != place_in(tmp_path / "other").address


def test_nobody_else_enters_the_folder_of_the_socket(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    place.prepare()

    for folder in (place.lock.parent, Path(place.address).parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_stands_open_is_closed_to_others(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    folder = Path(place.address).parent
    folder.mkdir(parents=True)
    folder.chmod(0o777)

    place.prepare()

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_home_too_deep_for_a_socket_gets_a_short_place_of_its_own(tmp_path: Path) -> None:
    deep = tmp_path / ("so-deep-that-no-socket-has-such-a-path" * 3)

    address = place_in(deep).address

    assert len(os.fsencode(address)) <= LONGEST_SOCKET_PATH
    assert str(os.getuid()) in address
    assert address != place_in(deep / "other").address


def test_a_link_that_somebody_laid_in_the_way_is_refused(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    place.lock.parent.mkdir(parents=True)
    Path(place.address).parent.symlink_to(elsewhere)

    with pytest.raises(PlaceNotPrivate, match="belongs to somebody else"):
        place.prepare()


def test_windows_has_a_pipe_with_the_persons_own_name(tmp_path: Path) -> None:
    place = place_in(tmp_path, "win32")

    assert place.is_pipe
    assert place.address.startswith("\\\\.\\pipe\\interview-assistant-")
    assert place.address != place_in(tmp_path / "other", "win32").address
