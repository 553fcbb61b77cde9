"""The sound check's own closed word lists."""

from typing import Literal, get_args

from shared.vocabulary import Source

Code = Literal[
    "nothing_played",
    "wrong_output",
    "output_muted",
    "output_quiet",
    "system_zeros",
    "system_silent",
    "words_not_understood",
    "microphone_silent",
    "microphone_muted",
    "microphone_zeros",
    "microphone_quiet",
    "microphone_clipping",
    "voice_not_understood",
    "microphone_hears_output",
    "noisy_room",
    "recogniser_missing",
    "recogniser_slow",
]
CODES: tuple[Code, ...] = get_args(Code)

SIDES: dict[Source, frozenset[Code]] = {
    "system": frozenset(CODES[: CODES.index("microphone_silent")]),
    "microphone": frozenset(CODES[CODES.index("microphone_silent") : CODES.index("microphone_hears_output")]),
}
"""Which side's voice each of them concerns; those behind concern both."""

Severity = Literal["problem", "advice"]
"""A `problem` means that a session would not hear a side; with `advice` it would, though not as well as it could."""

System = Literal["pulseaudio", "pipewire", "windows", "macos"]
SYSTEMS: tuple[System, ...] = get_args(System)

Step = Literal["preparing", "quiet", "playing", "speaking", "judging"]
"""What the check does just now: opens everything / listens to the quiet room / plays the question / waits for the
person's sentence / draws its conclusions."""

RowState = Literal["waiting", "playing", "listening", "good", "problem", "skipped"]
"""How far one side's check is. `skipped`: something before it already decided."""
