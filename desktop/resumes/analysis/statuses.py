"""How far one thing that is asked is shown, why, and by which lines."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from desktop.resumes.analysis.evidence import Citation

Status = Literal["met", "partly", "stated", "missing"]
"""Shown; shown in part, by a relative or for too short; only said (skills, summary); not there."""

STATUS_WORDS: dict[Status, str] = {
    "met": "met",
    "partly": "partly",
    "stated": "stated, not shown",
    "missing": "missing",
}
_RANK: dict[Status, int] = {"met": 3, "partly": 2, "stated": 1, "missing": 0}


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Of one thing asked. `reason` is a sentence for a person; `met` and `partly` always cite."""

    words: str
    status: Status
    reason: str
    citations: tuple[Citation, ...] = ()


def best(findings: Iterable[Finding]) -> Finding:
    """Of alternatives: the one that is shown best."""
    return max(findings, key=lambda each: _RANK[each.status])


def combined(findings: Sequence[Finding]) -> Status:
    """Of things asked together: a part that is shown makes it partly, whatever the others are."""
    statuses = {each.status for each in findings}
    if statuses == {"met"}:
        return "met"
    if statuses & {"met", "partly"}:
        return "partly"
    return "stated" if "stated" in statuses else "missing"
