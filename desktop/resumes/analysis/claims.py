"""Strong claims of a résumé: figures, superlatives, leading others, results with a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.resumes.analysis.figures import Figure, figure_words, strongest, words_from
from desktop.resumes.analysis.resume_lines import ResumeLine

ClaimKind = Literal["figure", "superlative", "leadership", "result"]

_SUPERLATIVE = re.compile(
    r"\b(?:first(?!-| name| aid| fix| line| class| year)(?= (?:ever|to|in the|of its|company|team))"
    r"|only (?=one|person|\w+ to)|best(?!-?\s?practice)|largest|biggest|highest|fastest|most (?!of)\w+"
    r"|leading (?=provider|expert|authority)|top(?= \d| performer| \w+ performer|-)|award[- ]winning"
    r"|world[- ]class|world record|record(?= sales| number| high| time| year)|number one|no\. ?1|unique"
    r"|unprecedented|pioneer\w*)\b",
    re.IGNORECASE,
)
_LEADERSHIP = re.compile(
    r"\b(?:led|leads?(?= (?:a|an|the|nurse|on|design|development|\w+ (?:team|engineers))\b)|managed"
    r"|manages?(?= (?:a|an|the|two|three|four|five|\d+|our)\b)|headed|directed|supervis(?:ed|es?)|oversaw"
    r"|founded|co-founded|chaired|mentor(?:ed|s)?|spearheaded"
    r"|built (?:a|the|up) (?:\w+ )?team|recruited|hired|in charge of|coached)\b(?! by\b)",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:won|awarded|launched|shipped|delivered|saved|published|patent(?:ed|s)?|promoted|opened|founded"
    r"|rebuilt|migrated|replaced|introduced|automated|cut|reduced|raised|increased|grew|doubled|halved|tripled"
    r"|secured|negotiated)\b",
    re.IGNORECASE,
)

_PEOPLE = re.compile(
    r"\b(?:team|people|staff|colleagues|engineers?|developers?|designers?|analysts?|nurses?|students?"
    r"|apprentices?|juniors?|interns?|trainees?|chefs?|teachers?|"
    r"copywriters?|freelancers?|volunteers?|members|technicians?|operatives?|assistants?|managers?"
    r"|scientists?|researchers?|officers?|consultants?|cadets?|electricians?|improvers?|lawyers?|attorneys?"
    r"|associates?|bakers?|cooks?|brigade|crew)\b",
    re.IGNORECASE,
)

_GAINED = re.compile(
    r"\b(?:saved|saves|savings?|cost\w*|revenue|sales|profit\w*|turnover|margin\w*|waste|income)\b", re.IGNORECASE
)
"""An amount beside one of these was measured; a budget or a round of funding was not."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A line with what makes it strong. `words` is its strongest part, with what that counts or changes.

    `of_people`: the line names people.
    """

    line: ResumeLine
    kinds: tuple[ClaimKind, ...]
    figure: Figure | None
    words: str
    of_people: bool

    @property
    def measured(self) -> bool:
        """The figure had to be measured; a number of things is only counted."""
        if self.figure is None or self.figure.kind in ("count", "time"):
            return False
        return self.figure.kind != "money" or _GAINED.search(self.line.text) is not None

    @property
    def strength(self) -> int:
        points = {"change": 5, "percent": 5, "money": 4, "count": 2, "time": 2}
        figure = points[self.figure.kind] if self.figure else 0
        return figure + 3 * ("leadership" in self.kinds) + 3 * ("superlative" in self.kinds) + ("result" in self.kinds)


def claims(lines: tuple[ResumeLine, ...]) -> tuple[Claim, ...]:
    """The strongest first, of equal ones the more recent. A result without figure, superlative or people is none."""
    found = [claim for line in lines if line.kind in _CLAIMING for claim in _claim(line)]
    return tuple(
        sorted(found, key=lambda claim: (-claim.strength, -(claim.line.spell.last if claim.line.spell else 0)))
    )


_CLAIMING = ("bullet", "text", "summary", "other")
_NO_CLAIMS = ("publications/", "references/")
"""Volumes, pages and the year of a conference are no figures of one's own."""


def _figure(line: ResumeLine) -> Figure | None:
    """The strongest; a bare number, of nothing ("AUC 0.81", that of a patent), is none."""
    if line.path.startswith(_NO_CLAIMS):
        return None
    figure = strongest(line.text)
    if figure and figure.kind == "count" and not re.search(r"[^\W\d_]{2}", figure_words(line.text, figure)):
        return None
    return figure


def _claim(line: ResumeLine) -> Iterator[Claim]:
    figure = _figure(line)
    leads, best, result = (pattern.search(line.text) for pattern in (_LEADERSHIP, _SUPERLATIVE, _RESULT))
    kinds: list[ClaimKind] = []
    if figure:
        kinds.append("figure")
    if best:
        kinds.append("superlative")
    if leads:
        kinds.append("leadership")
    if result:
        kinds.append("result")
    if kinds and kinds != ["result"] and not (kinds == ["figure"] and figure and figure.kind == "time"):
        strong = next(each for each in (best, leads, result, figure) if each)
        if figure:
            spoken = figure_words(line.text, figure)
        else:
            spoken = words_from(line.text, *strong.span()) if isinstance(strong, re.Match) else ""
        yield Claim(line, tuple(kinds), figure, spoken, bool(_PEOPLE.search(line.text)))
