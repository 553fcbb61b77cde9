"""The bars of the timing picture: what is measured, before anything is drawn. No Qt."""

import math
from dataclasses import dataclass

from desktop.reports.phrases import seconds_of
from desktop.reports.summary import Summary
from shared.ids import QuestionId
from shared.session_view import SessionView

STEPS_MS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 60_000)
MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One question. `stops`: where text, outline and first word stand, as far as they came."""

    question_id: QuestionId
    number: int
    text: str
    stops: tuple[tuple[str, float], ...]  # milliseconds from the question's last word, in the order of coming

    @property
    def top_ms(self) -> float:
        return self.stops[-1][1] if self.stops else 0.0

    @property
    def words(self) -> str:
        """For a tooltip and a screen reader."""
        parts = ", ".join(f"{name.lower()} {seconds_of(ms)}" for name, ms in self.stops)
        return f"Question {self.number}, {self.text}: {parts}"


def bars_of(view: SessionView) -> tuple[Bar, ...]:
    """Of the questions for which anything was measured."""
    made = []
    for number, question in enumerate(view.current_questions, start=1):
        timing = question.timing
        if timing is None:
            continue
        found = (("Text", timing.text_ms), ("Outline", timing.outline_ms), ("First word", timing.answer_ms))
        stops = sorted(((name, max(0.0, ms)) for name, ms in found if ms is not None), key=lambda stop: stop[1])
        if stops:
            made.append(Bar(question.detected.question_id, number, question.detected.text, tuple(stops)))
    return tuple(made)


def lines_of(summary: Summary) -> tuple[tuple[str, float], ...]:
    """p50 and p95 of the last thing that was measured, name and ms; none where there are too few values."""
    figures = next((part for part in reversed(summary.timing) if part.p50_ms is not None), None)
    if figures is None or figures.p50_ms is None or figures.p95_ms is None:
        return ()
    return (("p50", figures.p50_ms), ("p95", figures.p95_ms))


def grid_of(top_ms: float) -> tuple[int, ...]:
    """Round values for the scale, from 0 to just above the highest bar."""
    step = next((step for step in STEPS_MS if top_ms / step <= MOST_LINES), None) or 60_000 * math.ceil(
        top_ms / (60_000 * MOST_LINES)
    )
    return tuple(step * number for number in range(max(1, math.ceil(top_ms / step)) + 1))
