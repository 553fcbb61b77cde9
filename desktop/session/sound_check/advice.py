"""What helps against each finding: by system where the way differs, the same everywhere where it does not."""

from desktop.session.sound_check.advice_linux import PIPEWIRE, PULSEAUDIO
from desktop.session.sound_check.advice_macos import MACOS
from desktop.session.sound_check.advice_windows import WINDOWS
from desktop.session.sound_check.vocabulary import Code, System

EVERYWHERE: dict[Code, str] = {
    "microphone_hears_output": (
        "Wear headphones: then it hears only you. Without them you can go on; the program recognises the echo and "
        "leaves it out of your side, but it has to give way where you both speak at once."
    ),
    "noisy_room": (
        "Close the window or the door, switch off a fan, or use a headset: its microphone is nearer to your mouth than "
        "to the noise. You can go on, but some words may be missed."
    ),
    "voice_not_understood": (
        "Speak a whole sentence in English, at your normal pace, and check again. If it happens again, choose another "
        "microphone, or a larger speech model: accents gain most from one."
    ),
    "words_not_understood": (
        "Stop music, videos and other programs that play sound, and check again. If it happens again, choose a larger "
        "speech model."
    ),
    "recogniser_missing": (
        "Fetch a speech model on the page for models, or with: interview-assistant models fetch whisper-tiny.en"
    ),
    "recogniser_slow": (
        "Close programs that keep this computer busy, or choose a smaller speech model. You can go on; the words come "
        "as soon as they can."
    ),
}

BY_SYSTEM: dict[System, dict[Code, str]] = {
    "pulseaudio": PULSEAUDIO,
    "pipewire": PIPEWIRE,
    "windows": WINDOWS,
    "macos": MACOS,
}


def advice(code: Code, system: System) -> str:
    return BY_SYSTEM[system].get(code) or EVERYWHERE[code]
