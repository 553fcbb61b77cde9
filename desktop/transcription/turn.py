"""A turn as it grows: what its speaker has said so far, in parts."""

from dataclasses import dataclass, field

from desktop.transcription.agreement import LocalAgreement
from shared.events import Word


@dataclass(frozen=True, slots=True)
class Part:
    """One decode's worth of a turn: the text of the sound from `start` to `end`.

    `placed` words have their times and probabilities from the model's alignment.
    """

    start: int
    end: int
    text: str
    words: tuple[Word, ...] = ()
    log_prob: float = 0.0
    placed: bool = False


@dataclass(slots=True)
class Turn:
    """Everything about a turn that is not over, or that may yet be taken up again.

    `parts` are done with; `part_start` is where the part begins that still grows; `candidate` is that part as heard
    at the latest pause; `fallback` is the candidate as committed, in case nothing more was said.
    `told` is the text and end of the Final or Revised that went out. `carried` was said right before the turn.
    """

    number: int
    start: int
    part_start: int
    last_speech_end: int
    carried: str = ""
    parts: list[Part] = field(default_factory=list)
    candidate: Part | None = None
    fallback: Part | None = None
    agreement: LocalAgreement = field(default_factory=LocalAgreement)
    speech_blocks: int = 0
    shown: bool = False
    told: tuple[str, int] | None = None

    @property
    def heard(self) -> list[Part]:
        """The finished parts and the candidate, those without words left out."""
        return [part for part in [*self.parts, *([self.candidate] if self.candidate else [])] if part.text]

    @property
    def text(self) -> str:
        return join_texts([part.text for part in self.heard])

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for part in self.heard for word in part.words)

    @property
    def context(self) -> str:
        """What was said right before the growing part, for the recogniser to go on from."""
        return join_texts([self.carried, *(part.text for part in self.parts)])

    def adopt(self, part: Part, next_start: int, speech_blocks: int = 0) -> None:
        """The part is done with; another one grows from `next_start`, with so much speech in it already."""
        self.parts.append(part)
        self.candidate = None
        self.fallback = None
        self.part_start = next_start
        self.speech_blocks = speech_blocks
        self.agreement = LocalAgreement()


def join_texts(texts: list[str]) -> str:
    """One text of several; where the next goes on in lower case, the stop that the cut had put there goes away."""
    joined = ""
    for text in filter(None, texts):
        if joined and text[0].islower():
            joined = joined.rstrip(".…-– ")
        joined = f"{joined} {text}" if joined else text
    return joined
