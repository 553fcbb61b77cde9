"""Your side: the person is asked for a sentence, which has to arrive as words."""

import time

from desktop.session.sound_check.ears import Ears
from desktop.session.sound_check.loudness import loudness_of
from desktop.session.sound_check.measured import Heard
from desktop.text.words import words
from desktop.transcription.messages import Final, Revised

SENTENCE = "I am ready for the interview, and this is my voice."
"""Any sentence does; having one to read out saves a moment's thought."""

WAIT_S = 10.0
GO_ON_S = 4.0
"""Who has begun to speak is not cut off."""
ENOUGH_WORDS = 3


class YourSide:
    """Listens once; `heard` holds what came of it."""

    def __init__(self, ears: Ears) -> None:
        self._ears = ears
        self.heard = Heard()

    async def run(self) -> None:
        start = self._ears.show_words("microphone")
        if not await self._ears.until(self._has_sentence, WAIT_S) and self._ears.text("microphone"):
            await self._ears.until(self._has_sentence, GO_ON_S)
        self._measure(start, time.monotonic())

    def _has_sentence(self) -> bool:
        """A finished one, or that nothing can come."""
        finished = [turn for turn in self._ears.turns("microphone") if isinstance(turn, Final | Revised)]
        said = sum(len(words(turn.text)) for turn in finished)
        return said >= ENOUGH_WORDS or bool(self._ears.recogniser_fault)

    def _measure(self, start: int, now: float) -> None:
        turns = self._ears.turns("microphone")
        end = self._ears.position("microphone")
        sound = self._ears.sound("microphone", turns[0].start if turns else start, turns[-1].end if turns else end)
        spoken_at = self._ears.captured_time("microphone", turns[-1].end) if turns else None
        self.heard = Heard(
            text=self._ears.text("microphone"),
            loudness=loudness_of(sound),
            delay_s=None if spoken_at is None else max(0.0, now - spoken_at),
        )
