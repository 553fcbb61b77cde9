"""The lexicon: what skills there are, which of them a text names and how they hang together."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from desktop.resumes.skills.entries import Entry, Family, decoys, own_families
from desktop.resumes.skills.finding import Finder
from desktop.resumes.skills.naming import Namer
from desktop.resumes.skills.personal import load_personal
from desktop.resumes.skills.relating import Relations
from desktop.resumes.skills.skill import Hit, Kind, Relation, Skill
from desktop.resumes.skills.spellings import Spellings
from desktop.resumes.skills.terms import key
from desktop.resumes.skills.trie import Need, Term, Trie

__all__ = ["Hit", "Lexicon", "Relation", "Skill", "load_lexicon"]


class Lexicon:
    """Skills by id, and everything that is asked about them. Never changes once made.

    Of two families that claim one term the first has it.
    """

    def __init__(self, families: Iterable[Family], phrases: Iterable[str] = ()) -> None:
        self._skills: dict[str, Skill] = {}
        self._entries: dict[str, Entry] = {}
        self._trie = Trie()
        self._terms: list[Term] = []
        for family in families:
            for entry in family.skills:
                self._add(entry, family.skill(entry))
        self._add_other_spellings()
        for phrase in phrases:
            self._trie.add(key(phrase), Term("", phrase))
        self._finder = Finder(self._trie, self._entries, {skill.id: skill.kind for skill in self.skills})

    @cached_property
    def skills(self) -> tuple[Skill, ...]:
        return tuple(self._skills.values())

    def get(self, skill_id: str) -> Skill | None:
        return self._skills.get(skill_id)

    def find(self, text: str, *, listed: bool = False) -> tuple[Hit, ...]:
        """The skills a text names, in its order and without overlaps.

        `listed` says that the text is from a list of skills, where an item that could be an ordinary word is a skill.
        """
        return self._finder.find(text, listed=listed)

    def named(self, item: str) -> Skill | None:
        """The skill that one item of a list names, whatever its version, level, case or a slip of the keys."""
        skill_id = self._namer.named(item)
        return self._skills[skill_id] if skill_id else None

    def related(self, first: str, second: str) -> Relation | None:
        """What having the first skill says about the second (both are ids); None where it says nothing."""
        if first not in self._entries or second not in self._entries:
            return None
        return self._relations.between(first, second)

    @cached_property
    def _namer(self) -> Namer:
        return Namer(self._trie, self._terms)

    @cached_property
    def _relations(self) -> Relations:
        return Relations(self._entries, self._skills)

    def _add(self, entry: Entry, skill: Skill) -> None:
        if entry.id in self._entries:
            return
        self._skills[entry.id] = skill
        self._entries[entry.id] = entry
        needs = _needs(entry, skill.kind)
        for text in entry.terms:
            term = Term(entry.id, text, needs.get(text, ""))
            if self._trie.add(key(text), term) is term:
                self._terms.append(term)

    def _add_other_spellings(self) -> None:
        """After all listed terms, so that none of those loses its place to a spelling."""
        spellings = Spellings()
        for term in tuple(self._terms):
            for words in spellings.of(key(term.text)):
                self._trie.add(words, term)


def load_lexicon(personal: Path | None = None) -> Lexicon:
    """The program's own lexicon, followed by what the person imported into the file `personal`.

    Raises PersonalLexiconDamaged.
    """
    return Lexicon(_families(personal), decoys())


def _families(personal: Path | None) -> Iterator[Family]:
    yield from own_families()
    if personal is not None:
        yield from load_personal(personal).families


def _needs(entry: Entry, kind: Kind) -> Mapping[str, Need]:
    """A language's name is an adjective as well ("Dutch companies")."""
    needs: dict[str, Need] = {}
    if kind == "language":
        needs = {text: "context" for text in entry.terms if " " not in text}
    needs |= dict.fromkeys(entry.context, "context")
    needs |= dict.fromkeys(entry.cued, "cued")
    return needs | dict.fromkeys(entry.exact, "exact")
