"""Whether this system asks programs for less motion. Qt does not say; each system has its own place for it."""

import ctypes
import subprocess
import sys
from functools import cache

ASK_LIMIT_S = 0.5
WINDOWS_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION
ASK_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
ASK_MACOS = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")


@cache
def system_reduces_motion() -> bool:
    """Asked once, in some milliseconds; False where the system has no opinion."""
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        return _answer(ASK_MACOS) == "1"
    return _answer(ASK_GNOME) == "false"


def _windows_animates() -> bool:
    animates = ctypes.c_int(1)
    library = getattr(ctypes, "windll")  # noqa: B009 (other systems' type checkers do not know it)
    library.user32.SystemParametersInfoW(WINDOWS_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    return bool(animates.value)


def _answer(command: tuple[str, ...]) -> str:
    try:
        asked = subprocess.run(command, capture_output=True, text=True, timeout=ASK_LIMIT_S, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout.strip()
