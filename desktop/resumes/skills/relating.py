"""How skills hang together: links from the data files, followed step by step."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.resumes.skills.entries import Entry
from desktop.resumes.skills.skill import Relation, RelationKind, Skill

PART = "is part of"
_PLURAL_VERBS = {
    "is": "are",
    "belongs": "belong",
    "needs": "need",
    "runs": "run",
    "builds": "build",
    "applies": "apply",
    "includes": "include",
}
MOST_STEPS = 4
"""A longer chain says little and makes no readable sentence."""


@dataclass(frozen=True, slots=True)
class _Link:
    target: str
    words: str
    kind: RelationKind


class Relations:
    """The links of one lexicon."""

    def __init__(self, entries: Mapping[str, Entry], skills: Mapping[str, Skill]) -> None:
        self._entries = entries
        self._skills = skills
        self._links = {skill_id: tuple(_links(entry, entries)) for skill_id, entry in entries.items()}

    def between(self, first: str, second: str) -> Relation | None:
        """What having the first says about the second; None where it says nothing."""
        if first == second:
            return Relation("same", f"{self._opening(first)} is the skill itself", 0)
        if (chain := self._chain(first, second)) is not None:
            kind: RelationKind = "part_of" if any(link.kind == "part_of" for link in chain) else "implies"
            return Relation(kind, self._sentence(first, chain), len(chain))
        if (chain := self._chain(second, first)) is not None:
            return Relation("broader", self._sentence(second, chain), len(chain))
        if (words := self._entries[first].hints.get(second)) is not None:
            said = agreeing(words, self._inside(first))
            return Relation("hint", f"{self._opening(first)} {said} {self._inside(second)}", 1)
        return self._siblings(first, second)

    def _siblings(self, first: str, second: str) -> Relation | None:
        group = self._entries[first].group
        if not group or group != self._entries[second].group:
            return None
        both = f"{self._opening(first)} and {self._inside(second)}"
        return Relation("sibling", f"{both} are both {group}", 1)

    def _chain(self, first: str, second: str) -> tuple[_Link, ...] | None:
        """The shortest way along the links."""
        waiting: deque[tuple[str, tuple[_Link, ...]]] = deque([(first, ())])
        seen = {first}
        while waiting:
            at, chain = waiting.popleft()
            for link in self._links[at]:
                if link.target == second:
                    return (*chain, link)
                if link.target not in seen and len(chain) + 1 < MOST_STEPS:
                    seen.add(link.target)
                    waiting.append((link.target, (*chain, link)))
        return None

    def _sentence(self, first: str, chain: tuple[_Link, ...]) -> str:
        said = []
        of = first
        for link in chain:
            said.append(f"{agreeing(link.words, self._inside(of))} {self._inside(link.target)}")
            of = link.target
        return f"{self._opening(first)} " + ", which ".join(said)

    def _opening(self, skill_id: str) -> str:
        return self._skills[skill_id].name

    def _inside(self, skill_id: str) -> str:
        return self._entries[skill_id].name


def agreeing(words: str, name: str) -> str:
    """The words with a verb that fits the name: "pivot tables are used with"."""
    last = name.split()[-1]
    if not last.endswith("s") or last.endswith(("ss", "sis", "ics", "us", "sales", ".js", "JS")) or last[:1].isupper():
        return words
    verb, _, rest = words.partition(" ")
    return f"{_PLURAL_VERBS.get(verb, verb)} {rest}".rstrip()


def _links(entry: Entry, entries: Mapping[str, Entry]) -> Iterator[_Link]:
    for target, words in entry.implies.items():
        if target in entries:
            yield _Link(target, words, "implies")
    for target in entry.part_of:
        if target in entries:
            yield _Link(target, PART, "part_of")
