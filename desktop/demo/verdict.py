"""The demo's verdict: was every planned question noticed once, and nothing else; how fast was everything."""

from dataclasses import dataclass

import numpy as np

from desktop.demo.interview import PlannedQuestion
from desktop.demo.loop_probe import Lag
from shared.session_view import QuestionView, SessionView
from shared.vocabulary import SAMPLE_RATE

NEAR = 2 * SAMPLE_RATE  # a question belongs to the planned one that ended within two seconds of it
TIMINGS = ("text_ms", "outline_ms", "answer_ms", "commit_ms")
TITLES = {"text_ms": "text", "outline_ms": "outline", "answer_ms": "answer", "commit_ms": "certain"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`problems` are sentences for a person; none means that every part did its work."""

    problems: tuple[str, ...]
    table: str


def judge_demo(view: SessionView, planned: list[PlannedQuestion], lag: Lag, *, expects_answers: bool) -> Verdict:
    current = view.current_questions
    problems = [*_question_problems(current, planned), *_part_problems(view, expects_answers)]
    return Verdict(tuple(problems), _table(current, lag))


def _question_problems(current: list[QuestionView], planned: list[PlannedQuestion]) -> list[str]:
    problems = []
    unplanned = list(current)
    for plan in planned:
        found = [question for question in unplanned if abs(question.detected.end - plan.end) < NEAR]
        if len(found) < plan.count:
            problems.append(f"This question was not noticed: {plan.text}")
        problems.extend(f"This question was noticed twice: {twice.detected.text}" for twice in found[plan.count :])
        unplanned = [question for question in unplanned if question not in found]
    problems.extend(f"This is no planned question: {question.detected.text}" for question in unplanned)
    return problems


def _part_problems(view: SessionView, expects_answers: bool) -> list[str]:
    problems = []
    if not view.segments:
        problems.append("Nothing was transcribed.")
    if view.state != "completed":
        problems.append("The session did not complete.")
    problems += [f"No outline for: {q.detected.text}" for q in view.current_questions if not q.outline]
    answers = [answer for question in view.current_questions for answer in question.answers]
    if expects_answers and not any(answer.outcome == "complete" for answer in answers):
        problems.append("No answer was written to its end.")
    problems += [f"An answer failed: {answer.reason}" for answer in answers if answer.outcome == "failed"]
    return problems


def _table(current: list[QuestionView], lag: Lag) -> str:
    """Milliseconds from the last word of each question, then the medians and the loop's lag."""
    rows = [f"{'ms after the last word':<58}" + "".join(f"{TITLES[name]:>9}" for name in TIMINGS)]
    for question in current:
        figures = [getattr(question.timing, name, None) for name in TIMINGS]
        rows.append(f"{question.detected.text[:56]:<58}" + "".join(_cell(value) for value in figures))
    for title, percentile in (("median", 50), ("95th percentile", 95)):
        rows.append(f"{title:<58}" + "".join(_cell(_percentile(current, name, percentile)) for name in TIMINGS))
    rows.append("")
    rows.append(
        f"The interface's loop was late by {lag.p50_ms:.1f} ms in the median, {lag.p99_ms:.1f} ms at the 99th "
        f"percentile, {lag.max_ms:.0f} ms at most ({lag.count} calls)."
    )
    return "\n".join(rows)


def _percentile(current: list[QuestionView], name: str, percentile: int) -> float | None:
    values = [value for question in current if (value := getattr(question.timing, name, None)) is not None]
    return float(np.percentile(values, percentile)) if values else None


def _cell(value: float | None) -> str:
    return f"{value:9.0f}" if value is not None else f"{'–':>9}"
