"""What a turn policy answers with: what to hear next, and what to say."""

from dataclasses import dataclass

from desktop.transcription.messages import Final, Interim, Provisional, Removed, Revised, Settled
from desktop.transcription.turn import Part


@dataclass(frozen=True, slots=True)
class HearWhole:
    """Decode the growing part; its text may become final. `context`: what the speaker said before it."""

    number: int
    start: int
    end: int
    context: str


@dataclass(frozen=True, slots=True)
class HearPartial:
    """Decode what there is of the growing part, if there is time for it."""

    number: int
    start: int
    end: int
    context: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Speech went on: the answer to this request is of no use any more."""

    number: int


@dataclass(frozen=True, slots=True)
class Confirm:
    """The turn is over for good: hear its parts again when there is nothing better to do."""

    turn: int
    start: int
    end: int
    parts: tuple[Part, ...]


Say = Interim | Provisional | Final | Revised | Removed | Settled
Action = HearWhole | HearPartial | Forget | Confirm | Say
