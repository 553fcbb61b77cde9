"""Rules about single lines of a résumé: how long they are and how they are worded."""

from collections.abc import Iterator

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.resume_lines import ResumeLine
from desktop.resumes.analysis.suggestion import Suggestion, about
from desktop.resumes.analysis.wording import buzzword, first_person, is_present, repeated_word, weak_opening

_TWO_LINES = 2
_TWO_LINES_SIGNS = 230
"""Where the document does not tell how a line was set: about two full lines of eleven-point type."""


def repeated(evidence: Evidence) -> Iterator[Suggestion]:
    for line in evidence.lines:
        if word := repeated_word(line.text):
            yield about(
                evidence,
                line,
                "repeated word",
                f"Take out one “{word}”.",
                f"“{word} {word}” stands there, and a slip reads as haste.",
            )


def weak_openings(evidence: Evidence) -> Iterator[Suggestion]:
    for line in _bullets(evidence):
        if words := weak_opening(line.text):
            reason = f"“{words}” says what you were near. A reader wants to know what you did."
            yield about(evidence, line, "weak verb", "Begin with the verb of what you did yourself.", reason)


def too_long(evidence: Evidence) -> Iterator[Suggestion]:
    for line in _bullets(evidence):
        place = evidence.read.places.get(line.path)
        printed = len(place.lines) if place else 0
        if printed > _TWO_LINES or (not printed and len(line.text) > _TWO_LINES_SIGNS):
            reason = "It takes more than two lines, and readers skim past the second."
            yield about(evidence, line, "too long", "Shorten this line to two, or make two of it.", reason)


def tense(evidence: Evidence) -> Iterator[Suggestion]:
    for entry in evidence.entries:
        if entry.spell and not entry.spell.current:
            for line in entry.bullets:
                if is_present(line.text):
                    reason = "This entry has ended, so its lines are expected in the past tense."
                    yield about(evidence, line, "tense", "Put this line into the past tense.", reason)


def first_persons(evidence: Evidence) -> Iterator[Suggestion]:
    for line in evidence.lines:
        if line.kind in ("bullet", "text", "summary") and (word := first_person(line.text)):
            reason = f"“{word}” is not needed: everything here is about you."
            yield about(evidence, line, "first person", f"Leave the “{word}” out and begin with the verb.", reason)


def buzzwords(evidence: Evidence) -> Iterator[Suggestion]:
    for line in evidence.lines:
        if line.kind in ("headline", "summary", "bullet", "text", "skill") and (word := buzzword(line.text)):
            reason = f"“{word}” can be said by anybody, so it says nothing about you."
            yield about(evidence, line, "buzzword", f"Replace “{word}” by what shows it, or take it out.", reason)


def _bullets(evidence: Evidence) -> Iterator[ResumeLine]:
    for entry in evidence.entries:
        yield from entry.bullets
