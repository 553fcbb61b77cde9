"""The labelled pairs: job descriptions, résumés as JSON Resume, and what was judged by hand first (RULE.md)."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.resumes.analysis.needs import Need
from desktop.resumes.analysis.statuses import Status
from desktop.resumes.document import Document
from desktop.resumes.resume import ReadResume, Resume

DATA = Path(__file__).parents[2] / "data" / "analysis"
STATUSES: dict[str, Status] = {"M": "met", "P": "partly", "S": "stated", "X": "missing"}


@dataclass(frozen=True, slots=True)
class Label:
    """`anchor` are words of the requirement in the job's text."""

    anchor: str
    need: Need
    status: Status


@dataclass(frozen=True, slots=True)
class Pair:
    """`split` is tune, or held: never looked at while the rules were tuned."""

    job: str
    resume: str
    split: str
    labels: tuple[Label, ...]

    @property
    def job_text(self) -> str:
        return (DATA / "jobs" / f"{self.job}.txt").read_text(encoding="utf-8")

    @property
    def read(self) -> ReadResume:
        return load_resume(DATA / "resumes" / f"{self.resume}.json")


def pairs() -> Iterator[Pair]:
    for file in sorted((DATA / "labels").glob("*.txt")):
        yield from _pairs_of(file)


def load_resume(file: Path) -> ReadResume:
    plain = _snaked(json.loads(file.read_text(encoding="utf-8")))
    return ReadResume(resume=msgspec.convert(plain, Resume), document=Document(lines=(), kind="jsonresume"))


def _pairs_of(file: Path) -> Iterator[Pair]:
    text = file.read_text(encoding="utf-8")
    asked = {
        key: (need, anchor.strip())
        for key, need, anchor in re.findall(r"^(\w) (required|preferred) \| (.+)$", text, re.MULTILINE)
    }
    for resume, marks in re.findall(r"^(\w+): (\w=.+)$", text, re.MULTILINE):
        labels = [(key, STATUSES[mark]) for key, mark in re.findall(r"(\w)=(\w)", marks)]
        yield Pair(
            file.stem,
            resume,
            re.findall(r"^split: (\w+)", text, re.MULTILINE)[0],
            tuple(Label(asked[key][1], asked[key][0], status) for key, status in labels),
        )


def _snaked(value: Any) -> Any:
    if isinstance(value, dict):
        return {re.sub(r"(?<!^)(?=[A-Z])", "_", key).lower(): _snaked(each) for key, each in value.items()}
    return [_snaked(each) for each in value] if isinstance(value, list) else value
