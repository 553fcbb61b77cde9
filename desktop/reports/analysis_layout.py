"""A comparison of a résumé with a job as a paper: the same as its page says, in the same order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from desktop.reports.blocks import Block, Bullets, Heading, Pairs, Paper, Paragraph, Span
from desktop.reports.comparison import Comparison, opening, reason_of
from desktop.reports.phrases import date
from desktop.resumes.analysis.advice import Gap
from desktop.resumes.analysis.analysis import Analysis
from desktop.resumes.analysis.drill import DrillItem, FollowUp
from desktop.resumes.analysis.evidence import Citation
from desktop.resumes.analysis.matching import Match
from desktop.resumes.analysis.question import LikelyQuestion
from desktop.resumes.analysis.sections import NEVER_CLAIM
from desktop.resumes.analysis.statuses import STATUS_WORDS, Status

SIGNS: dict[Status, str] = {"met": "✓", "partly": "◐", "stated": "○", "missing": "–"}
MOST_TIMES = 15
GROUPS = (
    ("required", "What the job requires"),
    ("preferred", "What the job prefers"),
    ("confirm", "To confirm in person (not counted)"),
)


def analysis_paper(comparison: Comparison, made_at: datetime) -> Paper:
    return Paper(comparison.title, tuple(_blocks(comparison, made_at)), made_at)


def with_comparison(paper: Paper, comparison: Comparison) -> Paper:
    """The paper of a session, and behind it how the résumé met the job: no questions and no drill, which are over."""
    analysis = comparison.analysis
    said: list[Block] = [
        Heading(2, "The résumé against the job"),
        Paragraph((Span(f"{comparison.coverage_words}.", strong=True),)),
        Pairs(tuple(_at_a_glance(analysis.matches))),
    ]
    for key, title in GROUPS:
        said += [_lower(block) for block in _requirements(title, [m for m in analysis.matches if group_of(m) == key])]
    return replace(paper, blocks=(*paper.blocks, *said))


def _lower(block: Block) -> Block:
    """A heading one level further down."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block


def group_of(match: Match) -> str:
    """The key of its group: what no résumé can show is a group of its own."""
    return "confirm" if match.requirement.is_condition else match.requirement.need


def _blocks(comparison: Comparison, made_at: datetime) -> Iterator[Block]:
    analysis = comparison.analysis
    yield Heading(1, comparison.title)
    yield from _head(comparison, made_at)
    for key, title in GROUPS:
        yield from _requirements(title, [each for each in analysis.matches if group_of(each) == key])
    yield from _strengths(analysis)
    yield from _gaps(analysis.gaps)
    yield from _times(analysis)
    yield from _suggestions(analysis)
    yield from _questions(analysis)
    yield from _drill(analysis.drill)


def _head(comparison: Comparison, made_at: datetime) -> Iterator[Block]:
    analysis = comparison.analysis
    yield Paragraph((Span(f"{comparison.coverage_words}.", strong=True),))
    rows = [("Résumé", f"{comparison.resume_name}, version {comparison.version}"), ("Compared", date(made_at))]
    if analysis.seniority.asked is not None:
        rows.append(("Seniority", analysis.seniority.words))
    yield Pairs(tuple(rows))
    if analysis.matches:
        yield Pairs(tuple(_at_a_glance(analysis.matches)))
        signs = " · ".join(f"{SIGNS[status]} {words}" for status, words in STATUS_WORDS.items())
        yield Paragraph((Span(signs, muted=True),))


def _at_a_glance(matches: Iterable[Match]) -> Iterator[tuple[str, str]]:
    """One sign for each requirement, in the job's order."""
    kept = tuple(matches)
    for need, words in (("required", "Required"), ("preferred", "Preferred")):
        signs = [SIGNS[each.status] for each in kept if group_of(each) == need]
        if signs:
            yield words, " ".join(signs)


def _requirements(title: str, matches: list[Match]) -> Iterator[Block]:
    if not matches:
        return
    yield Heading(2, title)
    for each in matches:
        conditional = each.requirement.is_condition
        status = "to confirm" if conditional else f"{SIGNS[each.status]} {STATUS_WORDS[each.status]}"
        yield Paragraph(
            (Span(opening(each.requirement.text), strong=True), Span(f" {status}. ", muted=True), Span(reason_of(each)))
        )
        yield from _quotes(each.citations)


def _strengths(analysis: Analysis) -> Iterator[Block]:
    if not analysis.strengths:
        return
    yield Heading(2, "Strengths")
    for each in analysis.strengths:
        yield Paragraph((Span(opening(each.words), strong=True), Span(f" With a figure: {each.figure}.", muted=True)))
        yield from _quotes([each.citation])


def _gaps(gaps: Iterable[Gap]) -> Iterator[Block]:
    found = tuple(gaps)
    if not found:
        return
    yield Heading(2, "Gaps")
    yield Paragraph((Span(NEVER_CLAIM, muted=True),))
    for each in found:
        need = "required" if each.required else "preferred"
        state = Span(f" {SIGNS[each.status]} {STATUS_WORDS[each.status]}, {need}. ", muted=True)
        yield Paragraph((Span(opening(each.words), strong=True), state, Span(f"{opening(each.reason)} {each.advice}")))
        yield from _quotes(each.citations)


def _times(analysis: Analysis) -> Iterator[Block]:
    times = [each for each in analysis.skills if each.shown or each.asked][:MOST_TIMES]
    if times:
        yield Heading(2, "Time with each skill")
        yield Pairs(tuple((each.name, f"{each.words}{' (asked for)' if each.asked else ''}") for each in times))


def _suggestions(analysis: Analysis) -> Iterator[Block]:
    if not analysis.suggestions:
        return
    yield Heading(2, "Suggestions for the résumé")
    for each in analysis.suggestions:
        yield Paragraph((Span(each.text, strong=True), Span(f" {each.reason}")))
        yield from _quotes([each.citation])


def _questions(analysis: Analysis) -> Iterator[Block]:
    if not analysis.questions:
        return
    yield Heading(2, "Likely questions")
    for number, each in enumerate(analysis.questions, start=1):
        yield Paragraph((Span(f"{number}. {each.text}", strong=True), Span(f" {_because(each, analysis)}", muted=True)))
        yield from _quotes([each.citation])


def _because(each: LikelyQuestion, analysis: Analysis) -> str:
    asked = analysis.requirement_text(each.requirement)
    return f"{each.because} Asked for: “{asked}”." if asked else each.because


def _drill(items: tuple[DrillItem, ...]) -> Iterator[Block]:
    if not items:
        return
    yield Heading(2, "Claims, and what is asked about them next")
    for number, each in enumerate(items, start=1):
        yield Heading(3, f"{number}. {quote(each.claim)}")
        yield Bullets(tuple(_follow_up(follow_up, each.claim) for follow_up in each.follow_ups))


def _follow_up(each: FollowUp, claim: Citation) -> tuple[Span, ...]:
    lines = "; ".join("the claim's own line" if line.path == claim.path else quote(line) for line in each.on_file)
    return (Span(each.question), Span(f" ✓ On file: {lines}." if lines else f" – {each.note}", muted=True))


def _quotes(citations: Iterable[Citation | None]) -> Iterator[Block]:
    for citation in citations:
        if citation is not None:
            yield Paragraph((Span(quote(citation)),), quoted=True)


def quote(citation: Citation) -> str:
    """The line and the entry it stands in; an entry's own head is not said twice."""
    if citation.where and citation.text in citation.where:
        return citation.where
    return f"“{citation.text}” ({citation.where})" if citation.where else f"“{citation.text}”"
