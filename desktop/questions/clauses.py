"""A turn's sentences: where they begin and end, what of them is mere opening, and whether the last is cut off."""

import re
from dataclasses import dataclass

from desktop.text.words import words

FILLERS = frozenset(words("um uh erm er eh ah oh hmm hm mm mhm"))
_OPENERS = FILLERS | frozenset(
    words(
        "okay ok right alright great perfect excellent cool sure so well yeah yes thanks anyway now brilliant lovely "
        "and but interesting nice wonderful fantastic good please actually basically"
    )
)
_JOINS = frozenset({"so", "and", "but"})
_KEPT_AFTER = {"good": {"morning", "afternoon", "evening"}, "right": {"now"}, "and": {"then"}, "so": {"far"}}

_SENTENCE = re.compile(r"[^.?!…]+(?:[.?!…]+(?=\S)[^.?!…]*)*[.?!…]*", re.DOTALL)
# A second question inside a sentence that the recogniser did not divide: "… last job and what are you looking …".
_SECOND = re.compile(
    r"[,;]?\s+(?:and|but|so|then)\s+(?="
    r"(?:what|how|why|when|where|who|which)(?:'s|\s+\w+)?\s+(?:\w+\s+)?(?:is|are|was|were|do|does|did|would|could|can|will|have|has|should)\b"
    r"|(?:what|how|why|when|where|who)\s+(?:is|are|was|were|do|does|did|would|could|can|will|have|has|should)\b"
    r"|(?:do|did|have|are|would|could|can|will)\s+you\b|(?:tell|walk|talk)\s+(?:me|us)\b|describe\b)",
    re.IGNORECASE,
)
_BACKWARD = frozenset(words("it that this them they those these he she him her then there"))

_ALWAYS_DANGLING = frozenset(
    words("a an the and or but if because between your my our their his its than while whether unless um uh erm")
)
_DANGLING = _ALWAYS_DANGLING | frozenset(words("so when where which whose as into during"))
# "what kind of role do you hope to grow into" is whole.
_ASKS_AHEAD = frozenset(words("what which who whose where how"))
_CLOSES_A_QUESTION = frozenset(words("into as during"))
_IN_BETWEEN = re.compile(r"\b(?:in between|and so on|and all|or so|and the like|if so|if not)$")
_CUT_VERB = re.compile(
    r"(?:^|\s)(?:would|do|did|does|can|could|have|has|were|was|will|should|might)\s+(?:you|we|they|he|she|i)$"
    r"|(?:tell me about|walk me through|talk me through|a situation where|a time when|describe)$"
    r"|^(?:so )?(?:let's say|suppose|imagine|if you|when you)(?: \w+){0,2}$"
)
_WHOLE = frozenset({"why", "how", "what", "when", "where", "who", "how so", "so what", "like what", "what then"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of the turn, from character `start` to before `end`."""

    text: str
    start: int
    end: int


def clauses(turn: str) -> list[Clause]:
    """The turn's sentences in order; also divided where a second question follows without a full stop."""
    pieces: list[Clause] = []
    for match in _SENTENCE.finditer(turn):
        pieces += _divided(match.group(), match.start())
    return [piece for piece in pieces if words(piece.text)]


def core(text: str) -> str:
    """The words in lower case without hesitations, and without the "okay, great, so" in front.

    Empty where nothing else was said.
    """
    tokens, at = _opened(text)
    return " ".join(tokens[at:])


def joined_core(text: str) -> str:
    """As core, with the word that joins it to what was said before: "so you left" asks more often than "you left"."""
    tokens, at = _opened(text)
    joins = 0 < at < len(tokens) and tokens[at - 1] in _JOINS
    return " ".join(tokens[at - 1 if joins else at :])


def unfinished(text: str) -> bool:
    """Whether the speaker must go on: the text ends in a word, a comma or a dash after which something follows."""
    stripped = text.rstrip()
    tokens = words(stripped)
    if not tokens or " ".join(tokens) in _WHOLE or _IN_BETWEEN.search(" ".join(tokens)):
        return False
    if stripped.endswith((",", "-", "–", "—", "…", "...", ":", ";")):
        return True
    if stripped.endswith("?"):
        return tokens[-1] in _ALWAYS_DANGLING
    if tokens[0] in _ASKS_AHEAD and tokens[-1] in _CLOSES_A_QUESTION:
        return False
    return tokens[-1] in _DANGLING or bool(_CUT_VERB.search(" ".join(tokens)))


def lacks_words(text: str) -> bool:
    """Whether something must follow however long the pause: "tell me about your", "what would you"."""
    tokens = words(text)
    if not tokens or " ".join(tokens) in _WHOLE or _IN_BETWEEN.search(" ".join(tokens)):
        return False
    return tokens[-1] in _ALWAYS_DANGLING or bool(_CUT_VERB.search(" ".join(tokens)))


def refers_back(text: str) -> bool:
    """Whether the words point at something said before ("how did you measure that")."""
    return bool(_BACKWARD.intersection(words(text)))


def _opened(text: str) -> tuple[list[str], int]:
    """The words without hesitations, and the place behind what merely opens."""
    tokens = [word for word in words(text) if word not in FILLERS]
    at = 0
    while at < len(tokens) and tokens[at] in _OPENERS and not _keeps(tokens, at):
        at += 1
    return tokens, at


def _keeps(tokens: list[str], at: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    return following in _KEPT_AFTER.get(tokens[at], ())


def _divided(sentence: str, offset: int) -> list[Clause]:
    begin, pieces = 0, []
    for match in _SECOND.finditer(sentence):
        before, after = sentence[begin : match.start()], sentence[match.end() :]
        if _stand_alone(before, after):
            pieces.append(_stripped(before, offset + begin))
            begin = match.end()
    return [*pieces, _stripped(sentence[begin:], offset + begin)]


def _stand_alone(before: str, after: str) -> bool:
    """Whether both halves are sentences: "… and how did you do it" belongs to what it points at."""
    return min(len(words(before)), len(words(after))) >= 4 and not refers_back(after) and not unfinished(before)


def _stripped(piece: str, offset: int) -> Clause:
    lead = len(piece) - len(piece.lstrip())
    text = piece.strip()
    return Clause(text, offset + lead, offset + lead + len(text))
