"""Every term of the lexicon, word by word, so that a text is read once whatever the number of terms."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.resumes.skills.terms import Tokens

Need = str
"""What a term needs to count: "" nothing, "exact" its own capitals, "context" or "cued" a text that speaks of it."""

SHORTEST_STEM = 3
_ENDS = frozenset("s0123456789")


@dataclass(frozen=True, slots=True)
class Term:
    """`skill_id` is empty for a phrase that only keeps shorter terms from being seen."""

    skill_id: str
    text: str
    need: Need = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A term at the tokens `first` to `last`."""

    term: Term
    first: int
    last: int


@dataclass(slots=True)
class Node:
    term: Term | None = None
    next: dict[str, Node] = field(default_factory=dict)


class Trie:
    """Terms by their words. The first to claim a term keeps it."""

    def __init__(self) -> None:
        self._root = Node()

    def add(self, words: tuple[str, ...], term: Term) -> Term:
        """Returns the term that holds these words now."""
        node = self._root
        for word in words:
            node = node.next.setdefault(word, Node())
        if node.term is None:
            node.term = term
        return node.term

    def whole(self, words: tuple[str, ...]) -> Term | None:
        """The term made of exactly these words."""
        node: Node | None = self._root
        for word in words:
            node = node.next.get(word) if node else None
        return node.term if node else None

    def matches(self, text: Tokens) -> list[Match]:
        """Every term in the text, those inside longer ones too."""
        found: list[Match] = []
        begin = self._root.next
        for first, word in enumerate(text.words):
            node = begin.get(word)
            if node is not None:
                _follow(text, first, node, found)
            elif word[-1] in _ENDS and (node := begin.get(_stem(word))) and node.term and not node.term.need:
                found.append(Match(node.term, first, first))
        return found


def _follow(text: Tokens, first: int, node: Node, found: list[Match]) -> None:
    """The terms that start at the token `first`; a plural or a version may end them."""
    words, last, end = text.words, first, len(text.words) - 1
    while True:
        if node.term is not None:
            found.append(Match(node.term, first, last))
        if last == end or not node.next:
            return
        word = words[last + 1]
        following = node.next.get(word)
        if following is None:
            stem = node.next.get(_stem(word)) if word[-1] in _ENDS else None
            if stem is not None and stem.term is not None and text.joined(last):
                found.append(Match(stem.term, first, last + 1))
            return
        if not text.joined(last):
            return
        node, last = following, last + 1


def _stem(word: str) -> str:
    """The singular of a plural, the name before a version ("apis", "java17"); empty if it is neither."""
    if len(word) <= SHORTEST_STEM:
        return ""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word[-1] == "s" and word[-2] != "s":
        return word[:-1]
    stem = word.rstrip("0123456789")
    return stem if stem != word and len(stem) >= SHORTEST_STEM else ""
