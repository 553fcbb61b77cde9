"""Seniority: the step a title stands on, from 0 (in training) to 5 (leads leaders)."""

import re

STEP_NAMES = ("in training", "junior", "mid-level", "senior", "lead or principal", "management")

_STEPS: tuple[tuple[int, str], ...] = (
    (
        5,
        r"director|vp\b|vice president|chief|c[tefio]o\b|head of|partner\b|general manager|head ?teacher"
        r"|executive (?:\w+ )?chef|founder|managing",
    ),
    (
        4,
        r"lead\b|principal|team ?lead\w*|staff (?=engineer|software|data|machine|research|developer|scientist)"
        r"|architect|manager\b|head\b|ward sister|charge nurse|foreman|supervisor|matron"
        r"|(?:full|associate) professor|professor of|reader in",
    ),
    (3, r"senior|sr\b|snr\b|experienced|advanced|sous chef|specialist|expert"),
    (1, r"junior|jr\b|jnr\b|graduate\b|entry[- ]level|assistant|associate|commis|newly qualified|early career|clerk"),
    (
        0,
        r"intern\b|internship|trainee|apprentice\w*|working student|werkstudent\w*|student\b|placement"
        r"|auszubildende\w*",
    ),
)
_COMPILED = tuple((step, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for step, pattern in _STEPS)
# managers of things rather than of people: the word says nothing of a step
_OF_THINGS = re.compile(
    r"\b(?:product|project|programme|program|account|marketing|community|content|case|office|brand|campaign"
    r"|delivery) manager\b",
    re.IGNORECASE,
)
_BEGINNER = re.compile(
    r"\W*(?:junior|jr|jnr|trainee|apprentice|graduate|intern|student)\b\.?(?!\s*(?:to|or|and|/|–|-)(?:\s|$))",
    re.IGNORECASE,
)
MID = 2


def step_of(title: str) -> int | None:
    """The step a title names; None where it names none ("Data Analyst")."""
    bare = _OF_THINGS.sub(" ", title)
    found = [step for step, pattern in _COMPILED if pattern.search(bare)]
    if not found:
        return None
    if _BEGINNER.match(bare):
        return min(found)
    # "assistant head teacher" is led by the second word, "junior to senior" by neither
    return max(found) if max(found) > 1 else min(found)


def step_by_months(months: int) -> int:
    """Without a word in the title, by how long somebody has done the work."""
    return 1 if months < 24 else 2 if months < 60 else 3
