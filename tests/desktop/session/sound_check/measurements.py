"""Measurements of a check in which all was well, to be changed by each test in the one thing that it is about."""

from dataclasses import replace

from desktop.audio.bleed import Bleed
from desktop.session.sound_check.loudness import Loudness
from desktop.session.sound_check.measured import Device, Heard, Measured, Output

QUESTION = "Tell me about a time you disagreed with a colleague."
SAID = "I am ready for the interview, and this is my voice."
ROOM = Loudness(speech_db=-62.0, floor_db=-66.0, peak_db=-54.0, clipped=0.0, zeros=False)
SPEECH = Loudness(speech_db=-20.0, floor_db=-29.0, peak_db=-6.0, clipped=0.0, zeros=False)
BLEED = Bleed(relative_db=-6.0, lag_s=0.03, correlation=0.9)

GOOD = Measured(
    system="pulseaudio",
    output=Output(name="Headphones", muted=False, percent=70, listened=True),
    speaker=Device(name="Headphones", state="open", muted=False, percent=70),
    microphone=Device(name="USB Headset", state="open", muted=False, percent=80),
    question=Heard(text=QUESTION, loudness=SPEECH, delay_s=0.4, likeness=0.98),
    matched=4,
    wanted=3,
    room=ROOM,
    voice=Heard(text=SAID, loudness=SPEECH, delay_s=0.9),
    asked=True,
)


def unheard(measured: Measured = GOOD, loudness: Loudness | None = None) -> Measured:
    """The question did not arrive: neither its words nor its sound."""
    nothing = Heard() if loudness is None else Heard(loudness=loudness)
    return replace(measured, question=nothing, matched=0)
