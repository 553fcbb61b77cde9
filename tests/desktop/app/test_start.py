"""The start: what it wants of the app that runs, and that it waits for one that is only just ending."""

import argparse
from pathlib import Path

import pytest

from desktop.app.start import DemoBesideApp, start, wish_of
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import InstanceWish
from desktop.paths import Paths
from desktop.store.file_lock import FileLock


def test_a_plain_start_wants_to_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "kwin-7")

    assert wish_of(argparse.Namespace(command=None)) == InstanceWish("show", token="kwin-7")


def test_a_file_is_named_by_its_full_path_for_the_other_process_lives_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)

    wish = wish_of(argparse.Namespace(command="open", file="monday.interview"))

    assert wish == InstanceWish("open", str(tmp_path / "monday.interview"))


def test_the_demo_beside_a_running_app_is_refused_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    place = InstancePlace.of(Paths.of_this_user())
    place.prepare()
    lock = FileLock(place.lock)

    assert start(argparse.Namespace(command="demo")) == 1
    assert DemoBesideApp.title in capsys.readouterr().err
    lock.release()
