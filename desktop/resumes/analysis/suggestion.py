"""A suggestion: what to do about a line of a résumé, and why."""

import msgspec

from desktop.resumes.analysis.evidence import Citation, Evidence
from desktop.resumes.analysis.resume_lines import ResumeLine


class Suggestion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`rule` is its short name; `text` what to do; `reason` why. Without a citation it is about the whole."""

    rule: str
    text: str
    reason: str
    citation: Citation | None = None


def about(evidence: Evidence, line: ResumeLine, rule: str, text: str, reason: str) -> Suggestion:
    return Suggestion(rule=rule, text=text, reason=reason, citation=evidence.cite(line))
