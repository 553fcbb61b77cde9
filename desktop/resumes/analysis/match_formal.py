"""Degrees, certificates and languages that are asked, against those the résumé lists."""

from collections.abc import Iterator, Sequence

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.certificates import in_progress, level_named, without_kind, without_level
from desktop.resumes.analysis.degrees import BACHELOR, SCHOOL, highest_level, near_field, same_field
from desktop.resumes.analysis.evidence import ENOUGH, HALF, Evidence
from desktop.resumes.analysis.match_skill import missing, partly, shown, stated
from desktop.resumes.analysis.resume_lines import ResumeLine
from desktop.resumes.analysis.roles import role_fit
from desktop.resumes.analysis.statuses import Finding, best
from desktop.resumes.analysis.tongues import LEVEL_WORDS, language_named, level_of
from desktop.resumes.resume import Education

_USABLE = 3  # B1: where a job names no level, it means to have conversations
_OWN = "English"
_ENOUGH_INSTEAD = 36
"""Months of work in the role that are commonly taken for "or equivalent experience"."""


def match_degree(ask: Ask, evidence: Evidence) -> Finding:
    schools = [_school(ask, number, school, evidence) for number, school in enumerate(evidence.read.resume.education)]
    found = best(schools) if schools else missing(ask, f"{ask.words}: your résumé lists no education.")
    if found.status in ("met", "partly") or not ask.practised:
        return found
    return _experience_instead(ask, evidence) or found


def _school(ask: Ask, number: int, school: Education, evidence: Evidence) -> Finding:
    lines = [line for line in evidence.lines if line.entry == f"education/{number}"][:1]
    if not lines:
        return missing(ask, f"{ask.words}: not named.")
    level, words = _level(school), lines[0].text
    fits = _field_fits(ask, f"{school.area} {school.study_type}")
    if level >= ask.level and fits and _unfinished(school, evidence):
        return partly(ask, evidence, lines, f"{ask.words}: {words} is not finished yet.")
    if level >= ask.level and (fits or ask.level == SCHOOL):
        return shown(ask, evidence, lines, f"{ask.words}: {words}.")
    if level >= ask.level >= BACHELOR:
        return partly(ask, evidence, lines, f"{ask.words}: {words} is of this level, in another subject.")
    if level == ask.level - 1 and fits:
        return partly(ask, evidence, lines, f"{ask.words}: {words} is one level below.")
    return missing(ask, f"{ask.words}: no degree of this level is listed.")


def _experience_instead(ask: Ask, evidence: Evidence) -> Finding | None:
    titles = [
        line
        for entry in evidence.entries
        if entry.section == "work" and any(role_fit(role, entry.title) != "none" for role in ask.roles)
        for line in entry.lines
        if line.kind == "title"
    ]
    lasted = evidence.duration(titles)
    if lasted.months < _ENOUGH_INSTEAD:
        return None
    return partly(
        ask, evidence, titles, f"{ask.words}: none is listed, but experience counts here, and you have {lasted.words}."
    )


def match_certificate(ask: Ask, evidence: Evidence) -> Finding:
    findings = [_certificate(ask, term, evidence) for term in ask.terms]
    found = best([*findings, *_by_skill(ask, evidence)])
    if found.status == "missing" and ask.practised:
        used = [mention.line for skill_id in ask.skills for mention in evidence.mentions(skill_id) if mention.done]
        if used:
            return partly(ask, evidence, used, f"{ask.words}: you use it, but list no certificate.")
    return Finding(words=ask.words, status=found.status, reason=found.reason, citations=found.citations)


def _by_skill(ask: Ask, evidence: Evidence) -> Iterator[Finding]:
    """The same certificate in other letters: Certified Scrum Master, Certified ScrumMaster."""
    for skill_id in ask.skills:
        lines = [mention.line for mention in evidence.mentions(skill_id) if mention.relation is None]
        held = [line for line in lines if line.kind == "certificate" and not in_progress(line.text)]
        # a certificate of a tool is not every certificate that names the tool
        if held and (not ask.practised or _is_certificate(skill_id, evidence)):
            yield shown(ask, evidence, held, f"{ask.words}: {held[0].text}.")


def _is_certificate(skill_id: str, evidence: Evidence) -> bool:
    skill = evidence.lexicon.get(skill_id)
    return skill is not None and "certif" in skill.name.casefold()


def _certificate(ask: Ask, term: str, evidence: Evidence) -> Finding:
    bare = without_level(term)
    held = evidence.likeness(without_kind(bare.strip()), [line for line in evidence.lines if _certifies(line)])
    if held.share >= ENOUGH:
        text = held.lines[0].text
        if in_progress(text):
            return partly(ask, evidence, held.lines, f"{term}: {text} is not complete yet.")
        if level_named(text) and level_named(text) < ask.level:
            return partly(ask, evidence, held.lines, f"{term}: {text} is of a lower level.")
        return shown(ask, evidence, held.lines, f"{term}: {text}.")
    if held.share >= HALF:
        return partly(ask, evidence, held.lines, f"{term}: {held.lines[0].text} is near it, not the same.")
    elsewhere = evidence.likeness(
        bare, [line for line in evidence.lines if not _certifies(line) and line.kind != "language"]
    )
    if elsewhere.share >= ENOUGH:
        if elsewhere.lines[0].weight == "done":
            return partly(
                ask, evidence, elsewhere.lines, f"{term}: an entry speaks of it, but no certificate is listed."
            )
        return stated(ask, evidence, elsewhere.lines, term)
    return missing(ask, f"{term}: not among your certificates.")


def match_language(ask: Ask, evidence: Evidence) -> Finding:
    spoken = list(_spoken(evidence))
    if not spoken:
        return missing(ask, f"{ask.words}: your résumé lists no languages.")
    if ask.similar:
        others = [line for name, level, line in spoken if name != _OWN and level >= _USABLE]
        return (
            shown(ask, evidence, others, f"{ask.words}: {others[0].text}.")
            if others
            else missing(ask, f"{ask.words}: none is listed.")
        )
    return best(_language(ask, name, spoken, evidence) for name in ask.terms)


def _language(ask: Ask, name: str, spoken: Sequence[tuple[str, int, ResumeLine]], evidence: Evidence) -> Finding:
    held = max(((level, line) for each, level, line in spoken if each == name), key=lambda pair: pair[0], default=None)
    if held is None:
        return missing(ask, f"{name}: not among your languages.")
    level, line = held
    if line.kind in ("summary", "headline"):
        return stated(ask, evidence, [line], name)
    if level >= (ask.level or _USABLE):
        return shown(ask, evidence, [line], f"{name}: {line.text}.")
    asked = LEVEL_WORDS[ask.level or _USABLE]
    return partly(ask, evidence, [line], f"{name}: you list {line.text}, and {asked} is asked.")


def _spoken(evidence: Evidence) -> Iterator[tuple[str, int, ResumeLine]]:
    """The language section; else, what skills and other lines say of languages."""
    for line in evidence.lines:
        if line.kind in ("language", "skill", "headline", "summary") or line.path.startswith("sections/"):
            name = language_named(line.text)
            if name and (line.kind == "language" or len(line.text.split()) <= 6 or line.kind == "summary"):
                yield name, level_of(line.text.replace(name, " ")), line


def _certifies(line: ResumeLine) -> bool:
    return (line.weight == "learned" and line.kind != "language") or (
        line.path.startswith("sections/") and line.weight == "done"
    )


def _field_fits(ask: Ask, held: str) -> bool:
    if not ask.terms or same_field(ask.terms, held):
        return True
    return ask.similar and near_field(ask.terms, held)


def _level(school: Education) -> int:
    named = highest_level(school.study_type) or highest_level(school.area)
    if named or school.study_type:
        return named
    # a university and a subject without the degree's name: nearly always a first degree
    return BACHELOR if school.area and "universit" in school.institution.casefold() else 0


def _unfinished(school: Education, evidence: Evidence) -> bool:
    if not school.end_date:
        return bool(school.start_date)
    return school.end_date[:7] > evidence.today.isoformat()[: len(school.end_date[:7])]
