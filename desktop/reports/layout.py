"""The layout: a report as blocks, in the order in which every document shows them."""

from collections.abc import Iterator

from desktop.reports.blocks import Block, Bullets, Heading, Pairs, Paper, Paragraph, Span, Spoken, Table
from desktop.reports.phrases import class_words, clock, length, mark, moment, seconds_of
from desktop.reports.report import (
    Report,
    ReportedAnswer,
    ReportedQuestion,
    ReportedSentence,
    TranscriptLine,
)
from desktop.reports.summary_words import summary_blocks
from shared.events import OutlineLine
from shared.ids import FactId

VERDICT_NOTES = {
    "supported": "",
    "general": "general, not about you",
    "unsupported": "not supported by your résumé",
}


def paper_of(document: Report | Paper) -> Paper:
    """A report as every renderer shows it; what is a paper already stays one."""
    if isinstance(document, Paper):
        return document
    return Paper(document.title, lay_out(document), document.ended_at or document.started_at)


def lay_out(report: Report) -> tuple[Block, ...]:
    return tuple(_blocks(report))


def _blocks(report: Report) -> Iterator[Block]:
    yield from _head(report)
    yield from summary_blocks(report.summary)
    yield from _questions(report)
    yield from _evidence(report)
    yield from _timing(report)
    yield from _transcript(report)


def _head(report: Report) -> Iterator[Block]:
    yield Heading(1, report.title)
    rows = [("Company", report.company), ("Position", report.job_title)]
    rows.append(("Started", moment(report.started_at) if report.started_at else ""))
    rows.append(("Ended", moment(report.ended_at) if report.ended_at else ""))
    rows.append(("Active time", length(report.active_s)))
    given = f" Recorded {moment(report.consent_at)}." if report.consent_at else ""
    rows.append(("Consent", report.consent + given))
    yield Pairs(tuple(row for row in rows if row[1]))
    for line in (report.assistance, report.sound_check, report.sound):
        yield Paragraph((Span(line),))


def _questions(report: Report) -> Iterator[Block]:
    yield Heading(2, "Questions and answers")
    if not report.questions:
        yield Paragraph((Span("No question was asked."),))
    for number, question in enumerate(report.questions, start=1):
        yield from _question(number, question)


def _question(number: int, question: ReportedQuestion) -> Iterator[Block]:
    yield Heading(3, f"{number}. {question.text}")
    kept = " · kept as a story" if question.story else ""
    yield Paragraph((Span(f"{clock(question.at_s)} · {class_words(question.question_class)}{kept}", muted=True),))
    if question.outline:
        yield Bullets(tuple(_outline_line(line) for line in question.outline))
    for answer in question.answers:
        yield from _answer(answer)


def _outline_line(line: OutlineLine) -> tuple[Span, ...]:
    label = (Span(f"{line.label}: " if line.text else line.label, strong=True),) if line.label else ()
    return (*label, Span(line.text), *_marks(line.fact_ids))


def _answer(answer: ReportedAnswer) -> Iterator[Block]:
    yield Paragraph((Span(f"Answer written by {answer.writer or 'an unknown writer'}:", muted=True),))
    for sentence in answer.sentences:
        yield Paragraph(_sentence(sentence), quoted=True)
    if answer.note:
        yield Paragraph((Span(answer.note, muted=True),), quoted=True)


def _sentence(sentence: ReportedSentence) -> tuple[Span, ...]:
    struck = sentence.verdict == "unsupported"
    words = Span(sentence.text, muted=sentence.verdict == "general", struck=struck)
    note = VERDICT_NOTES[sentence.verdict]
    if struck and sentence.reason:
        note = f"{note}: {sentence.reason}"
    return (words, *_marks(sentence.evidence), *((Span(f" ({note})", muted=True),) if note else ()))


def _marks(facts: tuple[FactId, ...]) -> tuple[Span, ...]:
    return (Span(f" ({', '.join(mark(fact) for fact in facts)})", mark=True),) if facts else ()


def _evidence(report: Report) -> Iterator[Block]:
    if not report.evidence:
        return
    yield Heading(2, "Lines of the résumé")
    yield Paragraph((Span("What R with a number stands for above.", muted=True),))
    unknown = "this line is not in the résumé of this session"
    yield Pairs(tuple((line.mark, line.text or unknown) for line in report.evidence))


def _timing(report: Report) -> Iterator[Block]:
    timed = [
        (f"{number}. {question.text}", question.timing)
        for number, question in enumerate(report.questions, start=1)
        if question.timing is not None
    ]
    if timed:
        yield Heading(2, "Timing")
        yield Table(
            "From the last word of each question to each thing on screen.",
            ("Question", "Text", "Outline", "First word"),
            tuple(
                (text, seconds_of(timing.text_ms), seconds_of(timing.outline_ms), seconds_of(timing.answer_ms))
                for text, timing in timed
            ),
        )


def _transcript(report: Report) -> Iterator[Block]:
    yield Heading(2, "Transcript")
    if not report.transcript:
        yield Paragraph((Span("Nothing was said."),))
    for line in report.transcript:
        yield _spoken(line)


def _spoken(line: TranscriptLine) -> Spoken:
    return Spoken(clock(line.at_s), line.speaker, line.text, line.is_question, "edited" if line.edited else "")
