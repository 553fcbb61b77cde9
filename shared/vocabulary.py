"""The few closed word lists that events, settings and both programs share."""

from typing import Literal, get_args

Source = Literal["microphone", "system"]
SOURCES: tuple[Source, ...] = get_args(Source)

Assistance = Literal["full", "notes", "captions", "practice"]
"""What the employer allows: everything / outline only / transcript only / everything, with nobody else in the room."""

ConsentChoice = Literal["everyone_agreed", "will_tell_them", "own_voice_only", "practice"]

SessionState = Literal["created", "active", "paused", "completed"]

QuestionClass = Literal[
    "intro",
    "motivation",
    "strength",
    "weakness",
    "behavioural",
    "situational",
    "technical",
    "system_design",
    "experience",
    "salary",
    "logistics",
    "reverse",
    "small_talk",
    "follow_up",
    "closing",
    "culture",
]

SoundCheckOutcome = Literal["passed", "failed", "skipped"]

Verdict = Literal["supported", "general", "unsupported"]

DeviceState = Literal["open", "silent", "zeros", "lost", "failed", "closed"]
"""`silent`: no frames for 1.5 s. `zeros`: frames that hold nothing but digital zero. `failed`: it would not open."""

SAMPLE_RATE = 16_000
"""Samples a second of every position in every event."""
