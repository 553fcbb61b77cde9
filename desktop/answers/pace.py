"""How fast the built-in writer writes, and when that is too slow for its number of threads."""

from dataclasses import dataclass

SLOW_TOKENS_S = 5.0
"""Several threads below this rate are waiting for each other: another process has taken a core (see ThreadPlan)."""

SLOW_FIRST_TOKEN_S = 2.0
"""A question of some 40 tokens behind a known prefix takes one thread 1.5 s."""

_ENOUGH_TOKENS = 20
_SLOW_IN_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Pace:
    first_token_s: float
    tokens_s: float
    tokens: int

    @classmethod
    def of(cls, asked_at: float, first_at: float, ended_at: float, tokens: int) -> "Pace":
        """From readings of one monotonic clock."""
        return cls(first_at - asked_at, (tokens - 1) / max(ended_at - first_at, 1e-3), tokens)

    @property
    def slow(self) -> bool:
        return self.tokens_s < SLOW_TOKENS_S or self.first_token_s > SLOW_FIRST_TOKEN_S


class PaceWatch:
    """One slow answer is chance, two in a row are a busy machine."""

    def __init__(self) -> None:
        self.last: Pace | None = None
        self._slow_in_a_row = 0

    def is_too_slow(self, pace: Pace) -> bool:
        """Counts this answer in; those of a few tokens say too little."""
        if pace.tokens < _ENOUGH_TOKENS:
            return False
        self.last = pace
        self._slow_in_a_row = self._slow_in_a_row + 1 if pace.slow else 0
        return self._slow_in_a_row >= _SLOW_IN_A_ROW
