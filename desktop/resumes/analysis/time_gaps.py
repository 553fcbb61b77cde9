"""Times between the entries of a résumé that nothing covers."""

from dataclasses import dataclass

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.resume_lines import Entry
from desktop.resumes.analysis.spells import Spell, merged, spell
from desktop.resumes.analysis.word_lists import listed

LONGEST_UNASKED = 6
"""Months; nobody asks about a shorter pause."""
_MONTHS = listed("January February March April May June July August September October November December")


@dataclass(frozen=True, slots=True)
class TimeGap:
    """`before` is the entry that ended, `after` the next one, None where the gap reaches to today.

    `rough`: one of its ends is known by the year alone.
    """

    first: int
    last: int
    before: Entry
    after: Entry | None
    rough: bool = False

    @property
    def months(self) -> int:
        return self.last - self.first

    @property
    def words(self) -> str:
        """ "between August 2020 and August 2021"; "since March 2024"; with years alone, "between 2020 and 2022"."""
        begin, end = (_spoken(self.first - 1, self.rough), _spoken(self.last, self.rough))
        return f"between {begin} and {end}" if self.after else f"since {begin}"


def time_gaps(evidence: Evidence) -> tuple[TimeGap, ...]:
    """The latest first. Education fills a gap as work does; only time after the first work counts."""
    works = [entry for entry in evidence.entries if entry.section == "work" and entry.spell and entry.lines]
    if not works:
        return ()
    covered = merged(_all_spells(evidence))
    now = evidence.today.year * 12 + evidence.today.month - 1
    ends = [(last, following[0]) for (_, last), following in zip(covered, [*covered[1:], (now, now)], strict=True)]
    found = (_gap(first, last, works, is_last=last == now) for first, last in ends if last - first > LONGEST_UNASKED)
    return tuple(gap for gap in reversed([each for each in found if each]))


def _gap(first: int, last: int, works: list[Entry], *, is_last: bool) -> TimeGap | None:
    before = [entry for entry in works if entry.spell and entry.spell.last <= first]
    after = [entry for entry in works if entry.spell and entry.spell.first >= last]
    if not before or (not after and not is_last):
        return None
    left = max(before, key=lambda entry: entry.spell.last if entry.spell else 0)
    right = min(after, key=lambda entry: entry.spell.first if entry.spell else 0) if after else None
    # years alone may hide up to a year at either end
    rough = any(entry.spell.rough for entry in (left, right) if entry and entry.spell)
    return TimeGap(first, last, left, right, rough) if not rough or last - first > 2 * LONGEST_UNASKED else None


def _all_spells(evidence: Evidence) -> list[Spell]:
    studies = (
        spell(school.start_date, school.end_date, evidence.today)
        for school in evidence.read.resume.education
        if school.start_date and school.end_date
    )
    return [each for each in (*(entry.spell for entry in evidence.entries), *studies) if each]


def _spoken(month: int, rough: bool) -> str:
    return str(month // 12) if rough else f"{_MONTHS[month % 12]} {month // 12}"
