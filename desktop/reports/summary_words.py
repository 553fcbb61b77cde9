"""The summary in words and blocks; the page of a past session says the same sentences."""

from collections.abc import Iterator

from desktop.reports.blocks import Block, Bullets, Heading, Pairs, Paragraph, Span, Table
from desktop.reports.phrases import class_words, clock, counted, length, mark, percent, seconds_of, short_clock
from desktop.reports.summary import FactUse, Summary
from desktop.reports.talk import Monologue, Talk
from desktop.reports.timing_figures import ENOUGH_FOR_P95, Percentiles

HOW_FACTS_ARE_FOUND = (
    "A fact counts as used where at least two of its words, and three in ten, came up in what you said after the "
    "question. One that you told in quite different words is missed."
)
SHARE_OF_TALK = "Share of talk"
OWN_SIDE_UNKNOWN = "Your own side is not in the transcript, so nothing can be said about unanswered questions."


def summary_blocks(summary: Summary) -> Iterator[Block]:
    yield Heading(2, "Summary")
    yield Pairs(tuple(figures(summary)))
    yield from _classes(summary)
    yield from _facts(summary)
    yield from _unanswered(summary)
    yield from _unsupported(summary)
    yield from _timing(summary)


def figures(summary: Summary) -> list[tuple[str, str]]:
    """The few figures that stand on top."""
    rows = [
        ("Active time", length(summary.active_s)),
        ("Questions", str(summary.questions)),
        (SHARE_OF_TALK, share_words(summary.talk)),
        ("Your longest stretch", monologue_words(summary.own_monologue)),
        ("Their longest stretch", monologue_words(summary.other_monologue)),
    ]
    if summary.stories:
        rows.append(("Kept as stories", str(summary.stories)))
    return rows


def share_words(talk: Talk) -> str:
    if talk.own_share is None:
        if talk.own_s:
            return f"only your side was transcribed, {length(talk.own_s)}"
        if talk.other_s:
            return f"only their side was transcribed, {length(talk.other_s)}"
        return "nothing was said"
    both = f"; both at once {length(talk.both_s)}" if talk.both_s >= 1 else ""
    you, they = percent(talk.own_share), percent(1 - talk.own_share)
    return f"you {you} ({length(talk.own_s)}), they {they} ({length(talk.other_s)}){both}"


def monologue_words(longest: Monologue | None) -> str:
    return "–" if longest is None else f"{length(longest.length_s)}, from {short_clock(longest.start_s)}"


def facts_words(summary: Summary) -> str:
    if not summary.facts:
        return "No outline named a line of your résumé."
    return (
        f"{len(summary.used_facts)} of {counted(len(summary.facts), 'fact')} in your outlines came up in what you said."
    )


def unanswered_words(summary: Summary) -> str:
    if not summary.questions:
        return "No question was asked."
    if summary.unanswered is None:
        return OWN_SIDE_UNKNOWN
    if not summary.unanswered:
        return "You said something to every question."
    return f"To {counted(len(summary.unanswered), 'question')} you said fewer than three words before the next one."


def unsupported_words(summary: Summary) -> str:
    if not summary.unsupported:
        return "No sentence of the written answers was marked as missing in your résumé."
    have = "is" if len(summary.unsupported) == 1 else "are"
    return f"{counted(len(summary.unsupported), 'sentence')} of the written answers {have} not in your résumé."


def timing_note(timing: tuple[Percentiles, ...]) -> str:
    """What the little data does not allow to be said; empty where there is enough."""
    most = max((figures.count for figures in timing), default=0)
    if not most:
        return "No timing was measured in this session."
    if most == 1:
        return "One question: no percentiles."
    if most < ENOUGH_FOR_P95:
        return f"With {most} questions, p95 is simply the slowest."
    return ""


def _classes(summary: Summary) -> Iterator[Block]:
    if summary.classes:
        yield Heading(3, "Questions by kind")
        yield Pairs(tuple((class_words(kind), str(count)) for kind, count in summary.classes))


def _facts(summary: Summary) -> Iterator[Block]:
    if summary.facts is None:
        return
    yield Heading(3, "Facts of the outlines")
    yield Paragraph((Span(facts_words(summary)),))
    if summary.facts:
        yield Bullets(tuple(_fact(fact) for fact in summary.facts))
        yield Paragraph((Span(HOW_FACTS_ARE_FOUND, muted=True),))


def _fact(fact: FactUse) -> tuple[Span, ...]:
    used = "used" if fact.used_for else "not used"
    return (Span(f"{mark(fact.fact_id)}, {used}: ", strong=True), Span(fact.text))


def _unanswered(summary: Summary) -> Iterator[Block]:
    yield Heading(3, "Unanswered questions")
    yield Paragraph((Span(unanswered_words(summary)),))
    if summary.unanswered:
        yield Bullets(tuple((Span(f"{clock(open_.at_s)} "), Span(open_.text)) for open_ in summary.unanswered))


def _unsupported(summary: Summary) -> Iterator[Block]:
    if summary.unsupported:
        yield Heading(3, "Not in your résumé")
        yield Paragraph((Span(unsupported_words(summary)),))
        yield Bullets(tuple((Span(sentence.text),) for sentence in summary.unsupported))


def _timing(summary: Summary) -> Iterator[Block]:
    yield Heading(3, "How fast it was")
    note = timing_note(summary.timing)
    if any(figures.p50_ms is not None for figures in summary.timing):
        yield Table(
            "Over all questions, from the last word.",
            ("", "Questions", "p50", "p95"),
            tuple(
                (part.name, str(part.count), seconds_of(part.p50_ms), seconds_of(part.p95_ms))
                for part in summary.timing
            ),
        )
    if note:
        yield Paragraph((Span(note, muted=True),))
