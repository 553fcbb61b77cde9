"""Manners and conditions that are asked, against the acts that the résumé tells."""

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.evidence import ENOUGH, Evidence
from desktop.resumes.analysis.manners import Manner, manner_named
from desktop.resumes.analysis.match_skill import missing, ranked, shown, stated
from desktop.resumes.analysis.resume_lines import ResumeLine
from desktop.resumes.analysis.seniority import step_of
from desktop.resumes.analysis.statuses import Finding

_LEADS = 4


def match_manner(ask: Ask, evidence: Evidence) -> Finding:
    manner = manner_named(ask.words)
    if manner is None:
        return missing(ask, f"{ask.words}: nothing shows it.")
    if acts := ranked(line for line in evidence.lines if shows(manner, line)):
        return shown(
            ask, evidence, acts, f"{ask.words.capitalize()}: an act in {acts[0].where or 'your résumé'} shows it."
        )
    said = [line for line in evidence.lines if line.weight == "stated" and manner.asked.search(line.text)]
    if said:
        return stated(ask, evidence, said, ask.words.capitalize())
    return missing(ask, f"{ask.words.capitalize()}: no line tells of it.")


def match_condition(ask: Ask, evidence: Evidence) -> Finding:
    said = evidence.likeness(ask.words)
    if said.share >= ENOUGH:
        return shown(ask, evidence, said.lines, f"{ask.words}: your résumé says so.")
    return missing(ask, f"{ask.words}: a résumé rarely says this. Be ready to confirm it.")


def shows(manner: Manner, line: ResumeLine) -> bool:
    """The line tells of an act of this kind."""
    if line.weight != "done" or not line.entry:
        return False
    if line.kind == "title":
        return (
            manner.name == "leading people" and line.path.endswith("/position") and (step_of(line.text) or 0) >= _LEADS
        )
    return manner.act.search(line.text) is not None
