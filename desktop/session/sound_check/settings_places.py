"""Where a finding is mended: which of the system's settings, how they are opened, and how to get there by hand."""

from dataclasses import dataclass
from typing import Literal

from desktop.session.sound_check.vocabulary import Code, System

Place = Literal["output", "input", "microphone_privacy", "capture_privacy", "models"]
"""`models` is a page of this program; the others belong to the system."""

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """Tried in order, commands first, then addresses. `button` names it; `by_hand` helps where none of them opens."""

    button: str
    by_hand: str
    commands: tuple[Command, ...] = ()
    addresses: tuple[str, ...] = ()


_PLACES: dict[Code, Place] = {
    "nothing_played": "output",
    "wrong_output": "output",
    "output_muted": "output",
    "output_quiet": "output",
    "system_zeros": "output",
    "system_silent": "output",
    "microphone_silent": "input",
    "microphone_muted": "input",
    "microphone_zeros": "input",
    "microphone_quiet": "input",
    "microphone_clipping": "input",
    "voice_not_understood": "models",
    "words_not_understood": "models",
    "recogniser_missing": "models",
    "recogniser_slow": "models",
}
_PRIVATE: dict[System, dict[Code, Place]] = {
    "windows": {"microphone_silent": "microphone_privacy", "microphone_zeros": "microphone_privacy"},
    "macos": {
        "microphone_zeros": "microphone_privacy",
        "system_zeros": "capture_privacy",
        "system_silent": "capture_privacy",
    },
}

_DESKTOPS = (
    ("systemsettings", "kcm_pulseaudio"),
    ("kcmshell6", "kcm_pulseaudio"),
    ("kcmshell5", "kcm_pulseaudio"),
    ("cinnamon-settings", "sound"),
    ("mate-volume-control",),
    ("gnome-control-center", "sound"),
)
_BY_HAND_LINUX = (
    "No sound settings were found to open. Open those of your desktop by hand, or install the volume control: "
    "the package is called pavucontrol."
)
_BY_HAND = {
    "windows": "The settings did not open. Press the Windows key, type “sound settings” and open them by hand.",
    "windows_privacy": "The settings did not open. Press the Windows key and type “microphone privacy settings”.",
    "macos": "The settings did not open. Open System Settings by hand and choose Sound.",
    "macos_privacy": "The settings did not open. Open System Settings by hand and choose Privacy & Security.",
}
_MACOS = "x-apple.systempreferences:com.apple."

_WINDOWS_SOUND = Way("Open sound settings", _BY_HAND["windows"], addresses=("ms-settings:sound",))
_MACOS_SOUND = Way(
    "Open sound settings",
    _BY_HAND["macos"],
    addresses=(f"{_MACOS}Sound-Settings.extension", f"{_MACOS}preference.sound"),
)
_WAYS: dict[System, dict[Place, Way]] = {
    "pulseaudio": {
        "output": Way("Open sound settings", _BY_HAND_LINUX, (("pavucontrol", "--tab=3"), *_DESKTOPS)),
        "input": Way("Open sound settings", _BY_HAND_LINUX, (("pavucontrol", "--tab=4"), *_DESKTOPS)),
    },
    "pipewire": {
        "output": Way("Open sound settings", _BY_HAND_LINUX, (*_DESKTOPS, ("pwvucontrol",), ("pavucontrol", "-t3"))),
        "input": Way("Open sound settings", _BY_HAND_LINUX, (*_DESKTOPS, ("pwvucontrol",), ("pavucontrol", "-t4"))),
    },
    "windows": {
        "output": _WINDOWS_SOUND,
        "input": _WINDOWS_SOUND,
        "microphone_privacy": Way(
            "Open microphone privacy", _BY_HAND["windows_privacy"], addresses=("ms-settings:privacy-microphone",)
        ),
    },
    "macos": {
        "output": _MACOS_SOUND,
        "input": _MACOS_SOUND,
        "microphone_privacy": Way(
            "Open privacy settings",
            _BY_HAND["macos_privacy"],
            addresses=(f"{_MACOS}preference.security?Privacy_Microphone",),
        ),
        "capture_privacy": Way(
            "Open privacy settings",
            _BY_HAND["macos_privacy"],
            addresses=(
                f"{_MACOS}preference.security?Privacy_AudioCapture",
                f"{_MACOS}preference.security?Privacy_ScreenCapture",
            ),
        ),
    },
}
_MODELS = Way("Open models", "Open the page “Models” of this program.")


def place_of(code: Code, system: System) -> Place | None:
    """None where no settings help, but headphones, say."""
    return _PRIVATE.get(system, {}).get(code) or _PLACES.get(code)


def way_to(code: Code, system: System) -> Way | None:
    place = place_of(code, system)
    if place is None:
        return None
    return _MODELS if place == "models" else _WAYS[system][place]
