"""`pactl`, through which PulseAudio, or PipeWire in its place, is asked; and its answers as dictionaries."""

import os
import subprocess
from collections.abc import Iterator

ANSWER_LIMIT_S = 2.0


def pactl(*arguments: str) -> str:
    """Its text, or nothing where it is not installed, finds no server or gives no answer."""
    environment = {**os.environ, "LC_ALL": "C"}  # its words are parsed, so they must not be translated
    try:
        done = subprocess.run(
            ["pactl", *arguments], env=environment, capture_output=True, timeout=ANSWER_LIMIT_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")


def device_blocks(text: str) -> Iterator[dict[str, str]]:
    """One dictionary a device: its first-level lines "Key: value"."""
    for block in text.split("\n\n"):
        fields = dict(fields_of(block))
        if "Name" in fields and "Description" in fields:
            yield fields


def fields_of(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        key, colon, value = line.strip().partition(": ")
        if colon and not line.startswith("\t\t"):
            yield key, value
