"""Which part of a résumé a question asks for by its words: studies, certificates, tools, this job, the one before."""

import re
from collections.abc import Callable, Sequence

from desktop.answers.fact_types import HEADER_KINDS, Fact

ABOUT_STUDIES = re.compile(
    r"\b(?:stud(?:y|ied|ies|ying)|degrees?|university|college|academic|educat\w+|school(?:ing)?|thesis|major(?:ed)?)\b"
    r"|\bgraduated? (?:from|in)\b|\bwere you trained\b|\btraining in\b",
    re.IGNORECASE,
)
_ABOUT_PAPERS = re.compile(
    r"\b(?:qualif\w+|licen[sc]\w+|certif\w+|accredit\w+|register(?:ed)?|chartered|authori[sz]ed to|credentials?)\b",
    re.IGNORECASE,
)
_THINGS_KNOWN = (
    r"(?:software|tools?|frameworks?|programming|technolog(?:y|ies)|tech stack|languages?|tongues?|packages)"
)
_ABOUT_SKILLS = re.compile(
    rf"\b{_THINGS_KNOWN}\b.*\b(?:know|used?|speak|familiar|master)\b|\b(?:which|what)\b.{{0,25}}\b{_THINGS_KNOWN}\b",
    re.IGNORECASE,
)
_ABOUT_NOW = re.compile(
    r"\b(?:current|present) (?:role|job|position|work)\b|\byour current\b|\bday[- ]to[- ]day\b"
    r"|\b(?:are you doing|do you do) (?:now|today|at the moment|these days)\b",
    re.IGNORECASE,
)
_ABOUT_BEFORE = re.compile(
    r"\bbefore (?:that|this|your (?:present|current))\b|\b(?:previous|last|first) (?:role|job|position)\b"
    r"|\bhow did you (?:start|begin|get into)\b|\bstart(?:ed)? (?:out|your career|in this)\b",
    re.IGNORECASE,
)
_ABOUT_FREE_TIME = re.compile(
    r"\boutside (?:of )?work\b|\b(?:spare|free) time\b|\bhobb(?:y|ies)\b|\bvolunteer\w*\b|\binterests\b", re.IGNORECASE
)

_ABOUT_HONOURS = re.compile(r"\b(?:awards?|prizes?|honou?rs?|recogni[sz]ed|recognition|distinctions?)\b", re.IGNORECASE)
_ABOUT_WRITINGS = re.compile(r"\b(?:publi(?:shed|cations?)|papers?|articles?|patents?)\b", re.IGNORECASE)

SPOKEN_LANGUAGES = re.compile(r"\blanguages?\b", re.IGNORECASE)
HONOUR = re.compile(r"\b(?:awards?|honou?rs?|prizes?)\b", re.IGNORECASE)
WRITING = re.compile(r"\b(?:publications?|patents?)\b", re.IGNORECASE)
"""By these words in its title a section is told; facts carry it as their role."""


def is_list(fact: Fact) -> bool:
    """Names one after the other: tools, or languages spoken."""
    return fact.kind == "skills" or (fact.kind == "other" and SPOKEN_LANGUAGES.fullmatch(fact.role) is not None)


def _is_private(fact: Fact) -> bool:
    return fact.kind == "other" and not any(title.search(fact.role) for title in (SPOKEN_LANGUAGES, HONOUR, WRITING))


_WISHES: tuple[tuple[re.Pattern[str], Callable[[Fact], bool], float], ...] = (
    (ABOUT_STUDIES, lambda fact: fact.kind == "education", 0.35),
    (_ABOUT_PAPERS, lambda fact: fact.kind == "certificate", 0.35),
    (_ABOUT_PAPERS, lambda fact: fact.kind == "education", 0.15),
    (_ABOUT_SKILLS, is_list, 0.25),
    (_ABOUT_HONOURS, lambda fact: fact.kind == "other" and HONOUR.search(fact.role) is not None, 0.3),
    (_ABOUT_WRITINGS, lambda fact: fact.kind == "other" and WRITING.search(fact.role) is not None, 0.3),
    (_ABOUT_NOW, lambda fact: fact.kind == "position" and fact.current, 0.4),
    (_ABOUT_BEFORE, lambda fact: fact.kind == "position" and not fact.current, 0.3),
    (_ABOUT_FREE_TIME, _is_private, 0.3),
)
_HEADING, _SUMMARY, _DEED = -0.08, -0.05, 0.02
"""A heading says where, a summary and a list of skills say little; what was done makes the answer."""


def wishes(question: str, facts: Sequence[Fact]) -> list[float]:
    """For each fact what the question's wish for its kind adds to its score, on the scale of a cosine."""
    asked = [(fits, weight) for pattern, fits, weight in _WISHES if pattern.search(question)]
    return [sum(weight for fits, weight in asked if fits(fact)) + _standing(fact) for fact in facts]


def is_heading(fact: Fact) -> bool:
    """Says where and when, and of what was done nothing."""
    if fact.kind in HEADER_KINDS:
        return not fact.numbers
    return bool(fact.employer) and fact.text.replace(" ", "") in f"{fact.employer},{fact.role}".replace(" ", "")


def _standing(fact: Fact) -> float:
    if is_heading(fact):
        return _HEADING
    if fact.kind == "summary" or is_list(fact):
        return _SUMMARY
    return _DEED if fact.kind == "achievement" else 0.0
