"""Exports: a session as a file of one of the kinds that need no window."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from desktop.reports.blocks import Paper
from desktop.reports.json_export import encode_export
from desktop.reports.markdown import render_markdown
from desktop.reports.report import Report, report_of
from desktop.reports.sound_line import SoundFate
from desktop.reports.whole_file import write_whole
from shared.events import LoggedEvent
from shared.ids import FactId

DocumentKind = Literal["markdown", "docx"]
FileKind = Literal["markdown", "json", "docx"]
ExportKind = Literal["markdown", "json", "docx", "pdf"]
"""PDF is drawn by Qt, and so made in desktop/ui."""


def write_report(
    events: Sequence[LoggedEvent],
    kind: FileKind,
    path: Path,
    *,
    title: str = "",
    facts: Mapping[FactId, str] | None = None,
    sound: SoundFate | None = None,
) -> None:
    """Markdown, JSON or Word. All or nothing: ExportNotWritten leaves what was at `path` as it was.

    `title` is the name that the person gave the session later, `facts` the résumé's lines by their ids,
    `sound` what has become of the kept sound.
    """
    write_whole(encode_export(events) if kind == "json" else render(report_of(events, title, facts, sound), kind), path)


def render(report: Report | Paper, kind: DocumentKind) -> bytes:
    """The file's content."""
    if kind == "markdown":
        return render_markdown(report).encode(errors="replace")
    from desktop.reports.word import render_word  # only now: python-docx is a twentieth of the app's start

    return render_word(report)
