"""The outline: what to say first, in cues that read in half a second, before any model has written a word."""

import re
from collections.abc import Sequence

from desktop.answers.fact_types import HEADER_KINDS, Fact
from desktop.answers.retrieval import Scored
from desktop.answers.skeletons import NEUTRAL, SKELETONS, Skeleton
from shared.events import OutlineLine
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass

SURE = 0.5
"""Below this the two best classes share the outline; 53 % of questions reach it, at 93.5 % accuracy."""

CUE_WORDS = 12
MOST_LINES = 6
LEAST_CUE_WORDS = 4
_DANGLING = re.compile(r"(?:\s+(?:a|an|the|of|to|from|by|in|at|on|for|with|and|over|\d+))+$", re.IGNORECASE)
_CHANGE = re.compile(r"(?:(?:from|by|to)\s+)?\S*\d\S*(?:\s(?!to\b)[a-z]+)?(?:\s+to\s+\S*\d\S*(?:\s[a-z]+)?)?")
_PHRASE = re.compile(
    r"(?<=[\w)%])(?:[,;]\s+|\s+(?=(?:and|using|through|across|with|by|for|over|while|including|resulting|of|on)\b))"
)

_ABOUT_EXPERIENCE = frozenset({"behavioural", "experience", "strength", "follow_up", "situational"})
_ASKS_RESULT = re.compile(
    r"\b(?:what was the (?:result|outcome|impact)|how did (?:it|that) (?:end|turn out|go)|what came of)\b",
    re.IGNORECASE,
)
_NO_FACTS_NEEDED = frozenset({"salary", "logistics", "reverse", "small_talk", "closing"})
_RESULT = re.compile(
    r"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?=(?:cutting|reducing|improving|increasing|raising|saving|achieving|resulting|leading|"
    r"growing|lowering|boosting|enabling|delivering|ensuring|cut|reduced|improved|increased|saved|raised|launched|grew|won|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|\d)\b)",
    re.IGNORECASE,
)


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
    fitting = [hit.fact for hit in scored if hit.fits]
    if question_class in _NO_FACTS_NEEDED:
        return _prompts(skeleton)
    if not fitting:
        bridge = _bridge(scored) if question_class in _ABOUT_EXPERIENCE else ()
        return (*bridge, *_prompts(skeleton))
    if question_class in ("behavioural", "follow_up"):
        return _star(fitting)
    cues = tuple(_cue(skeleton.label, fact) for fact in fitting[:3])
    return (*_prompts(skeleton)[: skeleton.prompts_first], *cues, *_prompts(skeleton)[skeleton.prompts_first :])


def _star(facts: list[Fact]) -> tuple[OutlineLine, ...]:
    """Situation from the heading, action and result from the statement; the goal is the speaker's to tell."""
    fact = facts[0]
    action, result = _action_and_result(fact.text)
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
    if len(facts) > 1:
        lines.append(_cue("Or", facts[1]))
    return tuple(lines)


def _action_and_result(text: str) -> tuple[str, str]:
    parts = _RESULT.split(text, maxsplit=1)
    if len(parts) == 2 and len(parts[0].split()) >= 3:
        return parts[0], parts[1]
    return text, ""


def _two_ways(first: QuestionClass, second: QuestionClass, scored: Sequence[Scored]) -> tuple[OutlineLine, ...]:
    """Not sure what is asked: the best facts, and what each reading wants to hear."""
    cues = tuple(_cue("Could use", hit.fact) for hit in scored if hit.fits)[:2]
    readings = tuple(
        OutlineLine(kind="prompt", label=skeleton.title, text=skeleton.prompts[0])
        for skeleton in (SKELETONS.get(first, NEUTRAL), SKELETONS.get(second, NEUTRAL))
    )
    bridge = () if cues or not {first, second} & _ABOUT_EXPERIENCE else _bridge(scored)
    return (*bridge, *cues, *readings)


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


def shortened(text: str, words: int = CUE_WORDS) -> str:
    """The text without its full stop; a long one is cut where a phrase ends, keeping the part with the number."""
    plain = text.strip().rstrip(".")
    if len(plain.split()) <= words + 2:
        return plain
    starts = [0, *(match.end() for match in _PHRASE.finditer(plain)), len(plain) + 1]
    whole = [plain[:end].rstrip(" ,;") for end in starts[1:] if len(plain[:end].split()) <= words]
    kept = whole[-1] if whole and len(whole[-1].split()) >= LEAST_CUE_WORDS else " ".join(plain.split()[:words])
    kept = _DANGLING.sub("", kept)
    numbered = next((match[0] for match in _CHANGE.finditer(plain[len(kept) :])), "")
    if numbered and not re.search(r"\d", kept) and len((kept + numbered).split()) <= words + 4:
        return f"{kept} … {numbered.strip(' ,;')}"
    return f"{kept} …"
