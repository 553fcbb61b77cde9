"""The outline: what to say first, in cues that read in half a second, before any model has written a word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.answers.asked_how import ABOUT_FAILURE, ASKS_BEST, counted_things
from desktop.answers.fact_types import HEADER_KINDS, Fact
from desktop.answers.results import action_and_result
from desktop.answers.retrieval import Scored
from desktop.answers.shortening import CUE_WORDS, shortened
from desktop.answers.skeletons import (
    LEAVING,
    NUMBER,
    SKELETONS,
    Skeleton,
    particular_skeleton,
    skeleton_for,
)
from desktop.answers.told_first import counting_first, of_the_place
from shared.events import OutlineLine
from shared.ids import FactId
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass

SURE = 0.5
"""Below this the two best classes share the outline; 53 % of questions reach it, at 93.5 % accuracy."""

MOST_LINES = 6
LINES_A_READING = 3
MOST_FACTS = 3
TELL_YOUR_OWN = "Nothing in your résumé tells of one. Pick a real one that is over, and say what changed since."

_ABOUT_EXPERIENCE = frozenset({"behavioural", "experience", "strength", "follow_up", "situational"})
_ASKS_RESULT = re.compile(
    r"\b(?:what was the (?:result|outcome|impact)|how did (?:it|that) (?:end|turn out|go)|what came of)\b",
    re.IGNORECASE,
)
_NO_FACTS_NEEDED = frozenset({"salary", "logistics", "reverse", "small_talk", "closing"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with its class, what of the résumé was found for it, and the skeleton of its answer."""

    question: str
    question_class: QuestionClass
    scored: Sequence[Scored]
    skeleton: Skeleton

    @property
    def things(self) -> frozenset[str]:
        """Stems of what a number is asked for; empty where none is."""
        return counted_things(self.question) if self.skeleton is NUMBER else frozenset()

    @property
    def needs_facts(self) -> bool:
        return self.skeleton is LEAVING or self.question_class not in _NO_FACTS_NEEDED

    @property
    def of_experience(self) -> bool:
        return self.skeleton is not LEAVING and (self.question_class in _ABOUT_EXPERIENCE or self.skeleton is NUMBER)


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
    if ABOUT_FAILURE.search(question):
        scored = [hit for hit in scored if hit.fits]  # a success is close to no failure
    first, sure = _read_anew(question, classes_first)
    if not sure and confidence < SURE and classes_second != first:
        return _two_ways(_asked(question, first, scored), _asked(question, classes_second, scored))
    lines = _for_class(_asked(question, first, scored))[:MOST_LINES]
    return _result_first(lines) if _ASKS_RESULT.search(question) else lines


def _read_anew(question: str, question_class: QuestionClass) -> tuple[QuestionClass, bool]:
    """What the question's own words settle: the best there is to tell is told as a story."""
    if question_class in _ABOUT_EXPERIENCE and ASKS_BEST.search(question) and not ABOUT_FAILURE.search(question):
        return "behavioural", True
    return question_class, particular_skeleton(question, question_class) is not None


def _asked(question: str, question_class: QuestionClass, scored: Sequence[Scored]) -> _Asked:
    skeleton = skeleton_for(question, question_class)
    if skeleton is NUMBER:
        scored = counting_first(question, scored)
    elif skeleton is LEAVING:
        scored = of_the_place(question, scored)
    return _Asked(question, question_class, scored, skeleton)


def _result_first(lines: tuple[OutlineLine, ...]) -> tuple[OutlineLine, ...]:
    """Asked how it ended, one begins with the end."""
    return tuple(sorted(lines, key=lambda line: line.label != "Result"))


def _for_class(asked: _Asked) -> tuple[OutlineLine, ...]:
    skeleton, scored = asked.skeleton, asked.scored
    fitting = _fitting(scored)
    if not asked.needs_facts:
        return _prompts(skeleton)
    if not fitting:
        return (*(_bridge(asked) if asked.of_experience else ()), *_prompts(skeleton))
    if skeleton is SKELETONS["behavioural"]:
        return _star(fitting, _lesser(scored))
    if skeleton is SKELETONS["follow_up"]:
        return _deeper(fitting[0], skeleton)
    cues = tuple(_cue(_label(asked, fact), fact, asked.things) for fact in fitting[:MOST_FACTS])
    if asked.of_experience:
        cues += tuple(_cue("Or", fact, asked.things) for fact in _lesser(scored)[: MOST_FACTS - len(cues)])
    return (*_prompts(skeleton)[: skeleton.prompts_first], *cues, *_prompts(skeleton)[skeleton.prompts_first :])


def _label(asked: _Asked, fact: Fact) -> str:
    """An introduction runs from today backwards; any other outline has one word for all its facts."""
    if asked.skeleton is not SKELETONS["intro"]:
        return asked.skeleton.label
    if fact.kind == "summary":
        return "In short"
    if fact.kind == "achievement":
        return "There"
    if fact.kind != "position":
        return asked.skeleton.label
    if fact.current:
        return "Now"
    return "Before" if any(hit.fact.current for hit in asked.scored) else asked.skeleton.label


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


def _two_ways(first: _Asked, second: _Asked) -> tuple[OutlineLine, ...]:
    """Not sure what is asked: a short outline of each reading, told apart by their titles; no fact twice."""
    one = _reading(first, ())
    other = _reading(second, tuple(fact_id for line in one for fact_id in line.fact_ids))
    nothing = not _fitting(first.scored) and (first.of_experience or second.of_experience)
    return (*(_bridge(first) if nothing else ()), *one, *other)[:MOST_LINES]


def _reading(asked: _Asked, used: Sequence[FactId]) -> list[OutlineLine]:
    """The title with what it wants first, then a fact where it wants any, then the next prompt."""
    prompts = _prompts(asked.skeleton)
    facts = [fact for fact in _fitting(asked.scored) if fact.id not in used] if asked.needs_facts else []
    cues = [_cue(_label(asked, fact), fact, asked.things) for fact in facts[:1]]
    return [prompts[0], *cues, *prompts[1:]][: LINES_A_READING if cues else LINES_A_READING - 1]


def _cue(label: str, fact: Fact, things: frozenset[str] = frozenset()) -> OutlineLine:
    if fact.kind in HEADER_KINDS:
        return OutlineLine(kind="cue", label=label, text=shortened(fact.place or fact.text), fact_ids=(fact.id,))
    text = shortened(fact.text, asked=things)
    if fact.employer and len(text.split()) + len(fact.employer.split()) <= CUE_WORDS + 4:
        text = f"{fact.employer}: {text}"
    return OutlineLine(kind="cue", label=label, text=text, fact_ids=(fact.id,))


def _bridge(asked: _Asked) -> tuple[OutlineLine, ...]:
    if ABOUT_FAILURE.search(asked.question):
        return (OutlineLine(kind="bridge", label="Honest", text=TELL_YOUR_OWN),)
    if not asked.scored:
        return (OutlineLine(kind="bridge", text="Nothing in your résumé fits. Say so, then say how you would do it."),)
    closest = asked.scored[0].fact
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
