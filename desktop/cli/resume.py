"""`interview-assistant resume parse` and `match`: what the résumés' windows show, for a terminal."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from desktop.cli.job_text import job_text
from desktop.paths import Paths
from desktop.resumes.analysis.analysis import Analysis, analyse
from desktop.resumes.analysis.evidence import Citation
from desktop.resumes.analysis.matching import Match
from desktop.resumes.as_text import resume_as_text
from desktop.resumes.interchange.json_resume import write_json_resume
from desktop.resumes.reading.read import read_resume
from desktop.resumes.skills.lexicon import load_lexicon

SIGNS = {"met": "✓", "partly": "◐", "stated": "○", "missing": "–"}
"""As on the page of the comparison."""
NOTHING_ASKED = "Nothing in this text asks for something. Is it a job description?"


def run_resume(arguments: argparse.Namespace) -> int:
    """The exit code. Raises ResumeUnreadable for a file that is none."""
    return parse(arguments) if arguments.what == "parse" else match(arguments)


def parse(arguments: argparse.Namespace) -> int:
    """JSON Resume, or the same as text."""
    read = read_resume(Path(arguments.file))
    if arguments.json:
        confidence = {path: place.confidence for path, place in read.places.items()}
        sys.stdout.write(write_json_resume(read.resume, confidence).decode())
    else:
        sys.stdout.write(f"{resume_as_text(read.resume)}\n")
    return 0


def match(arguments: argparse.Namespace) -> int:
    """Each requirement of the job with its status and the lines that show it."""
    read = read_resume(Path(arguments.file))
    job = job_text(Path(arguments.job))
    analysis = analyse(read, job, load_lexicon(Paths.of_this_user().personal_skills), date.today())
    if arguments.json:
        sys.stdout.write(json.dumps(_as_data(analysis), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(_as_lines(analysis)) + "\n")
    return 0


def _as_data(analysis: Analysis) -> dict[str, object]:
    return {
        "coverage": analysis.coverage.words,
        "requirements": [_requirement(each) for each in analysis.matches],
    }


def _requirement(found: Match) -> dict[str, object]:
    requirement = found.requirement
    return {
        "id": requirement.id,
        "text": requirement.text,
        "need": requirement.need,
        "status": found.status,
        "reason": found.reason,
        "citations": [_citation(each) for each in found.citations],
    }


def _citation(line: Citation) -> dict[str, object]:
    return {"path": line.path, "text": line.text, "where": line.where, "lines": list(line.lines)}


def _as_lines(analysis: Analysis) -> list[str]:
    if not analysis.matches:
        return [NOTHING_ASKED]
    counted = analysis.coverage
    lines = [f"Covers {counted.words}.", ""] if counted.required or counted.preferred else []
    for found in analysis.matches:
        requirement = found.requirement
        lines.append(f"{SIGNS.get(found.status, '?')} {found.status:8} {requirement.need:9} {requirement.text}")
        lines.append(f"    {found.reason}")
        lines += [f"    › {line.text}" + (f"  ({line.where})" if line.where else "") for line in found.citations]
    return lines
