"""The groups of a comparison's picture, and what a screen reader is told of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.reports.comparison import opening
from desktop.resumes.analysis.analysis import Analysis
from desktop.resumes.analysis.matching import Match
from desktop.ui.resumes.analysis.status_signs import MARKS, mark_words


@dataclass(frozen=True, slots=True)
class Group:
    """`words` stand above its squares: "Required: 7 of 11 met"."""

    words: str
    matches: tuple[Match, ...]


def groups_of(analysis: Analysis) -> tuple[Group, ...]:
    """Required and preferred; what is to be confirmed in person is not counted and not drawn."""
    groups = []
    for need, words in (("required", "Required"), ("preferred", "Preferred")):
        found = tuple(
            each for each in analysis.matches if each.requirement.need == need and not each.requirement.is_condition
        )
        if found:
            met = sum(each.status == "met" for each in found)
            groups.append(Group(f"{words}: {met} of {len(found)} met", found))
    return tuple(groups)


def match_words(match: Match) -> str:
    """ "Partly: 5 years of Python (required)"."""
    return f"{mark_words(match.status)}: {opening(match.requirement.text)} ({match.requirement.need})"


def in_words(groups: Sequence[Group]) -> str:
    said = []
    for group in groups:
        counts = [(mark_words(mark).lower(), sum(each.status == mark for each in group.matches)) for mark in MARKS]
        others = ", ".join(f"{count} {words}" for words, count in counts[1:] if count)
        said.append(f"{group.words}{f', {others}' if others else ''}.")
    return " ".join(said) or "Nothing is asked for"
