"""What the demo leaves behind: the session's exports, the timing table, the verdict."""

from pathlib import Path

from desktop.demo.interview import planned_questions, spoken_lines
from desktop.demo.loop_probe import Lag
from desktop.demo.verdict import Verdict, judge_demo
from desktop.reports.json_export import write_export
from desktop.reports.markdown import render_markdown
from desktop.reports.report import build_report
from desktop.session.live_session import LiveSession


def leave_outcome(session: LiveSession, folder: Path, lag: Lag, *, expects_answers: bool) -> Verdict:
    """Writes session.md, session.json and timing.txt into the folder, and judges what they say."""
    folder.mkdir(parents=True, exist_ok=True)
    verdict = judge_demo(session.view, planned_questions(spoken_lines()), lag, expects_answers=expects_answers)
    report = build_report(session.view, facts=session.facts)
    (folder / "session.md").write_text(render_markdown(report), encoding="utf-8")
    write_export(session.log.events, folder / "session.json")
    (folder / "timing.txt").write_text(verdict.table + "\n", encoding="utf-8")
    return verdict
