"""A short spoken question for the sound check: one line of the bundled interview.

The voice is the interview's own, made for it with a speech synthesiser, so it is as free to use as the interview.
"""

import soundfile

from desktop.demo.interview import DATA, spoken_lines
from desktop.session.sound_check.question import SpokenQuestion

KIND = "behavioural"
MARGIN = 1_600
"""A tenth of a second before the first sound and behind the last."""


def spoken_question() -> SpokenQuestion:
    """“Tell me about a time you disagreed with a colleague.”"""
    line = next(line for line in spoken_lines() if line.source == "system" and line.question == KIND)
    sound, _ = soundfile.read(
        DATA / "system.flac", start=line.start - MARGIN, stop=line.end + MARGIN, dtype="float32", always_2d=False
    )
    return SpokenQuestion(line.text, sound)
