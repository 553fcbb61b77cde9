"""Questions that come from what the job asks and how far the résumé shows it."""

import re
from collections.abc import Iterator

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.matching import Match
from desktop.resumes.analysis.question import Candidate, Tie, candidate
from desktop.resumes.analysis.question_forms import DOING_FORMS, FORMS, LONG_FORMS, MANNER_FORMS
from desktop.resumes.analysis.spells import length_words
from desktop.resumes.analysis.statuses import Finding
from desktop.resumes.analysis.wording import is_present

_REQUIRED, _PREFERRED, _CONDITION = 70, 40, 44
_LONGEST_WORDS = 5
_PRAISE = re.compile(
    r"^(?:excellent|strong|good|great|solid|sound|proven|outstanding|demonstrable|very)\s+(?=\S+\s)", re.I
)
_DOING = re.compile(r"\w{3,}ing\s+\w")


def job_questions(matches: tuple[Match, ...]) -> Iterator[Candidate]:
    for each in matches:
        weight = _REQUIRED if each.requirement.need == "required" else _PREFERRED
        for ask, finding in zip(each.requirement.asks, each.findings, strict=True):
            tie = Tie(each.requirement.id, finding.citations[0] if finding.citations else None)
            if found := _question(weight, each, ask, finding, tie):
                yield found


def _question(weight: int, each: Match, ask: Ask, finding: Finding, tie: Tie) -> Candidate | None:
    words = spoken(ask.words)
    match ask.kind:
        case "condition":
            return candidate(_CONDITION, "condition", "The job names it, and no résumé answers it.", tie, words)
        case "manner":
            forms = MANNER_FORMS.get(ask.words, FORMS["manner"])
            because = f"The job asks for it: “{each.requirement.words}”."
            return candidate(weight - 4, "manner", because, tie, words, forms=forms)
        case "degree":
            return _of_degree(weight, finding, tie, words) if finding.status != "met" else None
        case "certificate":
            because = finding.reason
            return candidate(weight - 2, "certificate", because, tie, words) if finding.status != "met" else None
        case "language":
            return candidate(weight - 12, "language", finding.reason, tie, words.split(" (")[0])
        case _:
            return _of_practice(weight, ask, finding, tie, words)


def _of_degree(weight: int, finding: Finding, tie: Tie, words: str) -> Candidate:
    parts = tie.citation.text.split(",") if tie.citation else []
    studied = parts[1].strip() if len(parts) > 1 else ""
    forms = FORMS["degree"][:2] if studied else FORMS["degree"][2:]
    return candidate(weight - 8, "degree", finding.reason, tie, words, studied, forms)


def _of_practice(weight: int, ask: Ask, finding: Finding, tie: Tie, words: str) -> Candidate | None:
    asked = f"The job asks for it. {finding.reason}"
    if not (ask.roles or ask.terms or ask.skills):
        return None  # years of whatever work
    if ask.roles and finding.status != "partly":
        return _of_role(weight, ask.roles[0], finding, tie)
    if is_present(words):
        return candidate(weight, "deed", asked, tie, words)
    if finding.status in ("met", "partly") and _DOING.match(words):
        return candidate(weight, "experience", asked, tie, words, forms=DOING_FORMS)
    if len(words.split()) > _LONGEST_WORDS:
        return candidate(weight, "experience", asked, tie, words, forms=LONG_FORMS)
    where = _place(tie)
    match finding.status:
        case "met" if where:
            return candidate(
                weight,
                "depth",
                f"You show it, and the job asks for it. {finding.reason}",
                tie,
                _stated(ask, finding) or words,
                where,
            )
        case "stated":
            return candidate(weight + 8, "only stated", finding.reason, tie, _stated(ask, finding) or words)
        case "missing":
            return candidate(weight + 6, "missing", finding.reason, tie, words)
        case "partly" if ask.months:
            return candidate(weight + 4, "too short", finding.reason, tie, words, length_words(ask.months))
        case _:
            return candidate(weight, "experience", asked, tie, words)


def _stated(ask: Ask, finding: Finding) -> str:
    """Of several that would do, the one that stands there: its reason begins with it."""
    several = len(ask.skills) + len(ask.terms) > 1
    return spoken(finding.reason.partition(":")[0]) if several and ":" in finding.reason else ""


def _of_role(weight: int, role: str, finding: Finding, tie: Tie) -> Candidate:
    named = f"{_article(role)} {spoken(role)}"
    if finding.status == "met":
        return candidate(weight - 6, "role", finding.reason, tie, named, _place(tie) or "your last employer")
    return candidate(weight + 6, "new role", finding.reason, tie, named)


def _place(tie: Tie) -> str:
    """Where one worked; a school or an issuer of certificates is none."""
    worked = tie.citation is not None and tie.citation.path.startswith(("work/", "projects/", "volunteer/"))
    return tie.citation.where.rsplit(", ", 1)[-1] if worked and tie.citation else ""


def spoken(words: str) -> str:
    """As one would say it within a sentence: the first letter small unless a name stands in it."""
    bare = _PRAISE.sub("", words.strip(" .,;:…"))
    first = bare.split(" ")[0]
    is_name = bare[1:] != bare[1:].lower() or any(sign in first for sign in ".+#0123456789")
    return bare if is_name or len(bare.split()) < 2 else bare[:1].lower() + bare[1:]


def _article(role: str) -> str:
    return "an" if role[:1].lower() in "aeiou" else "a"
