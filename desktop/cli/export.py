"""`export`: a session as Markdown or JSON; without a name, the list of sessions."""

import argparse
import sys
from pathlib import Path

from desktop.cli.session_names import session_of
from desktop.paths import Paths
from desktop.reports.json_export import ExportNotWritten, encode_export
from desktop.reports.markdown import render_markdown
from desktop.reports.report import build_report
from desktop.store.codec import JsonCodec
from desktop.store.session_reader import SessionReader
from shared.events import LoggedEvent
from shared.session_view import SessionView


def export(arguments: argparse.Namespace, paths: Paths) -> int:
    """Reads beside a program that may be running."""
    with SessionReader(paths.sessions_database, JsonCodec()) as sessions:
        if arguments.session is None:
            return _list(sessions)
        text = _text(_events(sessions, arguments.session), arguments.format)
    if arguments.output is None:
        sys.stdout.write(text + "\n")
    else:
        _write(text, arguments.output)
    return 0


def _write(text: str, where: str) -> None:
    try:
        Path(where).write_text(text, encoding="utf-8")
    except OSError as error:
        raise ExportNotWritten(f"{where}: {error.strerror}. Choose another place, or make room.") from error


def _text(events: list[LoggedEvent], kind: str) -> str:
    if kind == "json":
        return encode_export(events).decode()
    return render_markdown(build_report(SessionView.of(events)))


def _events(reader: SessionReader, wanted: str) -> list[LoggedEvent]:
    return reader.load(session_of(reader.sessions(), wanted).session_id)


def _list(reader: SessionReader) -> int:
    for summary in reader.sessions():
        name = summary.name or summary.company or "–"
        created = f"{summary.created_at:%Y-%m-%d %H:%M}" if summary.created_at else "–"  # lost with a damaged file
        sys.stdout.write(f"{summary.session_id}  {created:<16}  {summary.state:<9}  {name}\n")
    return 0
