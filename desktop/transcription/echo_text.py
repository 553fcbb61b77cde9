"""The text rule against echo: a microphone turn that says what the loudspeaker says at the same time is a copy.

Second line of defence, after the correlation gate on the sound. Only ever the microphone's copy goes; the rule is that
of meeting recorders in the field: at least half of its time, four words, and four fifths of its words in order.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.transcription.guards import bare_words

LEAST_TIME_SHARE = 0.5
LEAST_WORD_SHARE = 0.8
FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said, from and to which sample."""

    text: str
    start: int
    end: int


def is_echo(microphone: Spoken, system: Iterable[Spoken]) -> bool:
    """Whether the loudspeaker's turns, taken together, explain the microphone's."""
    words = bare_words(microphone.text)
    beside = sorted((turn for turn in system if _overlap(microphone, turn) > 0), key=lambda turn: turn.start)
    if len(words) < FEWEST_WORDS or not beside:
        return False
    shared_time = sum(_overlap(microphone, turn) for turn in beside)
    if shared_time < LEAST_TIME_SHARE * (microphone.end - microphone.start):
        return False
    played = [word for turn in beside for word in bare_words(turn.text)]
    return _words_in_order(words, played) >= LEAST_WORD_SHARE * len(words)


def _overlap(one: Spoken, other: Spoken) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _words_in_order(words: list[str], played: list[str]) -> int:
    matcher = difflib.SequenceMatcher(None, words, played, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())
