"""Whether this screen can show clear parts of a window."""

import ctypes
import ctypes.util

from PySide6.QtGui import QGuiApplication


def has_compositor() -> bool:
    """False only on an X11 display without a compositing manager, where a clear margin would be a black frame.

    Windows, macOS and Wayland always compose. On X11 the manager of screen 0 owns the selection `_NET_WM_CM_S0`
    (Extended Window Manager Hints 1.5).
    """
    if QGuiApplication.platformName() != "xcb":
        return True
    name = ctypes.util.find_library("X11")
    return name is not None and _selection_is_owned(ctypes.CDLL(name), b"_NET_WM_CM_S0")


def _selection_is_owned(x11: ctypes.CDLL, selection: bytes) -> bool:
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    connection = ctypes.c_void_p(display)
    try:
        atom = ctypes.c_ulong(x11.XInternAtom(connection, selection, 0))
        return bool(x11.XGetSelectionOwner(connection, atom))
    finally:
        x11.XCloseDisplay(connection)
