"""The figures of the streaming policy."""

from dataclasses import dataclass, field

from desktop.transcription.endings import Waits
from shared.vocabulary import SAMPLE_RATE

_S = SAMPLE_RATE
LengthAndPause = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PolicySettings:
    """Samples, unless named otherwise. Silero v6 gives speech 0.5 and more, and falls below 0.35 within 36 ms."""

    onset: float = 0.5
    release: float = 0.35
    preroll: int = _S * 4 // 10
    pause_blocks: int = 2
    least_speech_blocks: int = 3
    waits: Waits = field(default_factory=Waits)
    reopen: int = _S * 3 // 2
    partials: bool = True
    partial_step: int = _S // 2
    # (a part this long, cut at a pause this long): longer parts settle for shorter pauses
    cuts: tuple[LengthAndPause, ...] = ((8 * _S, _S * 35 // 100), (12 * _S, _S * 16 // 100), (18 * _S, 0))
    longest_part: int = 26 * _S
    forced_cut_search: int = 4 * _S
    # (a turn this long, ended at a pause this long): a monologue becomes several turns
    ends: tuple[LengthAndPause, ...] = ((30 * _S, _S * 25 // 100), (40 * _S, 0))

    def cuts_part(self, spoken: int, pause: int) -> bool:
        """The growing part is so long, and the pause so clear, that the part is better done with."""
        return _is_past(self.cuts, spoken, pause)

    def ends_turn(self, spoken: int, pause: int) -> bool:
        """The turn is so long, and the pause so clear, that what follows is another turn."""
        return _is_past(self.ends, spoken, pause)


def _is_past(rules: tuple[LengthAndPause, ...], spoken: int, pause: int) -> bool:
    return any(spoken >= length and pause >= least for length, least in rules)
