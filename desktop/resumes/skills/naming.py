"""One item of a list of skills, as people write it, to the skill it names ("Postgres 14 (advanced)")."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from desktop.resumes.skills.terms import folded, key
from desktop.resumes.skills.trie import Term, Trie

LONGEST_ITEM = 120
SHORTEST_GUESS = 5
LONGEST_GUESS = 40
LETTER_MORE_FROM = 8
OTHER_LETTER_FROM = 10
TWO_SLIPS_FROM = 15
"""Below these lengths a letter more, another letter, two slips make another word too easily (Scale, Scala; catching,
caching; visualisation, virtualisation). Two letters swapped are a slip at any length."""

_BULLET = re.compile(r"^[\s•·●▪◦‣∙*>–—-]+|[\s.,;:•·–—-]+$")
_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
_LEVEL = (
    r"basics?|beginner|elementary|intermediate|advanced|expert|expertise|proficient|proficiency|professional|fluent|"
    r"native|mother tongue|bilingual|conversational|working knowledge|good|very good|excellent|strong|solid|"
    r"fundamentals|foundations?|familiar|grundkenntnisse|sehr gut|gut|fließend|verhandlungssicher|muttersprache|"
    r"courant|notions|langue maternelle|a1|a2|b1|b2|c1|c2|"
    r"\d+\+? ?(?:years?|yrs?|months?|jahre|ans)(?: of)?|[★☆●○■□*/\d]+"  # codespell:ignore ans
)
_TAIL = re.compile(
    rf"[\s:,–—-]+(?:{_LEVEL}|v?\d[\d.x]*\+?|lts|cc|cs\d|suite|certified|certification|skills?|programming|language|framework|"
    r"libraries|library|software|tools?|technolog(?:y|ies)|experience|knowledge|kenntnisse|platform|database|"
    r"speaker|or similar|etc)$"
)
_HEAD = re.compile(
    rf"^(?:{_LEVEL}|(?:(?:hands-on|proven|some|deep|in-depth|working|practical|prior|relevant) )?"
    r"(?:experience|knowledge|proficiency|expertise|skills?|competence|command|understanding|use) (?:with|in|of)|"
    r"experienced (?:with|in)|proficient (?:with|in)|familiar(?:ity)? with|understanding of|use of|using|"
    r"microsoft|ms|apache|google|adobe|the|e\.g\.|such as|including|and|or)[\s:]+"
)
_WHOLE = {"&": "and", "mgmt": "management", "dev": "development", "admin": "administration", "eng": "engineering"}
_SHORT = re.compile(r"&|\b(?:mgmt|dev|admin|eng)\b")


class Namer:
    """The terms of one lexicon, ready to name items."""

    def __init__(self, trie: Trie, terms: Sequence[Term]) -> None:
        self._trie = trie
        self._guesses: dict[tuple[str, int], dict[str, Term]] = defaultdict(dict)
        for term in terms:
            if term.need in ("", "exact") and SHORTEST_GUESS <= len(term.text) <= LONGEST_GUESS:
                plain = folded(term.text)
                self._guesses[plain[0], len(plain)][plain] = term

    def named(self, item: str) -> str | None:
        """The skill's id; None where the item names none that is known."""
        if not item.strip() or len(item) > LONGEST_ITEM:
            return None
        plain = folded(_BULLET.sub("", item))
        for wording, plural in _wordings(plain):
            term = self._trie.whole(key(wording))
            if term is not None and term.skill_id and not (plural and term.need):
                return term.skill_id
        return self._guess(_BRACKETS.sub("", plain).strip())

    def _guess(self, plain: str) -> str | None:
        """The term this one is a slip of the keys away from."""
        if len(plain) < SHORTEST_GUESS or not any(sign.isalpha() for sign in plain):
            return None
        slips = 2 if len(plain) >= TWO_SLIPS_FROM else 1
        near: dict[str, Term] = {}
        for length in range(len(plain) - slips, len(plain) + slips + 1):
            near |= self._guesses.get((plain[0], length), {})
        found = process.extractOne(plain, near.keys(), scorer=OSA.distance, score_cutoff=slips)
        if found is None or not _slip(plain, found[0], int(found[1])):
            return None
        return near[found[0]].skill_id


def _slip(plain: str, known: str, distance: int) -> bool:
    """A name's last letter is not mistyped: GraphML is not GraphQL, nor "container" containerd."""
    if [s for s in plain if not s.isalpha()] != [s for s in known if not s.isalpha()]:
        return False
    if distance == 1 and sorted(plain) == sorted(known):
        return True
    shorter = min(len(plain), len(known))
    return plain[-1] == known[-1] and shorter >= (LETTER_MORE_FROM if len(plain) != len(known) else OTHER_LETTER_FROM)


def _wordings(plain: str) -> Iterator[tuple[str, bool]]:
    """What the item may be called, the fullest first, and whether it was a plural ("words" are not Word)."""
    for wording in _shortened(plain):
        yield wording, False
        if wording.endswith("ies"):
            yield wording[:-3] + "y", True
        if wording.endswith("s") and len(wording) > 3:
            yield wording[:-1], True


def _shortened(plain: str) -> Iterator[str]:
    yield plain
    if (spelt := _spelt_out(plain)) != plain:
        yield from _trimmed(spelt)
    outside = " ".join(_BRACKETS.sub(" ", plain).split())
    yield from _trimmed(outside)
    for inside in _BRACKETS.findall(plain):
        yield from _trimmed(inside[1:-1].strip())


def _spelt_out(plain: str) -> str:
    return _SHORT.sub(lambda short: _WHOLE[short[0]], plain)


def _trimmed(plain: str) -> Iterator[str]:
    """Without level, version and the words around a name, one after the other."""
    yield plain
    while (shorter := _BULLET.sub("", _TAIL.sub("", plain))) != plain and shorter:
        plain = shorter
        yield plain
    while (shorter := _HEAD.sub("", plain)) != plain and shorter:
        plain = shorter
        yield plain
    if (bare := plain.rstrip("0123456789.")) != plain and len(bare) > 2:
        yield bare
