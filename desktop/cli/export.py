"""`export`: a session as Markdown, JSON or Word; without a name, the list of sessions."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop.cli.session_names import session_of
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.reports.export import FileKind, write_report
from desktop.reports.json_export import encode_export
from desktop.reports.markdown import render_markdown
from desktop.reports.report import report_of
from desktop.reports.sound_line import SoundFate
from desktop.reports.whole_file import ExportNotWritten
from desktop.session.sound_fate import fate_of
from desktop.settings import Settings
from desktop.store.codec import JsonCodec
from desktop.store.kept_sound import KeptSound
from desktop.store.session_reader import SessionReader
from shared.events import LoggedEvent
from shared.ids import FactId
from shared.session_view import SessionView


class WordNeedsFile(ProgramError):
    title = "A Word document goes into a file"
    message = "Name the file with --output, for instance --output session.docx."


def export(arguments: argparse.Namespace, paths: Paths) -> int:
    """Reads beside a program that may be running."""
    with SessionReader(paths.sessions_database, JsonCodec()) as sessions:
        if arguments.session is None:
            return _list(sessions)
        summary = session_of(sessions.sessions(), arguments.session)
        events = sessions.load(summary.session_id)
    view = SessionView.of(events)
    sound = fate_of(KeptSound(paths.kept_sound), view, _keep_sound_days(paths))
    facts = view.facts
    if arguments.output is not None:
        _write(events, arguments.format, arguments.output, summary.name, facts, sound)
    elif arguments.format == "docx":
        raise WordNeedsFile
    else:
        json_text = encode_export(events).decode() if arguments.format == "json" else ""
        sys.stdout.write((json_text or render_markdown(report_of(events, summary.name, facts, sound))) + "\n")
    return 0


def _write(
    events: list[LoggedEvent],
    kind: FileKind,
    where: str,
    title: str,
    facts: Mapping[FactId, str],
    sound: SoundFate | None,
) -> None:
    try:
        write_report(events, kind, Path(where), title=title, facts=facts, sound=sound)
    except ExportNotWritten as error:
        raise ExportNotWritten(f"{where}: {error.message}", detail=error.detail) from error


def _keep_sound_days(paths: Paths) -> int:
    return Settings(paths.config / "settings.json").keep_sound_days


def _list(reader: SessionReader) -> int:
    for summary in reader.sessions():
        name = summary.name or summary.company or "–"
        created = f"{summary.created_at:%Y-%m-%d %H:%M}" if summary.created_at else "–"  # lost with a damaged file
        sys.stdout.write(f"{summary.session_id}  {created:<16}  {summary.state:<9}  {name}\n")
    return 0
