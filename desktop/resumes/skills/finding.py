"""Every skill a text names: terms looked up, doubtful ones judged, the longest kept."""

import re
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.resumes.skills.context import Context, Doubtful, Known
from desktop.resumes.skills.entries import Entry
from desktop.resumes.skills.skill import Hit, Kind
from desktop.resumes.skills.terms import Tokens, tokens
from desktop.resumes.skills.trie import Match, Term, Trie

LIST_OF_ITS_OWN = 3
"""So many doubtful names side by side ("Go, Rust, Swift") are a list of skills."""

LANGUAGES_OF_THEIR_OWN = 2

_ADDRESS = re.compile(
    r"://|^www\.|[\w.]@\w|\w\.(?:com|org|io|dev|de|uk|eu|me|co|fr|ch|at|edu|gov)(?:/|$)", re.IGNORECASE
)
_GLUED_BEFORE = re.compile(r"[^\s,;()<>|]+$")
_GLUED_AFTER = re.compile(r"[^\s,;()<>|]+")
LONGEST_ADDRESS = 100
_COMPANY = re.compile(r"\s(?:GmbH|AG|KG|SE|Inc|Ltd|LLC|LLP|PLC|S\.A\.|SARL|SAS|Corp|& Co)\b")


@dataclass(frozen=True, slots=True)
class _Found:
    term: Term
    start: int
    end: int


class Finder:
    """The terms and entries of one lexicon, ready to read texts."""

    def __init__(self, trie: Trie, entries: Mapping[str, Entry], kinds: Mapping[str, Kind]) -> None:
        self._trie = trie
        self._entries = entries
        self._kinds = kinds

    def find(self, text: str, *, listed: bool) -> tuple[Hit, ...]:
        read = tokens(text)
        sure: list[_Found] = []
        doubtful: list[_Found] = []
        for match in self._trie.matches(read):
            if (found := _placed(text, read, match)) is not None:
                (doubtful if _doubted(text, found) else sure).append(found)
        kept = _longest(sure)
        if doubtful:
            judged = _Judged(Context(text, read, listed=listed), self._entries, self._kinds, kept)
            kept = _longest([*kept, *judged.accepted(doubtful)])
        return tuple(
            Hit(found.term.skill_id, found.start, found.end, text[found.start : found.end])
            for found in sorted(kept, key=_start)
            if found.term.skill_id
        )


class _Judged:
    """Doubtful terms, judged one after the other: an accepted one speaks for its neighbours."""

    def __init__(
        self, context: Context, entries: Mapping[str, Entry], kinds: Mapping[str, Kind], sure: Sequence[_Found]
    ) -> None:
        self._context = context
        self._entries = entries
        self._kinds = kinds
        in_order = sorted(sure, key=_start)
        self._starts = [found.start for found in in_order]
        self._ends = [found.end for found in in_order]
        self._known = [self._known_of(found) for found in in_order if found.term.skill_id]

    def accepted(self, doubtful: Sequence[_Found]) -> list[_Found]:
        open_ones = [found for found in doubtful if not self._inside_another(found)]
        kept = self._pass(open_ones)
        if kept:
            kept += self._pass(list(reversed(_without(open_ones, kept))))
        return [*kept, *self._lists_of_their_own(_without(open_ones, kept))]

    def _pass(self, doubtful: Sequence[_Found]) -> list[_Found]:
        kept = []
        for found in doubtful:
            if self._context.speaks_for(self._doubt(found), self._entries[found.term.skill_id], self._known):
                kept.append(found)
                insort(self._known, self._known_of(found), key=_start)
        return kept

    def _lists_of_their_own(self, doubtful: Sequence[_Found]) -> list[_Found]:
        """Items side by side that speak for each other."""
        runs: list[list[_Found]] = []
        for found in doubtful:
            if not self._context.is_item(self._doubt(found)):
                continue
            if runs and self._context.side_by_side(self._doubt(runs[-1][-1]), self._doubt(found)):
                runs[-1].append(found)
            else:
                runs.append([found])
        return [found for run in runs if self._is_list(run) for found in run]

    def _is_list(self, run: Sequence[_Found]) -> bool:
        spoken = all(self._kinds[found.term.skill_id] == "language" for found in run)
        return len(run) >= (LANGUAGES_OF_THEIR_OWN if spoken else LIST_OF_ITS_OWN)

    def _inside_another(self, found: _Found) -> bool:
        at = bisect_right(self._starts, found.start) - 1
        return at >= 0 and found.end <= self._ends[at]

    def _known_of(self, found: _Found) -> Known:
        return Known(found.start, found.end, self._kinds[found.term.skill_id])

    def _doubt(self, found: _Found) -> Doubtful:
        return Doubtful(found.start, found.end, self._kinds[found.term.skill_id], found.term.need == "cued")


def _without(found: Sequence[_Found], others: Sequence[_Found]) -> list[_Found]:
    left_out = set(others)
    return [one for one in found if one not in left_out]


def _placed(text: str, read: Tokens, match: Match) -> _Found | None:
    """The match with its place in the text; None where the word goes on or is a piece of an address."""
    start, end = read.starts[match.first], read.ends[match.last]
    if read.touches(match.last) and read.words[match.last + 1] in "+#":
        return None
    if match.first and read.touches(match.first - 1) and read.words[match.first] in ".#":
        return None
    if _COMPANY.match(text, end) or _other_capitals(text[start:end], match.term.text):
        return None
    return None if _in_an_address(text, start, end) else _Found(match.term, start, end)


def _other_capitals(written: str, term: str) -> bool:
    """Leeds is not the plural of LEED, as KPIs is of KPI."""
    return term.isupper() and len(written) != len(term) and not written[: len(term)].isupper()


def _in_an_address(text: str, start: int, end: int) -> bool:
    glued = (start and text[start - 1] in "@/._") or (end < len(text) and text[end] in "@/._")
    if not glued:
        return False
    before = _GLUED_BEFORE.search(text[max(0, start - LONGEST_ADDRESS) : start])
    after = _GLUED_AFTER.match(text[end : end + LONGEST_ADDRESS])
    around = (before[0] if before else "") + text[start:end] + (after[0] if after else "")
    return bool(_ADDRESS.search(around.rstrip(".")))


def _doubted(text: str, found: _Found) -> bool:
    need = found.term.need
    if need == "exact":
        return text[found.start : found.end] != found.term.text
    return bool(need)


def _longest(found: Sequence[_Found]) -> list[_Found]:
    """Without those that overlap a longer one; of two equally long ones the first in the text stays."""
    kept: list[_Found] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if one.start not in taken and one.end - 1 not in taken:
            kept.append(one)
            taken.update(range(one.start, one.end))
    return kept


def _start(one: _Found | Known) -> int:
    return one.start
