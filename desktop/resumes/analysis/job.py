"""A job description as requirements: what is asked of the candidate, as a demand or as a wish, and where it says so."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.asking import AskReader
from desktop.resumes.analysis.clauses import clauses
from desktop.resumes.analysis.job_lines import JobLine, job_lines
from desktop.resumes.analysis.job_title import job_title
from desktop.resumes.analysis.needs import Need, asks, insists, offers, tells_duty, waives, wishes
from desktop.resumes.analysis.roles import role_heads
from desktop.resumes.analysis.seniority import step_of
from desktop.resumes.skills.lexicon import Lexicon

_TITLE_MORE = 12
_MOST = 200
"""Requirements; a description of a real job has ten to thirty."""


class Requirement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing a job asks. `id` is "Q1", "Q2" … in the text's order; `text` its words; `line` the text's line, from 0.

    All of `asks` are asked together; within one, any of its alternatives is enough.
    """

    id: str
    text: str
    line: int
    need: Need
    asks: tuple[Ask, ...]

    @property
    def words(self) -> str:
        """Its text without the full stop, to be quoted."""
        return self.text.rstrip(" .;")

    @property
    def skills(self) -> tuple[tuple[str, ...], ...]:
        """All of these, any one of each: "Docker and Kubernetes or ECS" → ((docker,), (kubernetes, ecs))."""
        return tuple(ask.skills for ask in self.asks if ask.skills)

    @property
    def months(self) -> int:
        """Asked for at least, 0 where no length is named."""
        return max((ask.months for ask in self.asks), default=0)

    @property
    def degree(self) -> Ask | None:
        return next((ask for ask in self.asks if ask.kind == "degree"), None)

    @property
    def languages(self) -> tuple[Ask, ...]:
        return tuple(ask for ask in self.asks if ask.kind == "language")

    @property
    def certificates(self) -> tuple[Ask, ...]:
        return tuple(ask for ask in self.asks if ask.kind == "certificate")

    @property
    def is_condition(self) -> bool:
        """Nothing a résumé could show: to be confirmed in person, and not counted."""
        return all(ask.kind == "condition" for ask in self.asks)


class JobRequirements(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`step` is the seniority of the title (see `seniority.STEP_NAMES`), None where it names none."""

    title: str
    step: int | None
    requirements: tuple[Requirement, ...]

    @property
    def skill_ids(self) -> frozenset[str]:
        return frozenset(skill_id for each in self.requirements for group in each.skills for skill_id in group)

    def of(self, need: Need) -> tuple[Requirement, ...]:
        """Those that count: conditions are left out."""
        return tuple(each for each in self.requirements if each.need == need and not each.is_condition)


def read_job(text: str, lexicon: Lexicon) -> JobRequirements:
    """Never fails: a text that asks nothing has no requirements."""
    lines = job_lines(text)
    title = job_title(lines)
    reader = AskReader(lexicon, role_heads(title))
    found: list[Requirement] = []
    for line, clause, need in _demands(lines):
        if clause.casefold().startswith(title.casefold() or "\n") and len(clause) < len(title) + _TITLE_MORE:
            continue  # "Electrical Supervisor required" is the title again
        if len(found) < _MOST and (asked := reader.read(clause)):
            found.append(Requirement(id=f"Q{len(found) + 1}", text=clause, line=line.number, need=need, asks=asked))
    return JobRequirements(title=title, step=step_of(title), requirements=tuple(_once(found)))


def _demands(lines: tuple[JobLine, ...]) -> Iterator[tuple[JobLine, str, Need]]:
    for line in _without_blurb(lines):
        for clause in clauses(line.text):
            if need := _need(clause.text, line):
                yield line, clause.text, need


def _need(clause: str, line: JobLine) -> Need | None:
    if line.part in ("benefits", "noise") or offers(clause) or waives(clause):
        return None
    if line.part in ("required", "preferred"):
        if tells_duty(clause) and not insists(clause) and not wishes(clause):
            return None
        return "preferred" if line.part == "preferred" or wishes(clause) else "required"
    if line.part in ("duties", "about"):
        return ("preferred" if wishes(clause) else "required") if insists(clause) else None
    if tells_duty(clause) and not insists(clause):
        return None
    return "preferred" if wishes(clause) else "required" if asks(clause) else None


def _without_blurb(lines: tuple[JobLine, ...]) -> Iterator[JobLine]:
    """A plain paragraph below a list of demands is about the firm again, unless it asks something itself."""
    marked = sentences = False
    part = ""
    ended = False
    for line in lines:
        if line.part != part:
            part, marked, sentences, ended = line.part, False, False, False
        if (
            part in ("required", "preferred")
            and line.apart
            and not line.marked
            and (marked or (not sentences and line.text.endswith(".")))
        ):
            ended = ended or (bool(marked or part) and _has_items(lines, line))
        marked = marked or line.marked
        sentences = sentences or line.text.endswith(".")
        yield replace(line, part="opening") if ended and not line.marked else line


def _has_items(lines: tuple[JobLine, ...], line: JobLine) -> bool:
    return sum(each.part == line.part and each.number < line.number for each in lines) > 1


def _once(found: list[Requirement]) -> Iterator[Requirement]:
    """A text pasted from a page often holds a passage twice."""
    seen: set[str] = set()
    for each in found:
        key = each.text.casefold()
        if key not in seen:
            seen.add(key)
            yield each
