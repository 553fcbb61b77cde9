"""Advice about a résumé for a job: strengths, gaps and suggestions, each with its reason and the line it is about.

Nothing here ever proposes to claim what the résumé does not show: a gap says what to do only if it is true.
"""

from collections.abc import Iterable

import msgspec

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.evidence import Citation, Evidence
from desktop.resumes.analysis.figures import figure_words, strongest
from desktop.resumes.analysis.matching import Match
from desktop.resumes.analysis.resume_lines import ResumeLine
from desktop.resumes.analysis.statuses import Finding, Status

ONLY_IF_TRUE = "Only if it is true"
_MOST_STRENGTHS = 8
_RECENT_MONTHS = 60


class Strength(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A requirement that a line with a figure shows. `recent`: within the last five years."""

    requirement: str
    words: str
    citation: Citation
    figure: str
    recent: bool


class Gap(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A requirement that is not fully shown. `advice` begins with ONLY_IF_TRUE: it speaks of adding something."""

    requirement: str
    words: str
    required: bool
    status: Status
    reason: str
    advice: str
    citations: tuple[Citation, ...] = ()


def strengths(matches: tuple[Match, ...], evidence: Evidence) -> tuple[Strength, ...]:
    """The recent ones first, then in the job's order; a line is named once."""
    found: list[Strength] = []
    used: set[str] = set()
    by_path = {line.path: line for line in evidence.lines}
    for each in matches:
        if each.status != "met" or each.requirement.is_condition:
            continue
        for citation in each.citations:
            line = by_path[citation.path]
            figure = strongest(line.text) if line.kind in ("bullet", "text") else None
            if figure and line.path not in used:
                used.add(line.path)
                recent = _is_recent(line, evidence)
                found.append(
                    Strength(
                        requirement=each.requirement.id,
                        words=each.requirement.text,
                        citation=citation,
                        figure=figure_words(line.text, figure),
                        recent=recent,
                    )
                )
                break
    return tuple(sorted(found, key=lambda strength: not strength.recent))[:_MOST_STRENGTHS]


def gaps(matches: tuple[Match, ...]) -> tuple[Gap, ...]:
    """Required ones first, missing before stated before partly."""
    order = ("missing", "stated", "partly")
    open_ones = [each for each in matches if each.status != "met" and not each.requirement.is_condition]
    open_ones.sort(key=lambda each: (each.requirement.need != "required", order.index(each.status)))
    return tuple(_gap(each) for each in open_ones)


def _gap(each: Match) -> Gap:
    return Gap(
        requirement=each.requirement.id,
        words=each.requirement.text,
        required=each.requirement.need == "required",
        status=each.status,
        reason=" ".join(finding.reason for finding in each.lacking),
        advice=_what_to_do(each),
        citations=each.citations,
    )


def _what_to_do(each: Match) -> str:
    """What would close the gap comes under the condition; the honest way out stands beside it."""
    pairs = zip(each.requirement.asks, each.findings, strict=True)
    todo = _joined(_to_show(ask, finding) for ask, finding in pairs if finding.status != "met")
    otherwise = {
        "stated": "Otherwise take it out: what no entry shows is the first thing to be asked about.",
        "partly": "Otherwise be ready to say what you have and how you would get the rest.",
        "missing": "Otherwise leave it out, and be ready to say how you would learn it.",
    }
    return f"{ONLY_IF_TRUE}: {todo}. {otherwise[each.status]}"


def _to_show(ask: Ask, finding: Finding) -> tuple[str, str]:
    """What to do, and with what."""
    words = finding.words
    match ask.kind:
        case "degree" | "certificate" | "language":
            return "list", words
        case "manner":
            return "tell of an act that shows", words
        case "experience" if ask.roles:
            return "give the dates of all your work as", words
        case "skill" | "experience" if finding.status == "partly" and ask.months:
            return "show every entry in which you used", words
        case "skill":
            return "show where you used", words
        case _:
            return "show where you did this:", words


def _joined(deeds: Iterable[tuple[str, str]]) -> str:
    """The same deed once, with all that it is to be done with."""
    by_deed: dict[str, dict[str, None]] = {}
    for deed, words in deeds:
        by_deed.setdefault(deed, {})[words] = None
    return "; ".join(f"{deed} {_listed(tuple(words))}" for deed, words in by_deed.items())


def _listed(words: tuple[str, ...]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]


def _is_recent(line: ResumeLine, evidence: Evidence) -> bool:
    today = evidence.today.year * 12 + evidence.today.month
    return line.spell is not None and today - line.spell.last <= _RECENT_MONTHS
