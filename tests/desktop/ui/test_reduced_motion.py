import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.ui.reduced_motion import system_reduces_motion

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="each system is asked in its own way")


@pytest.fixture
def gnome_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A `gsettings` of our own, found before any other."""
    program = tmp_path / "gsettings"
    monkeypatch.setenv("PATH", str(tmp_path))
    system_reduces_motion.cache_clear()
    yield program
    system_reduces_motion.cache_clear()


@pytest.mark.parametrize(("answer", "reduced"), [("false", True), ("true", False), ("No such schema", False)])
def test_gnome_is_asked_whether_it_animates(gnome_says: Path, answer: str, reduced: bool) -> None:
    gnome_says.write_text(f"#!/bin/sh\necho {answer}\n")
    gnome_says.chmod(0o755)

    assert system_reduces_motion() is reduced


def test_a_system_without_an_opinion_keeps_its_motion(gnome_says: Path) -> None:
    assert system_reduces_motion() is False
