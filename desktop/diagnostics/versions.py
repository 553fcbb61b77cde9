"""Versions: of the program, of Python, of the packages that do the work, and of the system below."""

import os
import platform
import sys
from importlib import metadata

PACKAGE = "interview-assistant"
PARTS = (
    "PySide6-Essentials",
    "qasync",
    "faster-whisper",
    "ctranslate2",
    "onnxruntime",
    "xllamacpp",
    "openai",
    "httpx",
    "sounddevice",
    "soundcard",
    "keyring",
    "numpy",
    "msgspec",
)


def program_version() -> str:
    return version_of(PACKAGE)


def version_of(package: str) -> str:
    """As it is installed here."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not found"


def system_words() -> str:
    """One line: name, release, kind of processor."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}"


def screen_words() -> str:
    """How windows come onto the screen here, as far as the system says."""
    if sys.platform != "linux":
        return sys.platform
    told = (os.environ.get("XDG_SESSION_TYPE", ""), os.environ.get("XDG_CURRENT_DESKTOP", "").partition(":")[0])
    return " ".join(word for word in told if word) or "unknown: the system does not say"


def versions_text() -> str:
    lines = [
        f"Interview Assistant {program_version()}",
        f"Python {platform.python_version()}",
        f"System {system_words()}",
        f"Screen {screen_words()}",
        f"Processors {os.cpu_count()}",
        f"Packed {'yes' if hasattr(sys, 'frozen') else 'no'}",
        "",
        *(f"{part} {version_of(part)}" for part in PARTS),
    ]
    return "\n".join(lines) + "\n"
