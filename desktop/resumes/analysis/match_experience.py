"""Years in a role or with a subject, against the dates of the entries."""

from collections.abc import Sequence

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.evidence import HALF, Evidence
from desktop.resumes.analysis.match_skill import missing, partly, shown, stated
from desktop.resumes.analysis.resume_lines import Entry, ResumeLine
from desktop.resumes.analysis.roles import Fit, role_fit
from desktop.resumes.analysis.spells import length_words
from desktop.resumes.analysis.statuses import Finding, best


def match_experience(ask: Ask, evidence: Evidence) -> Finding:
    findings = [_with_subject(ask, term, evidence) for term in ask.terms]
    # a job without a title asks for years of whatever work
    found = best([_in_roles(ask, evidence), *findings] if ask.roles or not findings else findings)
    return Finding(words=ask.words, status=found.status, reason=found.reason, citations=found.citations)


def _in_roles(ask: Ask, evidence: Evidence) -> Finding:
    same = _titles(evidence, ask, "same") if ask.roles else _all_titles(evidence)
    near = _titles(evidence, ask, "near")
    if same:
        finding = shown(ask, evidence, same, f"{ask.words}: {evidence.duration(same, paid=ask.paid).words}.")
        if finding.status == "met" or not near:
            return finding
    if near or same:
        lasted = evidence.duration([*same, *near], paid=ask.paid)
        asked = f"{length_words(ask.months)} are asked; " if ask.months else ""
        reason = f"{ask.words}: {asked}in roles like it you have {lasted.words}."
        return partly(ask, evidence, [*same, *near], reason)
    heads = [line for line in evidence.lines if line.kind == "headline" and _fit(ask.roles, line.text) == "same"]
    if heads:
        return stated(ask, evidence, heads, ask.words)
    return missing(ask, f"{ask.words}: no entry is of this role.")


def _with_subject(ask: Ask, term: str, evidence: Evidence) -> Finding:
    speaking = [line for line in evidence.speaking_of(term) if line.weight == "done"]
    speaking += [
        line for entry in evidence.entries if role_fit(term, entry.title) == "same" for line in _title_line(entry)
    ]
    if speaking:
        return shown(ask, evidence, speaking, "")
    near = evidence.likeness(term, [line for line in evidence.lines if line.weight == "done"])
    if near.share >= HALF:
        return partly(ask, evidence, near.lines, f"{ask.words}: only part of this is shown.")
    said = [line for line in evidence.speaking_of(term) if line.weight == "stated"]
    return stated(ask, evidence, said, term) if said else missing(ask, f"{ask.words}: no entry speaks of it.")


def _titles(evidence: Evidence, ask: Ask, fit: Fit) -> list[ResumeLine]:
    return [
        line
        for entry in evidence.entries
        if (entry.section == "work" or not ask.paid) and _fit(ask.roles, entry.title) == fit
        for line in _title_line(entry)
    ]


def _all_titles(evidence: Evidence) -> list[ResumeLine]:
    return [line for entry in evidence.entries if entry.section == "work" for line in _title_line(entry)]


def _fit(roles: Sequence[str], title: str) -> Fit:
    fits = {role_fit(role, title) for role in roles}
    return "same" if "same" in fits else "near" if "near" in fits else "none"


def _title_line(entry: Entry) -> tuple[ResumeLine, ...]:
    return tuple(line for line in entry.lines if line.kind == "title")[:1]
