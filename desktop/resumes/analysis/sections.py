"""The analysis as plain sections, in the order in which a report shows them; the renderers know nothing of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.resumes.analysis.analysis import Analysis
from desktop.resumes.analysis.drill import DrillItem
from desktop.resumes.analysis.evidence import Citation
from desktop.resumes.analysis.matching import Match
from desktop.resumes.analysis.question import LikelyQuestion
from desktop.resumes.analysis.statuses import STATUS_WORDS

NEVER_CLAIM = "Nothing here asks you to claim what is not so. Where something is missing, add it only if it is true."
_MOST_SKILLS = 15


@dataclass(frozen=True, slots=True)
class Item:
    """`head` stands out, `text` follows it, `quotes` are lines of the résumé, `note` is said quietly at the end."""

    head: str
    text: str = ""
    quotes: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Only sections with items are given."""

    title: str
    lead: str
    items: tuple[Item, ...]


def sections(analysis: Analysis) -> tuple[Section, ...]:
    """Requirements, strengths, gaps, years per skill, suggestions, likely questions, drill."""
    return tuple(section for section in _all(analysis) if section.items)


def title(analysis: Analysis) -> str:
    return f"Your résumé and the job: {analysis.job.title}" if analysis.job.title else "Your résumé and the job"


def _all(analysis: Analysis) -> Iterator[Section]:
    counted = f"{analysis.coverage.words[:1].upper()}{analysis.coverage.words[1:]}. {analysis.seniority.words}"
    yield Section("What the job asks", counted, tuple(_requirement(each) for each in analysis.matches))
    strong = (Item(each.words, f"{each.figure}.", (_quote(each.citation),)) for each in analysis.strengths)
    yield Section("Strengths", "Requirements that a line with a figure shows.", tuple(strong))
    gaps = (Item(each.words, each.advice, _quotes(each.citations), each.reason) for each in analysis.gaps)
    yield Section("Gaps", NEVER_CLAIM, tuple(gaps))
    times = (Item(each.name, each.words) for each in analysis.skills if each.shown or each.asked)
    yield Section(
        "Time with each skill", "Months of the entries that show it, overlaps once.", tuple(times)[:_MOST_SKILLS]
    )
    better = (Item(each.text, each.reason, _quotes([each.citation])) for each in analysis.suggestions)
    yield Section("Suggestions for the résumé", "", tuple(better))
    asked = (_question(each, analysis) for each in analysis.questions)
    yield Section("Likely questions", "The likeliest first.", tuple(asked))
    yield Section("Claims to have ready", "What an interviewer asks next.", tuple(map(_claim, analysis.drill)))


def _requirement(each: Match) -> Item:
    need = "to be confirmed" if each.requirement.is_condition else each.requirement.need
    return Item(each.requirement.text, f"{STATUS_WORDS[each.status]} ({need})", _quotes(each.citations), each.reason)


def _question(each: LikelyQuestion, analysis: Analysis) -> Item:
    asked = analysis.requirement_text(each.requirement)
    return Item(each.text, "", _quotes([each.citation]), f"{each.because} Asked: “{asked}”." if asked else each.because)


def _claim(each: DrillItem) -> Item:
    ready = "; ".join(each.open_topics)
    lines = tuple(follow_up.question for follow_up in each.follow_ups)
    return Item(each.claim.text, " ".join(lines), _quotes(each.related), f"Have ready: {ready}." if ready else "")


def _quotes(citations: Iterable[Citation | None]) -> tuple[str, ...]:
    return tuple(_quote(citation) for citation in citations if citation)


def _quote(citation: Citation) -> str:
    if not citation.where or citation.where == citation.text:
        return citation.text
    # a line of an entry's head is in its name already
    return citation.where if citation.text in citation.where else f"{citation.text} ({citation.where})"
