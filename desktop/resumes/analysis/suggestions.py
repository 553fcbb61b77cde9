"""Suggestions for a résumé as it stands: rules about its entries and as a whole, and those about single lines."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.figures import figures
from desktop.resumes.analysis.line_rules import buzzwords, first_persons, repeated, tense, too_long, weak_openings
from desktop.resumes.analysis.manners import manner_asked
from desktop.resumes.analysis.match_manner import shows
from desktop.resumes.analysis.resume_lines import Entry
from desktop.resumes.analysis.spells import length_words
from desktop.resumes.analysis.suggestion import Suggestion, about
from desktop.resumes.analysis.time_gaps import time_gaps

_MOST_BULLETS, _FEWEST_BULLETS = 8, 2
_OLD_MONTHS = 120
_MOST_OF_A_RULE = 4


def suggestions(evidence: Evidence, asked: Collection[str] = ()) -> tuple[Suggestion, ...]:
    """By weight of the rule, and of each at most four: more is not read. `asked` are the skills the job asks for."""
    shown = list(_never_shown(evidence, asked))
    found = (shown if rule is None else rule(evidence) for rule in _RULES)
    return tuple(each for some in found for each in islice(some, _MOST_OF_A_RULE))


def _contacts(evidence: Evidence) -> Iterator[Suggestion]:
    basics = evidence.read.resume.basics
    for name, value in (("an e-mail address", basics.email), ("a telephone number", basics.phone)):
        if not value:
            reason = "Whoever wants to invite you needs a way to reach you."
            yield Suggestion(rule="contact missing", text=f"Give {name} at the top.", reason=reason)


def _undated(evidence: Evidence) -> Iterator[Suggestion]:
    for entry in _works(evidence):
        if entry.spell is None:
            reason = "Without dates nobody can tell how long you did it, and readers suspect a gap."
            yield about(evidence, entry.lines[0], "no dates", "Give this entry its months.", reason)


def _gaps(evidence: Evidence) -> Iterator[Suggestion]:
    for gap in time_gaps(evidence):
        text = f"Say in a line what you did {gap.words}, in whatever words are true."
        reason = f"No entry covers these {length_words(gap.months)}, and most interviewers ask."
        yield about(evidence, gap.before.lines[0], "gap in time", text, reason)


def _never_shown(evidence: Evidence, asked: Collection[str]) -> Iterator[Suggestion]:
    """Those that the job asks for come first."""
    lines = [line for line in evidence.lines if line.kind == "skill"]
    for line in sorted(lines, key=lambda line: not set(_ids(line.text, evidence)) & set(asked)):
        if _only_stated(line.text, evidence):
            did = "Tell where you showed" if manner_asked(line.text) else "Show where you used"
            text = f"{did} {line.text} if you did; if you did not, take it out."
            reason = "It stands among your skills and no entry shows it. Interviewers ask about exactly these."
            yield about(evidence, line, "never shown", text, reason)


def _only_stated(skill: str, evidence: Evidence) -> bool:
    if manner := manner_asked(skill):
        return not any(shows(manner, line) for line in evidence.lines)
    ids = _ids(skill, evidence)
    if not ids:
        return not any(line.weight != "stated" for line in evidence.speaking_of(skill))
    return not any(mention.line.weight != "stated" for skill_id in ids for mention in evidence.mentions(skill_id))


def _ids(skill: str, evidence: Evidence) -> list[str]:
    return [hit.skill_id for hit in evidence.lexicon.find(skill, listed=True)]


def _no_figures(evidence: Evidence) -> Iterator[Suggestion]:
    """Where most lines of an entry have none: not every line needs one."""
    for entry in _works(evidence):
        plain = [line for line in entry.bullets if not figures(line.text)]
        if _ended_long_ago(entry, evidence) or len(plain) * 2 <= len(entry.bullets):
            continue
        text = "If you know a figure for this (how many, how often, how much faster), put it in. Do not guess one."
        count = len(entry.bullets)
        which = (
            f"{len(plain)} of the {count} lines of this entry have" if count > 1 else "The one line of this entry has"
        )
        reason = f"{which} no figure, and figures are remembered."
        yield about(evidence, plain[0], "no figure", text, reason)


def _lengths(evidence: Evidence) -> Iterator[Suggestion]:
    for number, entry in enumerate(_works(evidence)):
        count = len(entry.bullets)
        if count > _MOST_BULLETS:
            text = f"Keep the strongest five or six of these {count} lines."
            yield about(evidence, entry.lines[0], "too many lines", text, "Readers take in the first few of a list.")
        elif number == 0 and count < _FEWEST_BULLETS and not any(line.kind == "text" for line in entry.lines):
            reason = "This is the first entry they read, and it says almost nothing."
            yield about(
                evidence, entry.lines[0], "too few lines", "Tell in two or three lines what you did here.", reason
            )


def _old_and_long(evidence: Evidence) -> Iterator[Suggestion]:
    dated = [entry for entry in _works(evidence) if entry.spell]
    latest = max(dated, key=lambda entry: entry.spell.last if entry.spell else 0, default=None)
    for entry in dated:
        if latest and _ended_long_ago(entry, evidence) and _words(entry) > _words(latest):
            reason = "It ended over ten years ago and takes more room than your latest work."
            yield about(evidence, entry.lines[0], "old and long", "Shorten this entry.", reason)


_RULES: tuple[Callable[[Evidence], Iterator[Suggestion]] | None, ...] = (
    _contacts,
    repeated,
    _undated,
    _gaps,
    None,  # skills that no entry shows
    weak_openings,
    tense,
    _no_figures,
    first_persons,
    too_long,
    buzzwords,
    _lengths,
    _old_and_long,
)


def _works(evidence: Evidence) -> tuple[Entry, ...]:
    return tuple(entry for entry in evidence.entries if entry.section == "work" and entry.lines)


def _ended_long_ago(entry: Entry, evidence: Evidence) -> bool:
    today = evidence.today.year * 12 + evidence.today.month
    return entry.spell is not None and today - entry.spell.last > _OLD_MONTHS


def _words(entry: Entry) -> int:
    return sum(len(line.text.split()) for line in entry.lines)
