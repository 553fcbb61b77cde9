"""`export`: a session as Markdown or JSON; without a name, the list of sessions."""

import argparse
import asyncio
import sys
from pathlib import Path

from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.reports.json_export import encode_export
from desktop.reports.markdown import render_markdown
from desktop.reports.report import build_report
from shared.events import LoggedEvent
from shared.ids import SessionId
from shared.session_view import SessionView


class NoSuchSession(ProgramError):
    title = "There is no such session"


async def export(arguments: argparse.Namespace, program: Program) -> int:
    if arguments.session is None:
        return await asyncio.to_thread(_list, program)
    events = await asyncio.to_thread(_events, program, arguments.session)
    text = _text(events, arguments.format)
    if arguments.output is None:
        sys.stdout.write(text + "\n")
    else:
        await asyncio.to_thread(Path(arguments.output).write_text, text, encoding="utf-8")
    return 0


def _text(events: list[LoggedEvent], kind: str) -> str:
    if kind == "json":
        return encode_export(events).decode()
    return render_markdown(build_report(SessionView.of(events)))


def _events(program: Program, wanted: str) -> list[LoggedEvent]:
    sessions = program.store.sessions()
    if wanted == "last" and sessions:
        return program.store.load(sessions[0].session_id)
    if not any(summary.session_id == wanted for summary in sessions):
        raise NoSuchSession(f"“{wanted}” is not among the sessions on this machine. List them with: export")
    return program.store.load(SessionId(wanted))


def _list(program: Program) -> int:
    for summary in program.store.sessions():
        name = summary.name or summary.company or "–"
        sys.stdout.write(f"{summary.session_id}  {summary.created_at:%Y-%m-%d %H:%M}  {summary.state:<9}  {name}\n")
    return 0
