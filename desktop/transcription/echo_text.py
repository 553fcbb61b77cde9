"""The text rule against echo: a microphone turn that says what the loudspeaker says at the same time is a copy.

Second line of defence, after the correlation gate on the sound. Only ever the microphone's copy goes; the rule is that
of meeting recorders in the field: at least half of its time, four words, and four fifths of its words in order. What
passes the gate while it does not know the room yet is shorter: up to three words are a copy where the loudspeaker says
just these at just this time.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.transcription.guards import bare_words, holds_run
from shared.events import Word
from shared.vocabulary import SAMPLE_RATE

LEAST_TIME_SHARE = 0.5
LEAST_WORD_SHARE = 0.8
FEWEST_WORDS = 4
SAME_MOMENT = round(0.3 * SAMPLE_RATE)
"""What the two devices' delays, the room and the alignment of words may differ by."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said, from and to which sample, word by word where that is known."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...] = ()


def is_echo(microphone: Spoken, system: Iterable[Spoken]) -> bool:
    """Whether the loudspeaker's turns, taken together, explain the microphone's."""
    words = bare_words(microphone.text)
    beside = sorted((turn for turn in system if _overlap(microphone, turn) > 0), key=lambda turn: turn.start)
    if not words or not beside:
        return False
    if len(words) < FEWEST_WORDS:
        return holds_run(_said_at(microphone, beside), words)
    shared_time = sum(_overlap(microphone, turn) for turn in beside)
    if shared_time < LEAST_TIME_SHARE * (microphone.end - microphone.start):
        return False
    played = [word for turn in beside for word in bare_words(turn.text)]
    return _words_in_order(words, played) >= LEAST_WORD_SHARE * len(words)


def _said_at(moment: Spoken, turns: list[Spoken]) -> list[str]:
    start, end = moment.start - SAME_MOMENT, moment.end + SAME_MOMENT
    inside = [word.text for turn in turns for word in turn.words if start <= word.start and word.end <= end]
    return bare_words(" ".join(inside))


def _overlap(one: Spoken, other: Spoken) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _words_in_order(words: list[str], played: list[str]) -> int:
    matcher = difflib.SequenceMatcher(None, words, played, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())
