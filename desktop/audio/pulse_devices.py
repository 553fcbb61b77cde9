"""What PulseAudio, or PipeWire in its place, has plugged in, as `pactl` tells it."""

import os
import subprocess
from collections.abc import Iterator

from desktop.audio.audio_device import AudioDevice

PREFIX = "pulse:"
ANSWER_LIMIT_S = 2.0


def pulse_devices() -> list[AudioDevice]:
    """Sources that are no monitors, and for every sink its monitor. Empty where no server answers."""
    info = dict(_lines(_pactl("info")))
    default_sink, default_source = info.get("Default Sink", ""), info.get("Default Source", "")
    microphones = [
        AudioDevice(PREFIX + one["Name"], one["Description"], "microphone", one["Name"] == default_source)
        for one in _blocks(_pactl("list", "sources"))
        if one.get("Monitor of Sink", "n/a") == "n/a"
    ]
    loudspeakers = [
        AudioDevice(PREFIX + one["Monitor Source"], one["Description"], "system", one["Name"] == default_sink)
        for one in _blocks(_pactl("list", "sinks"))
    ]
    return microphones + loudspeakers


def _pactl(*arguments: str) -> str:
    """Its text, or nothing where it is not installed, finds no server or gives no answer."""
    environment = {**os.environ, "LC_ALL": "C"}  # its words are parsed, so they must not be translated
    try:
        done = subprocess.run(
            ["pactl", *arguments], env=environment, capture_output=True, timeout=ANSWER_LIMIT_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")


def _blocks(text: str) -> Iterator[dict[str, str]]:
    """One dictionary a device: its first-level lines "Key: value"."""
    for block in text.split("\n\n"):
        fields = dict(_lines(block))
        if "Name" in fields and "Description" in fields:
            yield fields


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        key, colon, value = line.strip().partition(": ")
        if colon and not line.startswith("\t\t"):
            yield key, value
