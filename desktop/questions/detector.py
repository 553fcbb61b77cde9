"""Is it a question? A turn of speech to a verdict, and to the questions it holds. Pure.

Method and figures: resumes-coaching-answers.md §5.2a (two models averaged, and a cue-word rule). Decided here:
- What the microphone hears is the candidate. Their questions are part of the dialogue, never something to answer.
- "Can you hear me?", "shall we start?", "right?" need a nod, no answer: statements. "How was your weekend?" wants a
  sentence, so it is a question (class small_talk).
- A question that the candidate has just asked, repeated by the interviewer, is an echo: a statement.
"""

from dataclasses import dataclass, replace
from typing import Literal

from desktop.questions.build_model import BuildModel
from desktop.questions.clauses import Clause, clauses, core, joined_core, lacks_words, refers_back, unfinished
from desktop.questions.cues import asks, is_connection_check, is_tag
from desktop.questions.dialogue import Dialogue
from desktop.questions.starts import QuestionStarts
from desktop.questions.weighing import Weighing, evidence
from desktop.questions.word_model import WordModel
from desktop.text.layers import LayerCache, LayerEncoder
from desktop.text.words import words
from shared.vocabulary import Source

Kind = Literal["question", "statement", "wait"]

MAX_CLAUSES = 24  # of one turn; a longer one is judged by its end

_SETUP = frozenset(
    words("imagine suppose say picture let's if when here's looking given put assume since you your i on in")
)
_SCENARIO = frozenset(words("imagine suppose say picture let's"))
_CONTINUES = frozenset(words("when where who that which whose in for with of at from to during because and or as"))


@dataclass(frozen=True, slots=True)
class Models:
    """`encoder` None: the words alone decide."""

    words: WordModel
    build: BuildModel
    starts: QuestionStarts
    weighing: Weighing
    encoder: LayerEncoder | None

    @classmethod
    def load(cls, embedding: LayerEncoder | None) -> "Models":
        vectors = LayerCache(embedding) if embedding else None
        return cls(WordModel.load("detector"), BuildModel.load(), QuestionStarts.load(), Weighing.load(), vectors)


@dataclass(frozen=True, slots=True)
class Judgement:
    """`questions` in order, with their places in the turn as (first character, character after the last).

    `confidence` is the probability of the verdict, 0.5 to 1. A turn may hold questions and still be a "wait".
    """

    kind: Kind
    questions: tuple[str, ...]
    confidence: float
    spans: tuple[tuple[int, int], ...] = ()


def judge(text: str, source: Source, dialogue: Dialogue, models: Models, ended: bool = False) -> Judgement:
    """Never raises, whatever the text. `ended`: nothing followed for a while, so only what lacks words still waits."""
    if source == "microphone":
        return Judgement("statement", (), 1.0)
    judged = [each for part in clauses(text)[-MAX_CLAUSES:] for each in _judged(part, dialogue, models)]
    if not judged:
        return Judgement("statement", (), 1.0)
    parts, chances = [part for part, _ in judged], [chance for _, chance in judged]
    spans = _spans(parts, chances)
    questions = tuple(text[start:end] for start, end in spans)
    if unfinished(text) and (lacks_words(text) or not ended):
        spans = spans[:-1] if spans and spans[-1][1] == parts[-1].end else spans
        questions = questions[: len(spans)]
        return Judgement("wait", questions, 0.8, spans)
    best = max(chances)
    return Judgement("question" if spans else "statement", questions, max(best, 1 - best), spans)


def question_chance(sentence: str, dialogue: Dialogue, models: Models) -> float:
    """The probability, 0 to 1, that one sentence asks for an answer."""
    said = core(sentence)
    if not said or is_tag(said) or is_connection_check(said) or dialogue.said_by_candidate(sentence):
        return 0.0
    by_build = models.build.log_odds(models.encoder.layers([joined_core(sentence)])[0]) if models.encoder else None
    return models.weighing.chance(evidence(sentence, models.words, by_build))


def _judged(part: Clause, dialogue: Dialogue, models: Models) -> list[tuple[Clause, float]]:
    """The clause and its chance; both halves where a statement and a question were said in one breath."""
    halves = _halves(part, dialogue, models)
    return halves or [(part, question_chance(part.text, dialogue, models))]


def _halves(part: Clause, dialogue: Dialogue, models: Models) -> list[tuple[Clause, float]]:
    """Empty where the clause is one sentence, or asks in front and only goes on behind ("… when you were ill?")."""
    at = models.starts.find(part.text)
    if at is None:
        return []
    before = part.text[:at].rstrip(" ,;:-–—")
    ahead, behind = (
        Clause(before, part.start, part.start + len(before)),
        Clause(part.text[at:], part.start + at, part.end),
    )
    # what stands in front is seldom in doubt: its vector would cost more than it tells
    in_front = question_chance(ahead.text, dialogue, replace(models, encoder=None))
    if in_front >= 0.5 and not asks(core(behind.text)):
        return []
    chance = question_chance(behind.text, dialogue, models)
    return [(ahead, in_front), (behind, chance)] if chance >= 0.5 else []


def _spans(parts: list[Clause], chances: list[float]) -> tuple[tuple[int, int], ...]:
    """One span a question: with the scenario in front that it needs, and the afterthought that belongs to it."""
    spans: list[tuple[int, int]] = []
    last = -2
    for at, (part, chance) in enumerate(zip(parts, chances, strict=True)):
        if spans and last == at - 1 and _belongs_to_the_one_before(part, chance):
            spans[-1] = (spans[-1][0], part.end)
            last = at
        elif chance >= 0.5 and not _leads_up(parts, chances, at):
            spans.append((_start_with_setup(parts, chances, at), part.end))
            last = at
    return tuple(spans)


def _belongs_to_the_one_before(part: Clause, chance: float) -> bool:
    """A cut-off half ("… a time. When you disagreed with your manager.") or a short "What happened?" right after it."""
    said = core(part.text).split()
    raw = words(part.text)
    if not raw:
        return False
    # whisper writes a capital letter and a full stop after every pause, so only the first word tells
    if raw[0] in _CONTINUES and len(raw) >= 3 and not asks(" ".join(said)) and not part.text.endswith(("?", "!")):
        return True
    if chance < 0.5:
        return False
    return len(said) <= 5 and (refers_back(part.text) or len(said) <= 3)


def _start_with_setup(parts: list[Clause], chances: list[float], at: int) -> int:
    """Where a question that says too little alone begins: at the scenario or the mention in front of it."""
    if len(words(parts[at].text)) > 8 and not refers_back(parts[at].text):
        return parts[at].start
    first = at
    while first > 0 and at - first < 3 and chances[first - 1] < 0.5 and _sets_up(parts[first - 1]):
        first -= 1
    while first > 0 and _leads_up(parts, chances, first - 1):
        first -= 1
    return parts[first].start


def _leads_up(parts: list[Clause], chances: list[float], at: int) -> bool:
    """Whether a sentence paints a scenario that a question ends: "Imagine you are alone. Two alarms go off."

    The scenario opens at most two sentences before, and the question follows within three.
    """
    opened = next((back for back in range(at, max(at - 3, -1), -1) if _opens_a_scenario(parts[back])), None)
    if opened is None or any(_plainly_asks(part) for part in parts[opened + 1 : at + 1]):
        return False
    ahead = range(at + 1, min(at + 4, len(parts)))
    return any(chances[place] >= 0.5 and _plainly_asks(parts[place]) for place in ahead)


def _opens_a_scenario(part: Clause) -> bool:
    said = core(part.text).split()
    return bool(said) and said[0] in _SCENARIO and not part.text.endswith("?")


def _plainly_asks(part: Clause) -> bool:
    return part.text.endswith("?") or asks(core(part.text))


def _sets_up(part: Clause) -> bool:
    said = core(part.text).split()
    return len(said) >= 4 and (said[0] in _SETUP or said[0].startswith(("you'", "i'", "it's")))
