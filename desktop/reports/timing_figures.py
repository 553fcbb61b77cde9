"""Timing figures: how long text, outline and first word took, over all questions of a session."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from shared.events import TimingMeasured
from shared.session_view import SessionView

ENOUGH_FOR_P95 = 20
"""With fewer values the 95th percentile by rank is nothing but the slowest one."""


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Milliseconds over `count` questions: the median and the 95th percentile, None where one value says nothing."""

    name: str
    count: int
    p50_ms: float | None
    p95_ms: float | None


def timings(view: SessionView) -> list[TimingMeasured]:
    """Of the current questions that have one."""
    return [question.timing for question in view.current_questions if question.timing is not None]


def measure_timing(view: SessionView) -> tuple[Percentiles, ...]:
    """For text, outline and first word, as far as they came."""
    found = timings(view)
    kinds = (
        ("Text", [timing.text_ms for timing in found]),
        ("Outline", [timing.outline_ms for timing in found]),
        ("First word", [timing.answer_ms for timing in found]),
    )
    made = (_percentiles(name, [value for value in values if value is not None]) for name, values in kinds)
    return tuple(figures for figures in made if figures.count)


def percentile(values: Sequence[float], percent: float) -> float:
    """By nearest rank: always a value that was measured."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def _percentiles(name: str, values: list[float]) -> Percentiles:
    if len(values) < 2:
        return Percentiles(name, len(values), None, None)
    return Percentiles(name, len(values), percentile(values, 50), percentile(values, 95))
