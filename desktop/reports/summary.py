"""The summary of a session by rule: nothing here is an opinion, and every figure says what it rests on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.reports.content_words import content_words
from desktop.reports.phrases import place_in_resume
from desktop.reports.replies import Reply, replies
from desktop.reports.talk import Monologue, Talk, longest_monologue, measure_talk
from desktop.reports.timing_figures import Percentiles, measure_timing
from shared.ids import FactId, QuestionId
from shared.session_view import QuestionView, SessionView
from shared.vocabulary import SAMPLE_RATE

USED_SHARE = 0.3
USED_WORDS = 2
"""A fact counts as used where at least two of its content words, and at least three in ten, are in what was said.

Set on the bundled interview, where it is known which facts were told: those share 36 to 86 % of their words with the
answer, all others at most 17 %, or one single word. A fact that is told in quite different words is missed.
"""
ANSWER_WORDS = 3
"""With fewer words a question counts as not answered: "Mm-hm" and "Sorry, what?" are no answers."""


@dataclass(frozen=True, slots=True)
class FactUse:
    """A fact of the outlines: the questions it was offered for, and those where it was heard in what was said."""

    fact_id: FactId
    text: str
    offered_for: tuple[QuestionId, ...]
    used_for: tuple[QuestionId, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    question_id: QuestionId
    at_s: float
    text: str


@dataclass(frozen=True, slots=True)
class UnsupportedSentence:
    question_id: QuestionId
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What nothing can be said of is None: `facts` where the résumé's lines are not known, `unanswered` where the
    person's own side is not in the transcript."""

    active_s: float
    questions: int
    stories: int
    talk: Talk
    own_monologue: Monologue | None
    other_monologue: Monologue | None
    classes: tuple[tuple[str, int], ...]
    facts: tuple[FactUse, ...] | None
    unanswered: tuple[OpenQuestion, ...] | None
    unsupported: tuple[UnsupportedSentence, ...]
    timing: tuple[Percentiles, ...]

    @property
    def used_facts(self) -> tuple[FactUse, ...]:
        return tuple(fact for fact in self.facts or () if fact.used_for)


def summarise(view: SessionView, facts: Mapping[FactId, str] | None) -> Summary:
    """`facts` are the résumé's statements by their id, None where nobody has read it."""
    current, said = view.current_questions, replies(view)
    classes = Counter(str(question.detected.question_class) for question in current)
    return Summary(
        active_s=view.active_s(),
        questions=len(current),
        stories=sum(question.story for question in current),
        talk=measure_talk(view),
        own_monologue=longest_monologue(view, "microphone"),
        other_monologue=longest_monologue(view, "system"),
        classes=tuple(classes.most_common()),
        facts=None if facts is None else _facts_used(current, said, facts),
        unanswered=_unanswered(view, current, said),
        unsupported=tuple(_unsupported(current)),
        timing=measure_timing(view),
    )


def is_used(fact: str, said: str) -> bool:
    """Whether this fact is told in these words, by the rule of USED_SHARE and USED_WORDS."""
    wanted = content_words(fact)
    found = wanted & content_words(said)
    return bool(found) and len(found) >= min(USED_WORDS, len(wanted)) and len(found) / len(wanted) >= USED_SHARE


def _facts_used(
    current: list[QuestionView], said: Mapping[QuestionId, Reply], facts: Mapping[FactId, str]
) -> tuple[FactUse, ...]:
    offered: dict[FactId, list[QuestionId]] = {}
    for question in current:
        for fact_id in dict.fromkeys(fact_id for line in question.outline for fact_id in line.fact_ids):
            offered.setdefault(fact_id, []).append(question.detected.question_id)
    return tuple(
        FactUse(fact_id, facts[fact_id], tuple(asked), _used_for(facts[fact_id], asked, said))
        for fact_id, asked in sorted(offered.items(), key=lambda entry: place_in_resume(entry[0]))
        if fact_id in facts
    )


def _used_for(fact: str, asked: list[QuestionId], said: Mapping[QuestionId, Reply]) -> tuple[QuestionId, ...]:
    return tuple(question_id for question_id in asked if is_used(fact, said[question_id].text))


def _unanswered(
    view: SessionView, current: list[QuestionView], said: Mapping[QuestionId, Reply]
) -> tuple[OpenQuestion, ...] | None:
    if not any(segment.source == "microphone" for segment in view.segments.values()):
        return None
    return tuple(
        OpenQuestion(question.detected.question_id, question.detected.end / SAMPLE_RATE, question.detected.text)
        for question in current
        if said[question.detected.question_id].words < ANSWER_WORDS
    )


def _unsupported(current: list[QuestionView]) -> list[UnsupportedSentence]:
    return [
        UnsupportedSentence(question.detected.question_id, sentence.text, sentence.reason)
        for question in current
        for answer in question.answers
        for sentence in answer.sentences
        if sentence.verdict == "unsupported"
    ]
