"""A report as Markdown that reads well as plain text too."""

import re
from collections.abc import Iterator

from desktop.reports.report import Report, ReportedAnswer, ReportedQuestion, ReportedSentence, TranscriptLine

# Anything that a renderer could take for structure, a link or HTML. What was said is text, never markup.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")

VERDICT_NOTES = {
    "supported": "",
    "general": " *(general, not about you)*",
    "unsupported": " *(not supported by your résumé)*",
}


def render_markdown(report: Report) -> str:
    """The whole document, ending in a line break."""
    parts = [*_head(report), *_transcript(report), *_questions(report)]
    return "\n".join(parts).rstrip() + "\n"


def plain(text: str) -> str:
    """Text on one line with nothing in it that Markdown or HTML would take for markup."""
    line = " ".join(text.split())
    return _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", line))


def _head(report: Report) -> Iterator[str]:
    yield f"# {plain(report.title)}"
    yield ""
    for label, value in (("Company", report.company), ("Position", report.job_title)):
        if value:
            yield f"- {label}: {plain(value)}"
    if report.started_at:
        yield f"- Started: {report.started_at:%Y-%m-%d %H:%M} UTC"
    if report.ended_at:
        yield f"- Ended: {report.ended_at:%Y-%m-%d %H:%M} UTC"
    yield f"- Active time: {_clock(report.active_s)}"
    yield f"- {report.consent}"
    yield f"- {report.assistance}"
    yield ""


def _transcript(report: Report) -> Iterator[str]:
    yield "## Transcript"
    yield ""
    if not report.transcript:
        yield "Nothing was said."
    for line in report.transcript:
        yield _spoken(line)
        yield ""


def _spoken(line: TranscriptLine) -> str:
    text = f"**{plain(line.text)}**" if line.is_question and line.text.strip() else plain(line.text)
    return f"`{_clock(line.at_s)}` {line.speaker}: {text}"


def _questions(report: Report) -> Iterator[str]:
    if not report.questions:
        return
    yield "## Questions and answers"
    yield ""
    for number, question in enumerate(report.questions, start=1):
        yield from _question(number, question)


def _question(number: int, question: ReportedQuestion) -> Iterator[str]:
    yield f"### {number}. {plain(question.text)}"
    yield ""
    yield f"`{_clock(question.at_s)}` {question.question_class.replace('_', ' ')}"
    yield ""
    for line in question.outline:
        label = f"{plain(line.label)}: " if line.label else ""
        yield f"- {label}{plain(line.text)}"
    if question.outline:
        yield ""
    for answer in question.answers:
        yield from _answer(answer)


def _answer(answer: ReportedAnswer) -> Iterator[str]:
    yield f"Answer written by {plain(answer.writer)}:"
    yield ""
    for sentence in answer.sentences:
        yield f"> {_sentence(sentence)}"
    if answer.note:
        yield f"> *{plain(answer.note)}*"
    yield ""


def _sentence(sentence: ReportedSentence) -> str:
    evidence = f" ({', '.join(plain(fact) for fact in sentence.evidence)})" if sentence.evidence else ""
    return f"{plain(sentence.text)}{evidence}{VERDICT_NOTES[sentence.verdict]}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
