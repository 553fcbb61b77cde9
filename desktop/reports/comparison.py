"""A comparison: one résumé against one job, with everything that page and report say about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.settings import ComparedJob

if TYPE_CHECKING:  # their patterns take a good part of the app's start, which needs none of them
    from desktop.resumes.analysis.analysis import Analysis
    from desktop.resumes.analysis.matching import Match

A_JOB = "the job"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`resume_name` is what the person calls the résumé; `version` the number of the version that was compared."""

    resume_id: str
    resume_name: str
    version: int
    job: ComparedJob
    analysis: "Analysis"

    @property
    def title(self) -> str:
        """ "Dana Whitfield CV against Contoso, Senior Engineer"."""
        return f"{self.resume_name} against {self.job_words}"

    @property
    def job_words(self) -> str:
        """As the person named it, else by the title that stands in the description."""
        title = self.job.title or self.analysis.job.title
        return ", ".join(part for part in (self.job.company, title) if part) or A_JOB

    @property
    def coverage_words(self) -> str:
        """ "Covers 7 of 11 required, 3 of 6 preferred"; never a single figure."""
        counted = self.analysis.coverage
        if counted.required or counted.preferred:
            return f"Covers {counted.words}"
        return f"{counted.words[:1].upper()}{counted.words[1:]}"


def opening(text: str) -> str:
    """As it begins a sentence; a word with capitals of its own ("iOS") stays as it is."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def reason_of(match: "Match") -> str:
    """A sentence for each part of the requirement."""
    return " ".join(opening(finding.reason) for finding in match.findings)
