"""A phrase that lists things as what it asks: skills, subjects and manners."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.listing import Choice, read_list
from desktop.resumes.analysis.manners import manner_asked
from desktop.resumes.analysis.mixed_lists import experiences
from desktop.resumes.analysis.phrase_cues import short, without_lead
from desktop.resumes.analysis.roots import content_roots
from desktop.resumes.analysis.tongues import languages_asked
from desktop.resumes.skills.lexicon import Hit, Lexicon

_MARK = re.compile("\x03(\\d+)\x04")
_AND_OF = re.compile(r"\bwith (?:expertise|experience|knowledge) (?:in|of|with)\b", re.IGNORECASE)
_SHORT_MANNER = 3
_SHORT_LIST = 6
"""A phrase of so few words is an item of a list: "Go" in it is the language."""


@dataclass(frozen=True, slots=True)
class ListReader:
    """Reads lists with the lexicon's help; it keeps nothing."""

    lexicon: Lexicon

    def read(self, phrase: str, *, practised: bool, paid: bool, manners: bool = True) -> Iterator[Ask]:
        """`manners`: whether words like "customer service" may be meant as one; years are asked of work alone."""
        if manners and manner_asked(phrase) and (items := experiences(phrase)):
            for item in items:
                yield from self.read(item, practised=practised, paid=paid)
            return
        if manners and (manner := manner_asked(phrase)):
            yield from _manners(phrase)
            # a sentence about a manner may name skills beside it
            rest = manner.asked.sub(" ", phrase)
            phrase = rest if self._names_tool(rest) else ""
        masked, hits = self._mask(self._without_lead(phrase))
        choices, similar = read_list(masked)
        for choice in choices:
            for ask in self._chosen(choice, hits):
                yield msgspec.structs.replace(ask, similar=similar, practised=practised, paid=paid)

    def names_skill(self, text: str) -> bool:
        return any(self._kind(hit) not in ("soft", "language") for hit in self.lexicon.find(text))

    def _names_tool(self, text: str) -> bool:
        return any(self._kind(hit) == "tool" for hit in self.lexicon.find(text))

    def _without_lead(self, phrase: str) -> str:
        """ "Strong Python skills with expertise in PyTorch" asks for both; most leads name nothing."""
        bare = without_lead(phrase)
        lead = phrase[: len(phrase) - len(bare)]
        return _AND_OF.sub("and", phrase) if self.names_skill(lead) else bare

    def _mask(self, phrase: str) -> tuple[str, Sequence[Hit]]:
        """Skills stand as marks while the list is read, so that "CI/CD" and "research and development" stay whole."""
        is_item = len(phrase.split()) <= _SHORT_LIST
        found = self.lexicon.find(phrase, listed=is_item)
        hits = [hit for hit in found if self._kind(hit) not in ("soft", "language")]
        masked = phrase
        for number, hit in reversed(list(enumerate(hits))):
            masked = f"{masked[: hit.start]}\x03{number}\x04{masked[hit.end :]}"
        return masked, hits

    def _chosen(self, choice: Choice, hits: Sequence[Hit]) -> Iterator[Ask]:
        found = [_marked(item, hits) for item in choice.items]
        examples = [hit for item in choice.examples for hit in _marked(item, hits)]
        if len(found) == 1 and len(found[0]) > 1 and not examples and not self._one_of(found[0]):
            yield from (_skill(self._called(hit), {hit.skill_id: hit.text}) for hit in self._strongest(found[0]))
            return
        pairs = list(zip(choice.items, found, strict=True))
        plain = [item for item, there in pairs if not there] + [
            item for item in choice.examples if not _MARK.search(item)
        ]
        terms = tuple(without_lead(item).strip(" .,:") for item in plain if says(item))
        named = [hit for there in found for hit in self._meant(there)]
        skills = {hit.skill_id: hit.text for hit in (*named, *examples)}
        words = self._words(pairs) or short(" or ".join(_unmarked(item, hits) for item in choice.examples))
        if skills:
            yield _skill(words, skills, terms)
        elif terms:
            yield _plain(words, terms)

    def _words(self, pairs: Iterable[tuple[str, Sequence[Hit]]]) -> str:
        """The skills of each item by name, other items in their own words."""
        spoken = (
            " ".join(map(self._called, self._meant(there))) or without_lead(item).strip(" .,:") for item, there in pairs
        )
        return short(" or ".join(each for each in spoken if each))

    def _one_of(self, hits: Iterable[Hit]) -> bool:
        """ "Orchestration with Kubernetes": a practice and the tool for it are one thing."""
        kinds = {self._kind(hit) for hit in hits}
        return "practice" in kinds and "tool" in kinds

    def _meant(self, hits: Sequence[Hit]) -> Sequence[Hit]:
        """Of a practice with its tool, the tool is what is asked."""
        return [hit for hit in hits if self._kind(hit) == "tool"] if self._one_of(hits) else hits

    def _strongest(self, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Without those that another one of them includes: "PostgreSQL databases" asks for PostgreSQL."""
        for hit in hits:
            others = (other for other in hits if other.skill_id != hit.skill_id)
            if not any(self._includes(other.skill_id, hit.skill_id) for other in others):
                yield hit

    def _includes(self, first: str, second: str) -> bool:
        relation = self.lexicon.related(first, second)
        return relation is not None and relation.kind in ("implies", "part_of")

    def _called(self, hit: Hit) -> str:
        """A tool in its own spelling, whatever the job's; a practice as one says it within a sentence."""
        skill = self.lexicon.get(hit.skill_id)
        if skill and skill.name.casefold() == hit.text.casefold() and skill.kind == "tool":
            return skill.name
        small = skill is not None and skill.kind == "practice" and hit.text[:2].istitle() and hit.text[1:].islower()
        return hit.text[0].lower() + hit.text[1:] if small else hit.text

    def _kind(self, hit: Hit) -> str:
        skill = self.lexicon.get(hit.skill_id)
        return skill.kind if skill else ""


def _plain(words: str, terms: tuple[str, ...]) -> Ask:
    """An item of a list that the lexicon does not know: a language, a manner, else a subject."""
    if all(languages_asked(term) for term in terms):
        spoken = [pair for term in terms for pair in languages_asked(term)]
        return Ask(
            kind="language",
            words=words,
            terms=tuple(name for name, _ in spoken),
            level=min(level for _, level in spoken),
        )
    manner = manner_asked(words)
    if manner and len(words.split()) <= _SHORT_MANNER:
        return Ask(kind="manner", words=manner.name, terms=terms)
    return Ask(kind="subject", words=words, terms=terms)


def says(item: str) -> bool:
    """Its words mean something; a number alone does only where it is a number of something ("2391")."""
    return any(not each.isdigit() or len(each) > 2 for each in content_roots(item))


def _manners(phrase: str) -> Iterator[Ask]:
    """ "Negotiation and stakeholder management" names two; of a sentence about one, each part may be silent."""
    parts = re.split(r",|\s+(?:and|with)\s+|;|\s*&\s*", phrase)
    named = dict.fromkeys(manner.name for part in parts if (manner := manner_asked(part)))
    if not named and (whole := manner_asked(phrase)):
        named = {whole.name: None}
    for name in named:
        yield Ask(kind="manner", words=name, terms=(short(phrase),))


def _marked(item: str, hits: Sequence[Hit]) -> list[Hit]:
    return [hits[int(number)] for number in _MARK.findall(item)]


def _unmarked(item: str, hits: Sequence[Hit]) -> str:
    return _MARK.sub(lambda match: hits[int(match[1])].text, item)


def _skill(words: str, skills: Mapping[str, str], terms: tuple[str, ...] = ()) -> Ask:
    return Ask(kind="skill", words=words, skills=tuple(skills), named=tuple(skills.values()), terms=terms)
