"""A screen for the windows. Qt ends the whole process where it finds none, so this is asked before Qt is."""

import ctypes
import sys
from collections.abc import Callable, Mapping

from desktop.errors import ProgramError

UNSEEN = "No screen here: the demo draws its windows unseen. Their pictures are kept.\n"


class NoScreen(ProgramError):
    """Linux without X11 and Wayland: a server, a plain terminal."""

    title = "There is no screen to draw on"
    message = (
        "Start it from a desktop session. Without windows, `interview-assistant listen` does the same work in a "
        "terminal, and `interview-assistant demo` shows it with the bundled interview."
    )


class ScreenLibraryMissing(ProgramError):
    """Qt's own packages do not bring it."""

    title = "A system library for windows is missing"
    message = (
        "Qt needs libxcb-cursor. Install it (Debian, Ubuntu: `sudo apt install libxcb-cursor0`; Fedora: `sudo dnf "
        "install xcb-util-cursor`) and start again."
    )


def choose_screen(
    environment: Mapping[str, str], platform: str, *, demo: bool, has_library: Callable[[str], bool]
) -> str | None:
    """The Qt platform to ask for, or None for Qt's own choice; raises where Qt would end the process."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    if not environment.get("DISPLAY"):
        if demo:
            return "offscreen"
        raise NoScreen
    if not hasattr(sys, "frozen") and not has_library("libxcb-cursor.so.0"):  # a bundle brings its own
        raise ScreenLibraryMissing
    return None


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
