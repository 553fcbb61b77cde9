"""Likely questions for this résumé and this job, each with the requirement or line that it comes from."""

from collections import Counter
from collections.abc import Iterable, Iterator

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.job import JobRequirements
from desktop.resumes.analysis.job_questions import job_questions
from desktop.resumes.analysis.matching import Match
from desktop.resumes.analysis.question import Candidate, LikelyQuestion, Tie, candidate
from desktop.resumes.analysis.resume_questions import resume_questions
from desktop.resumes.analysis.roles import role_heads
from desktop.resumes.analysis.seniority import MID, STEP_NAMES

_MOST = 24
_SAME_KIND, _SAME_SOURCE = 14, 6
"""What a question loses for each one of its kind, or from its line, that stands above it: variety over sheer weight."""


def likely_questions(
    job: JobRequirements, matches: tuple[Match, ...], evidence: Evidence, step: int | None
) -> tuple[LikelyQuestion, ...]:
    """The likeliest first, varied; the same for the same résumé and job. `step` is the seniority the résumé shows."""
    candidates = [
        *_opening(job, evidence),
        *_seniority(job, step, evidence),
        *job_questions(matches),
        *resume_questions(evidence),
    ]
    return tuple(_varied(candidates))


def _opening(job: JobRequirements, evidence: Evidence) -> Iterator[Candidate]:
    first = next((line for line in evidence.lines if line.kind in ("headline", "summary", "title")), None)
    if first is None:
        return
    tie = Tie(citation=evidence.cite(first))
    yield candidate(100, "opening", "Nearly every interview begins with it.", tie)
    if job.title:
        yield candidate(92, "motivation", "It is asked in nearly every interview.", tie, job.title.split(" (")[0])


def _seniority(job: JobRequirements, step: int | None, evidence: Evidence) -> Iterator[Candidate]:
    title = next((line for entry in evidence.entries for line in entry.lines if line.kind == "title"), None)
    if title and job.step is not None and step is not None and job.step > max(step, MID):
        because = f"The job's title asks for {STEP_NAMES[job.step]}; your latest work is {STEP_NAMES[step]}."
        yield candidate(84, "seniority", because, Tie(citation=evidence.cite(title)), _role_of(job))


def _role_of(job: JobRequirements) -> str:
    """The role that the title names, without department or hours."""
    return next(iter(role_heads(job.title)), job.title)


def _varied(candidates: Iterable[Candidate]) -> Iterator[LikelyQuestion]:
    left = list(candidates)
    kinds: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    said: set[str] = set()

    def worth(each: Candidate) -> int:
        question = each.question
        return each.weight - _SAME_KIND * kinds[question.kind] - _SAME_SOURCE * sources[question.source]

    while left and len(said) < _MOST:
        chosen = max(left, key=worth)
        left.remove(chosen)
        if chosen.question.text not in said:
            said.add(chosen.question.text)
            kinds[chosen.question.kind] += 1
            sources[chosen.question.source] += 1
            yield chosen.question
