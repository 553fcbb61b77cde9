"""What a sound check leaves behind: findings and figures, and the event that the session keeps."""

from dataclasses import dataclass

from desktop.session.sound_check.finding import Finding
from desktop.session.sound_check.measured import Measured
from desktop.session.sound_check.verdict import judge
from shared.events import SoundChecked


@dataclass(frozen=True, slots=True)
class SoundReport:
    findings: tuple[Finding, ...]
    measured: Measured

    @staticmethod
    def of(measured: Measured) -> "SoundReport":
        return SoundReport(judge(measured), measured)

    @property
    def passed(self) -> bool:
        """Both voices arrive as words; there may still be advice."""
        return all(finding.severity != "problem" for finding in self.findings)

    @property
    def event(self) -> SoundChecked:
        return SoundChecked(
            outcome="passed" if self.passed else "failed",
            findings=tuple(finding.sentence for finding in self.findings),
        )
