"""The analysis of a résumé against a job: everything the page and the report show, as data."""

from datetime import date

import msgspec

from desktop.resumes.analysis.advice import Gap, Strength, gaps, strengths
from desktop.resumes.analysis.drill import DrillItem, drill
from desktop.resumes.analysis.evidence import Citation, Evidence, Mention
from desktop.resumes.analysis.job import JobRequirements, read_job
from desktop.resumes.analysis.likely_questions import likely_questions
from desktop.resumes.analysis.matching import Coverage, Match, coverage, match
from desktop.resumes.analysis.question import LikelyQuestion
from desktop.resumes.analysis.seniority import STEP_NAMES, step_by_months, step_of
from desktop.resumes.analysis.suggestion import Suggestion
from desktop.resumes.analysis.suggestions import suggestions
from desktop.resumes.resume import ReadResume
from desktop.resumes.skills.lexicon import Lexicon

_MOST_CITED = 5


class SkillTime(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How long entries show a skill. `words`: "about 3 years (2019–2022, years only)". `rough`: by years alone.

    `shown` is false where it only stands among the skills; then `months` is 0.
    """

    skill: str
    name: str
    months: int
    rough: bool
    words: str
    shown: bool
    asked: bool
    citations: tuple[Citation, ...] = ()


class Seniority(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Steps as in `seniority.STEP_NAMES`; None where a title does not tell."""

    asked: int | None
    shown: int | None
    words: str


class Analysis(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`coverage.words` is the headline: "7 of 11 required, 3 of 6 preferred"."""

    job: JobRequirements
    coverage: Coverage
    seniority: Seniority
    matches: tuple[Match, ...]
    skills: tuple[SkillTime, ...]
    strengths: tuple[Strength, ...]
    gaps: tuple[Gap, ...]
    suggestions: tuple[Suggestion, ...]
    questions: tuple[LikelyQuestion, ...]
    drill: tuple[DrillItem, ...]

    def requirement_text(self, requirement_id: str) -> str:
        return next((each.words for each in self.job.requirements if each.id == requirement_id), "")


def analyse(read: ReadResume, job_text: str, lexicon: Lexicon, today: date) -> Analysis:
    """Pure and deterministic; never fails, for any text. Some ten milliseconds."""
    job = read_job(job_text, lexicon)
    evidence = Evidence(read, lexicon, today)
    matches = match(job, evidence)
    seniority = _seniority(job, evidence)
    return Analysis(
        job=job,
        coverage=coverage(matches),
        seniority=seniority,
        matches=matches,
        skills=skill_times(evidence, job),
        strengths=strengths(matches, evidence),
        gaps=gaps(matches),
        suggestions=suggestions(evidence, job.skill_ids),
        questions=likely_questions(job, matches, evidence, seniority.shown),
        drill=drill(evidence),
    )


def skill_times(evidence: Evidence, job: JobRequirements) -> tuple[SkillTime, ...]:
    """Of every skill that the résumé names: asked ones first, then by how long they were used."""
    asked = job.skill_ids
    known = (skill_id for skill_id in evidence.skill_ids if _is_craft(skill_id, evidence))
    times = (_skill_time(skill_id, skill_id in asked, evidence) for skill_id in known)
    return tuple(sorted(times, key=lambda time: (not time.asked, -time.months, time.name.casefold())))


def _is_craft(skill_id: str, evidence: Evidence) -> bool:
    """Spoken languages and manners are not used for so many years."""
    skill = evidence.lexicon.get(skill_id)
    return skill is not None and skill.kind in ("tool", "practice")


def _skill_time(skill_id: str, asked: bool, evidence: Evidence) -> SkillTime:
    mentions = evidence.mentions(skill_id)
    done = [mention.line for mention in mentions if mention.done]
    lasted = evidence.duration(done)
    skill = evidence.lexicon.get(skill_id)
    lines = done or [mention.line for mention in mentions]
    return SkillTime(
        skill=skill_id,
        name=skill.name if skill else skill_id,
        months=lasted.months,
        rough=lasted.rough,
        words=lasted.words if done else _without_entry(mentions),
        shown=bool(done),
        asked=asked,
        citations=tuple(evidence.cite(line) for line in lines[:_MOST_CITED]),
    )


def _without_entry(mentions: tuple[Mention, ...]) -> str:
    learned = any(mention.line.weight == "learned" for mention in mentions)
    return "learned, in no entry" if learned else "in no entry"


def _seniority(job: JobRequirements, evidence: Evidence) -> Seniority:
    shown = _shown_step(evidence)
    if job.step is None:
        words = "The job's title names no seniority."
    elif shown is None:
        words = f"The job names the level “{STEP_NAMES[job.step]}”; your entries do not tell."
    elif shown >= job.step:
        words = f"The job names the level “{STEP_NAMES[job.step]}”, and your latest work is “{STEP_NAMES[shown]}”."
    else:
        words = f"The job names the level “{STEP_NAMES[job.step]}”; your latest work is “{STEP_NAMES[shown]}”."
    return Seniority(asked=job.step, shown=shown, words=words)


def _shown_step(evidence: Evidence) -> int | None:
    """The latest title's, else by the years of work."""
    works = [entry for entry in evidence.entries if entry.section == "work" and entry.title]
    dated = [entry for entry in works if entry.spell]
    if not dated:
        return step_of(works[0].title) if works else None
    latest = max(dated, key=lambda entry: entry.spell.last if entry.spell else 0)
    named = step_of(latest.title)
    return (
        named
        if named is not None
        else step_by_months(evidence.duration(entry.lines[0] for entry in dated if entry.lines).months)
    )
