"""What was said lately and by whom: the state against which a turn is read. Values only."""

from dataclasses import dataclass, replace

from desktop.questions.clauses import core
from shared.vocabulary import QuestionClass, Source

KEPT_TURNS = 12
_SWAPPED = {"i": "you", "me": "you", "my": "your", "i'd": "you'd", "we": "you", "us": "you", "am": "are"}
ECHO_OVERLAP = 0.8  # share of equal words from which one sentence repeats another


@dataclass(frozen=True, slots=True)
class Turn:
    source: Source
    text: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The latest turns, oldest first, and the class of the latest question (None before the first)."""

    turns: tuple[Turn, ...] = ()
    last_class: QuestionClass | None = None
    answered: bool = False

    def heard(self, source: Source, text: str) -> "Dialogue":
        """Four words of the candidate count as an answer; fewer are a nod."""
        answered = self.answered or (source == "microphone" and len(core(text).split()) >= 4)
        return replace(self, turns=(*self.turns, Turn(source, text))[-KEPT_TURNS:], answered=answered)

    def asked(self, question_class: QuestionClass, again: bool = False) -> "Dialogue":
        """`again`: a revised form of the latest question, which may have been answered meanwhile."""
        return replace(self, last_class=question_class, answered=self.answered and again)

    def corrected(self, text: str, better: str) -> "Dialogue":
        """The turn that was heard as `text` was really `better`."""
        return replace(self, turns=tuple(replace(t, text=better) if t.text == text else t for t in self.turns))

    def without(self, text: str) -> "Dialogue":
        return replace(self, turns=tuple(turn for turn in self.turns if turn.text != text))

    @property
    def awaits_follow_up(self) -> bool:
        """A question was asked and answered, so that the next one may ask about the answer."""
        return self.last_class is not None and self.answered

    def said_by_candidate(self, text: str) -> bool:
        """Whether the candidate asked just this, a moment ago: the interviewer repeats it before answering."""
        said = [turn.text for turn in self.turns[-4:] if turn.source == "microphone"]
        return any(same(_to_us(text), _to_us(sentence)) for turn in said for sentence in _sentences(turn))


def same(first: str, second: str) -> bool:
    """Whether two sentences say the same in nearly the same words; fewer than three words never do."""
    ours, theirs = set(core(first).split()), set(core(second).split())
    if min(len(ours), len(theirs)) < 3:
        return False
    return len(ours & theirs) >= ECHO_OVERLAP * len(ours | theirs)


def _to_us(text: str) -> str:
    """Who repeats a question says "you" where the other said "I"."""
    return " ".join(_SWAPPED.get(word, word) for word in core(text).split())


def _sentences(text: str) -> list[str]:
    pieces = text.replace("!", ".").replace("?", ".").split(".")
    return [text, *pieces]
