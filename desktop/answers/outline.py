"""The outline: what to say first, in cues that read in half a second, before any model has written a word."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.answers.asked_how import ABOUT_FAILURE, ASKS_BEST
from desktop.answers.fact_types import HEADER_KINDS, Fact
from desktop.answers.results import action_and_result
from desktop.answers.retrieval import Scored
from desktop.answers.shortening import CUE_WORDS, counts_any, shortened
from desktop.answers.skeletons import (
    LEAVING,
    NEUTRAL,
    NUMBER,
    SKELETONS,
    Skeleton,
    particular_skeleton,
)
from desktop.answers.words import content_stems
from shared.events import OutlineLine
from shared.ids import FactId
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass

SURE = 0.5
"""Below this the two best classes share the outline; 53 % of questions reach it, at 93.5 % accuracy."""

MOST_LINES = 6
LINES_A_READING = 3
MOST_FACTS = 3

_ABOUT_EXPERIENCE = frozenset({"behavioural", "experience", "strength", "follow_up", "situational"})
_ASKS_RESULT = re.compile(
    r"\b(?:what was the (?:result|outcome|impact)|how did (?:it|that) (?:end|turn out|go)|what came of)\b",
    re.IGNORECASE,
)
_NO_FACTS_NEEDED = frozenset({"salary", "logistics", "reverse", "small_talk", "closing"})


def build_outline(
    question: str,
    classes_first: QuestionClass,
    classes_second: QuestionClass,
    scored: Sequence[Scored],
    setup: SessionSetup,
    confidence: float,
) -> tuple[OutlineLine, ...]:
    """At most six lines; none where only captions are allowed.

    Cues are quoted from facts, prompts ask for what only the speaker knows, a bridge stands where nothing fits.

    Every number and name of a cue stands in the fact it names; `prompt` lines hold none at all.
    """
    if setup.assistance == "captions":
        return ()
    if confidence < SURE and classes_second != classes_first:
        return _two_ways(classes_first, classes_second, scored)
    lines = _for_class(classes_first, scored)[:MOST_LINES]
    return _result_first(lines) if _ASKS_RESULT.search(question) else lines


def _result_first(lines: tuple[OutlineLine, ...]) -> tuple[OutlineLine, ...]:
    """Asked how it ended, one begins with the end."""
    return tuple(sorted(lines, key=lambda line: line.label != "Result"))


def _for_class(question_class: QuestionClass, scored: Sequence[Scored]) -> tuple[OutlineLine, ...]:
    skeleton = SKELETONS.get(question_class, NEUTRAL)
    fitting = _fitting(scored)
    if question_class in _NO_FACTS_NEEDED:
        return _prompts(skeleton)
    if not fitting:
        bridge = _bridge(scored) if question_class in _ABOUT_EXPERIENCE else ()
        return (*bridge, *_prompts(skeleton))
    if question_class == "behavioural":
        return _star(fitting, _lesser(scored))
    if question_class == "follow_up":
        return _deeper(fitting[0], skeleton)
    cues = tuple(_cue(skeleton.label, fact) for fact in fitting[:MOST_FACTS])
    if question_class in _ABOUT_EXPERIENCE:
        cues += tuple(_cue("Or", fact) for fact in _lesser(scored)[: MOST_FACTS - len(cues)])
    return (*_prompts(skeleton)[: skeleton.prompts_first], *cues, *_prompts(skeleton)[skeleton.prompts_first :])


def _fitting(scored: Sequence[Scored]) -> list[Fact]:
    return [hit.fact for hit in scored if hit.fits]


def _lesser(scored: Sequence[Scored]) -> list[Fact]:
    """Deeds that the question may mean too; a heading or a list would say nothing."""
    return [hit.fact for hit in scored if not hit.fits and hit.fact.kind in ("achievement", "other")]


def _deeper(fact: Fact, skeleton: Skeleton) -> tuple[OutlineLine, ...]:
    """A question about the story just told: what it said already, its result, and what only the speaker can add."""
    action, result = action_and_result(fact.text)
    lines = [_cue(skeleton.label, replace(fact, text=action))]
    if result:
        lines.append(OutlineLine(kind="cue", label="Result", text=shortened(result), fact_ids=(fact.id,)))
    return (*lines, *_prompts(skeleton))


def _star(facts: list[Fact], lesser: list[Fact]) -> tuple[OutlineLine, ...]:
    """Situation from the heading, action and result from the statement; the goal is the speaker's to tell."""
    fact = facts[0]
    action, result = action_and_result(fact.text)
    place = ", ".join(part for part in (fact.employer, fact.role, fact.period) if part)
    lines = [
        OutlineLine(kind="cue", label="Situation", text=place, fact_ids=(fact.id,))
        if place
        else OutlineLine(kind="prompt", label="Situation", text="Where was it, and when?"),
        OutlineLine(kind="prompt", label="Task", text="What was the goal? What was at stake?"),
        OutlineLine(kind="cue", label="Action", text=shortened(action), fact_ids=(fact.id,)),
        OutlineLine(kind="cue", label="Result", text=shortened(result), fact_ids=(fact.id,))
        if result
        else OutlineLine(kind="prompt", label="Result", text="What came of it? A number, if you know one."),
    ]
    lines += [_cue("Or", other) for other in (*facts[1:], *lesser)[: MOST_LINES - len(lines)]]
    return tuple(lines)


def _two_ways(first: QuestionClass, second: QuestionClass, scored: Sequence[Scored]) -> tuple[OutlineLine, ...]:
    """Not sure what is asked: a short outline of each reading, told apart by their titles; no fact twice."""
    one = _reading(first, scored, ())
    other = _reading(second, scored, tuple(fact_id for line in one for fact_id in line.fact_ids))
    bridge = () if _fitting(scored) or not {first, second} & _ABOUT_EXPERIENCE else _bridge(scored)
    return (*bridge, *one, *other)[:MOST_LINES]


def _reading(question_class: QuestionClass, scored: Sequence[Scored], used: Sequence[FactId]) -> list[OutlineLine]:
    """The title with what it wants first, then a fact where it wants any, then the next prompt."""
    skeleton = SKELETONS.get(question_class, NEUTRAL)
    prompts = _prompts(skeleton)
    facts = [] if question_class in _NO_FACTS_NEEDED else [fact for fact in _fitting(scored) if fact.id not in used]
    cues = [_cue(skeleton.label, fact) for fact in facts[:1]]
    return [prompts[0], *cues, *prompts[1:]][: LINES_A_READING if cues else LINES_A_READING - 1]


def _cue(label: str, fact: Fact) -> OutlineLine:
    if fact.kind in HEADER_KINDS:
        return OutlineLine(kind="cue", label=label, text=shortened(fact.place or fact.text), fact_ids=(fact.id,))
    text = shortened(fact.text)
    if fact.employer and len(text.split()) + len(fact.employer.split()) <= CUE_WORDS + 4:
        text = f"{fact.employer}: {text}"
    return OutlineLine(kind="cue", label=label, text=text, fact_ids=(fact.id,))


def _bridge(scored: Sequence[Scored]) -> tuple[OutlineLine, ...]:
    if not scored:
        return (OutlineLine(kind="bridge", text="Nothing in your résumé fits. Say so, then say how you would do it."),)
    closest = scored[0].fact
    return (
        OutlineLine(
            kind="bridge",
            label="Honest",
            text=f"Nothing in your résumé fits; closest is: {shortened(closest.text)}",
            fact_ids=(closest.id,),
        ),
    )


def _prompts(skeleton: Skeleton) -> tuple[OutlineLine, ...]:
    return tuple(
        OutlineLine(kind="prompt", label=skeleton.title if i == 0 else "", text=text)
        for i, text in enumerate(skeleton.prompts)
    )
