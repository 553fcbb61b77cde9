"""How this system's sound is set, as far as it tells: asked while the check runs."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from desktop.audio.pactl import pactl
from desktop.audio.pulse_volumes import OwnSound, own_sound, pulse_volumes, runs_pipewire
from desktop.audio.volume import Volume
from desktop.session.sound_check.vocabulary import System


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """`volumes` and `own_sound` ask anew each time, some 30 ms: not on the loop."""

    system: System
    volumes: Callable[[], list[Volume]]
    own_sound: Callable[[], OwnSound | None]


def settings_of_this_system(platform: str = sys.platform) -> SoundSettings:
    """Asks which sound service runs, so not on the loop either."""
    if platform == "win32":
        return SoundSettings("windows", list, lambda: None)
    if platform == "darwin":
        return SoundSettings("macos", list, lambda: None)
    return SoundSettings(_linux(pactl("info")), pulse_volumes, own_sound)


def _linux(info: str) -> System:
    """Where no service answers, the one that is installed is meant."""
    pipewire = runs_pipewire(info) if info else shutil.which("pipewire") is not None
    return "pipewire" if pipewire else "pulseaudio"
