"""Requirements against evidence: each is met, partly met, stated or missing, with its reason and its lines."""

import re
from collections.abc import Callable

import msgspec

from desktop.resumes.analysis.ask import Ask, AskKind
from desktop.resumes.analysis.evidence import Citation, Evidence
from desktop.resumes.analysis.job import JobRequirements, Requirement
from desktop.resumes.analysis.match_experience import match_experience
from desktop.resumes.analysis.match_formal import match_certificate, match_degree, match_language
from desktop.resumes.analysis.match_manner import match_condition, match_manner
from desktop.resumes.analysis.match_skill import match_skill, match_subject
from desktop.resumes.analysis.needs import Need
from desktop.resumes.analysis.statuses import Finding, Status, combined

_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?=\s|$)")

_MATCHERS: dict[AskKind, Callable[[Ask, Evidence], Finding]] = {
    "skill": match_skill,
    "subject": match_subject,
    "experience": match_experience,
    "degree": match_degree,
    "certificate": match_certificate,
    "language": match_language,
    "manner": match_manner,
    "condition": match_condition,
}


class Match(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One requirement and what the résumé shows of it. `findings` are of its parts, in their order."""

    requirement: Requirement
    status: Status
    findings: tuple[Finding, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Each line once."""
        return tuple({line.path: line for finding in self.findings for line in finding.citations}.values())

    @property
    def reason(self) -> str:
        return " ".join(finding.reason for finding in self.findings)

    @property
    def lacking(self) -> tuple[Finding, ...]:
        """The parts that are not shown."""
        return tuple(finding for finding in self.findings if finding.status != "met")


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """How many are met, of how many; conditions to be confirmed in person are not counted."""

    required_met: int
    required: int
    preferred_met: int
    preferred: int

    @property
    def words(self) -> str:
        """ "7 of 11 required, 3 of 6 preferred"; never a single figure."""
        parts = []
        if self.required:
            parts.append(f"{self.required_met} of {self.required} required")
        if self.preferred:
            parts.append(f"{self.preferred_met} of {self.preferred} preferred")
        return ", ".join(parts) or "nothing in this text asks for something"


def match(job: JobRequirements, evidence: Evidence) -> tuple[Match, ...]:
    """One for each requirement, in the job's order."""
    return tuple(_matched(requirement, evidence) for requirement in job.requirements)


def coverage(matches: tuple[Match, ...]) -> Coverage:
    def count(need: Need, *, met: bool) -> int:
        counted = [each for each in matches if each.requirement.need == need and not each.requirement.is_condition]
        return sum(each.status == "met" or not met for each in counted)

    return Coverage(
        required_met=count("required", met=True),
        required=count("required", met=False),
        preferred_met=count("preferred", met=True),
        preferred=count("preferred", met=False),
    )


def _matched(requirement: Requirement, evidence: Evidence) -> Match:
    findings = tuple(_cited(_MATCHERS[ask.kind](ask, evidence)) for ask in requirement.asks)
    return Match(requirement=requirement, status=combined(findings), findings=findings)


def _cited(finding: Finding) -> Finding:
    """Nothing counts as shown without a line that shows it; a name's own full stop ("Inc.") ends the sentence."""
    finding = msgspec.structs.replace(finding, reason=_TWO_STOPS.sub(".", finding.reason))
    if finding.status in ("met", "partly") and not finding.citations:
        return msgspec.structs.replace(finding, status="missing")
    return finding
