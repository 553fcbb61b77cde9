"""How long a silence must be before a turn counts as over, judged by how its text ends.

Punctuation does not tell an unfinished turn from a finished one (18 questions cut at an inner pause came out with a
full stop or a question mark in 17), so no wait is shorter than half a second, and a turn that goes on is joined again.
"""

import re
from dataclasses import dataclass

from shared.vocabulary import SAMPLE_RATE

_WORD = re.compile(r"[\w']+")

_UNFINISHED_ENDINGS = """
and or but nor so because since although though while whereas if unless until when where which who whom whose that than
then as a an the this these those my your his her its our their some any every each no of in on at to for from with
without by about into onto over under between through during before after against among toward towards
um uh er erm hmm mm like well basically actually is are was were be been am do does did have has had will would can
could should may might must
"""
_UNFINISHED = frozenset(_UNFINISHED_ENDINGS.split())
_REQUESTS = re.compile(
    r"\b(tell (me|us)|walk (me|us)|talk (me|us)|describe|explain|give (me|us)|share|show (me|us)|imagine|suppose|"
    r"let's say|help (me|us) understand|take (me|us)|think of|introduce|outline|compare|list|name)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Waits:
    """Samples of silence."""

    complete: int = SAMPLE_RATE // 2
    usual: int = SAMPLE_RATE * 7 // 10
    unfinished: int = SAMPLE_RATE * 14 // 10

    def after(self, text: str, habit: int = 0) -> int:
        """`habit` is this speaker's usual pause in mid-turn: no wait but the longest is shorter than that."""
        if ends_unfinished(text):
            return self.unfinished
        wait = self.complete if reads_complete(text) else self.usual
        return min(self.unfinished, max(wait, habit))


def ends_unfinished(text: str) -> bool:
    """A conjunction, article, preposition, filler, auxiliary, comma or dash at the end: more is to come."""
    stripped = text.rstrip()
    if stripped.endswith((",", "-", "–", "—", "…", "...", ":", ";")):
        return True
    if stripped.endswith("?"):  # "What is it like?", "What are you most proud of?"
        return False
    words = _WORD.findall(stripped.lower())
    return bool(words) and words[-1] in _UNFINISHED


def reads_complete(text: str) -> bool:
    """A whole question, or a request that is a statement."""
    stripped = text.rstrip()
    if len(_WORD.findall(stripped)) < _FEWEST_WORDS:
        return False
    return stripped.endswith("?") or (stripped.endswith((".", "!")) and bool(_REQUESTS.search(stripped)))


class PauseHabit:
    """How long this speaker pauses in the middle of a turn: a running mean over the pauses after which they went on.

    Shorter pauses than a quarter of a second are breath and articulation and tell nothing. It speaks up after three.
    """

    SHORTEST = SAMPLE_RATE // 4
    ENOUGH = 3
    MARGIN = 1.25
    WEIGHT = 0.25

    def __init__(self) -> None:
        self._mean = 0.0
        self._seen = 0

    def note(self, pause: int) -> None:
        if pause < self.SHORTEST:
            return
        self._seen += 1
        self._mean += (pause - self._mean) * (1.0 if self._seen == 1 else self.WEIGHT)

    @property
    def wait(self) -> int:
        """Samples; 0 while too little is known."""
        return int(self._mean * self.MARGIN) if self._seen >= self.ENOUGH else 0
