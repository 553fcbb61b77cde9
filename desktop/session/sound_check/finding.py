"""A finding: something that the sound check found wrong, and what helps."""

from dataclasses import dataclass

from desktop.session.sound_check.vocabulary import Code, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """`sentence` says what is wrong, `mend` what helps on this system; both are for a person."""

    code: Code
    severity: Severity
    sentence: str
    mend: str
