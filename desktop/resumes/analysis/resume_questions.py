"""Questions that come from the résumé itself: its claims, its gaps, its changes."""

from collections.abc import Iterator

from desktop.resumes.analysis.claims import Claim, claims
from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.figures import words_from
from desktop.resumes.analysis.question import Candidate, Tie, candidate
from desktop.resumes.analysis.question_forms import FORMS, QuestionKind
from desktop.resumes.analysis.resume_lines import Entry
from desktop.resumes.analysis.spells import length_words
from desktop.resumes.analysis.time_gaps import time_gaps

_MOST_CLAIMS, _MOST_GAPS = 8, 2
_SHORT_STAY = 12


def resume_questions(evidence: Evidence) -> Iterator[Candidate]:
    for rank, claim in enumerate(claims(evidence.lines)[:_MOST_CLAIMS]):
        yield from _of_claim(rank, claim, evidence)
    for gap in time_gaps(evidence)[:_MOST_GAPS]:
        tie = Tie(citation=evidence.cite(gap.before.lines[0]))
        yield candidate(78, "gap", f"No entry covers the time {gap.words}.", tie, y=gap.words)
    for entry in evidence.entries:
        if entry.section == "work" and entry.lines:
            yield from _of_stay(entry, evidence)


def _of_claim(rank: int, claim: Claim, evidence: Evidence) -> Iterator[Candidate]:
    """The weaker the claim, the less likely its question."""
    tie, where = Tie(citation=evidence.cite(claim.line)), claim.line.where.rsplit(", ", 1)[-1]
    if claim.figure and claim.measured:
        because = "It is one of your strongest figures."
        # "how did you measure the 22%" is said of a share or an amount, not of "from 74 to 41"
        forms = tuple(form for form in FORMS["figure"] if claim.figure.kind != "change" or "{y}" not in form)
        yield candidate(82 - 5 * rank, "figure", because, tie, claim.words, claim.figure.text, forms)
    elif claim.figure and "leadership" not in claim.kinds:
        end = claim.figure.start + len(claim.figure.text)
        size = words_from(claim.line.text, claim.figure.start, end)
        yield candidate(62 - 4 * rank, "scale", "The number makes one curious.", tie, size)
    elif "superlative" in claim.kinds:
        yield candidate(70 - 4 * rank, "superlative", "A superlative invites the question.", tie, claim.words)
    if "leadership" in claim.kinds and where:
        kind: QuestionKind = "leadership" if claim.of_people else "leading work"
        yield candidate(68 - 4 * rank, kind, "You say that you led.", tie, y=where)


def _of_stay(entry: Entry, evidence: Evidence) -> Iterator[Candidate]:
    tie, name, spell = Tie(citation=evidence.cite(entry.lines[0])), entry.employer or entry.title, entry.spell
    if spell is None:
        return
    months = spell.last - spell.first
    if spell.current:
        yield candidate(76, "change", "You are still there.", tie, name)
    elif not spell.rough and months < _SHORT_STAY and "intern" not in entry.title.lower():
        yield candidate(
            64, "short stay", f"You were there for {length_words(months)}.", tie, name, length_words(months)
        )
