"""Without a screen the program says so; Qt would abort the process."""

import os
import subprocess
import sys

import pytest

from desktop.app.screen import NoScreen, ScreenLibraryMissing, choose_screen


def choose(environment: dict[str, str], platform: str = "linux", *, demo: bool = False, library: bool = True):
    return choose_screen(environment, platform, demo=demo, has_library=lambda name: library)


@pytest.mark.parametrize(
    "environment", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "vnc"}]
)
def test_where_there_is_a_screen_qt_chooses(environment: dict[str, str]) -> None:
    assert choose(environment) is None


def test_other_systems_always_have_one() -> None:
    assert choose({}, "win32") is None
    assert choose({}, "darwin") is None


def test_the_demo_is_drawn_unseen() -> None:
    assert choose({}, demo=True) == "offscreen"


def test_a_missing_system_library_is_named_with_the_command_that_brings_it() -> None:
    with pytest.raises(ScreenLibraryMissing) as caught:
        choose({"DISPLAY": ":0"}, library=False)

    assert "libxcb-cursor0" in caught.value.message


def test_without_windows_there_is_still_the_command_line() -> None:
    with pytest.raises(NoScreen):
        choose({})


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_the_program_itself_ends_with_a_sentence_and_not_with_a_crash() -> None:
    bare = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"}

    ended = subprocess.run([sys.executable, "-m", "desktop"], env=bare, capture_output=True, text=True, timeout=60)

    assert ended.returncode == 1
    assert ended.stderr.startswith("There is no screen to draw on. ")
