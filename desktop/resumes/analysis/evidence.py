"""What a résumé shows: where it names a skill or subject, whether it was done or only said, and for how long."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import msgspec

from desktop.resumes.analysis.resume_lines import Entry, ResumeLine, entries_of, lines_of
from desktop.resumes.analysis.roots import all_roots, content_roots, initials, share, tells
from desktop.resumes.analysis.spells import Duration, together
from desktop.resumes.resume import FieldPath, ReadResume
from desktop.resumes.skills.lexicon import Lexicon, Relation

ENOUGH = 0.75
"""The share of a phrase's words that a line has to hold to speak of the same thing."""
HALF = 0.5
_WHOLE = 0.9
_LISTED = ("skill",)


class Citation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of the résumé: its field, its words, the entry it stands in, and its lines in the document."""

    path: FieldPath
    text: str
    where: str = ""
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that names the skill, or one that cannot be had without it; then `relation` says why it counts."""

    line: ResumeLine
    relation: Relation | None = None

    @property
    def done(self) -> bool:
        return self.line.weight == "done"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Lines that speak of a phrase together, and how much of it they hold."""

    lines: tuple[ResumeLine, ...]
    share: float


class Evidence:
    """Answers what one résumé shows. Built once; never changes."""

    def __init__(self, read: ReadResume, lexicon: Lexicon, today: date) -> None:
        self.read = read
        self.today = today
        self.lexicon = lexicon
        self.lines = lines_of(read.resume, today)
        self.entries = entries_of(read.resume, today)
        self._named: dict[str, list[ResumeLine]] = defaultdict(list)
        for line in self.lines:
            for skill_id in dict.fromkeys(hit.skill_id for hit in lexicon.find(line.text, listed=line.kind in _LISTED)):
                self._named[skill_id].append(line)
        self._roots = {line.path: all_roots(line.text) for line in self.lines}

    @property
    def skill_ids(self) -> tuple[str, ...]:
        """Every skill that the résumé names, in its order."""
        return tuple(self._named)

    def mentions(self, skill_id: str) -> tuple[Mention, ...]:
        """Lines that show the skill: named ones first, then those of skills that include it."""
        own = [Mention(line) for line in self._named.get(skill_id, ())]
        through = [
            Mention(line, relation)
            for other, lines in self._named.items()
            if other != skill_id
            and (relation := self.lexicon.related(other, skill_id))
            and relation.kind in ("same", "implies", "part_of")
            for line in lines
        ]
        return tuple(own + through)

    def near(self, skill_id: str) -> tuple[Mention, ...]:
        """Lines of another skill of the same kind. A wider one shows nothing: who knows Python need not know pandas."""
        return tuple(
            Mention(line, relation)
            for other, lines in self._named.items()
            if other != skill_id and (relation := self.lexicon.related(other, skill_id)) and relation.kind == "sibling"
            for line in lines
        )

    def likeness(self, phrase: str, lines: Iterable[ResumeLine] | None = None) -> Likeness:
        """The line that holds most of a phrase, or the lines of one entry that hold it together."""
        wanted = content_roots(phrase)
        among = tuple(self.lines if lines is None else lines)
        best = max(
            (Likeness((line,), self._share(wanted, phrase, line)) for line in among),
            key=lambda each: each.share,
            default=Likeness((), 0.0),
        )
        if best.share >= ENOUGH or len(wanted) < 2:
            return best
        return max((best, *self._joint(wanted, among)), key=lambda each: each.share)

    def held_by(self, phrase: str, line: ResumeLine) -> float:
        """How much of a phrase one line holds, 0 to 1."""
        return self._share(content_roots(phrase), phrase, line)

    def speaking_of(self, phrase: str) -> tuple[ResumeLine, ...]:
        """Every line that speaks of a phrase."""
        wanted = content_roots(phrase)
        return tuple(line for line in self.lines if self._share(wanted, phrase, line) >= ENOUGH)

    def entry(self, line: ResumeLine) -> Entry | None:
        return self._entries.get(line.entry)

    def duration(self, lines: Iterable[ResumeLine], *, paid: bool = False) -> Duration:
        """The months of the entries that these lines stand in, overlaps once; `paid`: of work alone."""
        kept = (line.spell for line in lines if line.weight == "done" and (not paid or line.path.startswith("work/")))
        return together(spell for spell in kept if spell)

    def cite(self, line: ResumeLine) -> Citation:
        place = self.read.places.get(line.path)
        return Citation(path=line.path, text=line.text, where=line.where, lines=place.lines if place else ())

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {entry.path: entry for entry in self.entries}

    def _share(self, wanted: tuple[str, ...], phrase: str, line: ResumeLine) -> float:
        if len(wanted) == 1 and not tells(wanted) and len(phrase.split()) > 1:
            return 0.0  # of "product requirements" only "product" is left: that is not what was asked
        there = self._roots[line.path]
        if not any(each in there for each in wanted if tells((each,))) and tells(wanted):
            return 1.0 if _spelt_out(phrase, line.text) else 0.0
        found = share(wanted, there)
        return 1.0 if found < ENOUGH and _spelt_out(phrase, line.text) else found

    def _joint(self, wanted: tuple[str, ...], among: tuple[ResumeLine, ...]) -> Iterable[Likeness]:
        """The lines of one entry: together they must hold nearly all of it, for they may speak of different things."""
        by_entry: dict[str, list[ResumeLine]] = defaultdict(list)
        for line in among:
            if line.entry and line.weight == "done":
                by_entry[line.entry].append(line)
        for lines in by_entry.values():
            holding = [line for line in lines if any(each in self._roots[line.path] for each in wanted)]
            together_there = frozenset(each for line in holding for each in self._roots[line.path])
            found = share(wanted, together_there)
            if found >= _WHOLE:
                yield Likeness(tuple(holding[:3]), found)


def _spelt_out(phrase: str, text: str) -> bool:
    """A short form in one and its words in the other: SEND and "special educational needs"."""
    capitals = [
        word.strip("().,") for word in phrase.split() if len(word.strip("().,")) >= 3 and word.strip("().,").isupper()
    ]
    return any(
        short.lower() in initials(text) or (len(short) > 3 and short.lower()[:-1] in initials(text))
        for short in capitals
    )
