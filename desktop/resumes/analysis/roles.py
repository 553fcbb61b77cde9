"""Roles: what somebody is called at work, without the words for how senior they are."""

import re
from typing import Literal

from desktop.resumes.analysis.role_words import ROLE_WORD
from desktop.resumes.analysis.roots import content_roots, root
from desktop.text.words import words

_RANK = re.compile(
    r"\b(?:senior|sr|snr|junior|jr|jnr|lead|principal|staff(?= (?:engineer|software|data))|head|chief|mid"
    r"|mid-level|graduate|trainee|apprentice|assistant|associate|interim|deputy|approved|registered|qualified"
    r"|certified)\b\.?",
    re.IGNORECASE,
)
_SENIOR = re.compile(r"\b(?:senior|sr|lead|principal|head|chief)\b", re.IGNORECASE)
_KIN = (
    "engineer developer programmer",
    "nurse sister matron",
    "accountant bookkeeper",
    "chef cook",
    "teacher tutor lecturer",
    "analyst",
    "manager lead coordinator",
    "designer",
    "scientist researcher",
)
_KIN_OF = {root(word): number for number, line in enumerate(_KIN) for word in line.split()}

Fit = Literal["same", "near", "none"]


def role_fit(asked: str, title: str) -> Fit:
    """Whether work under a title is the role asked for, or near it: a chef de partie is near a sous chef."""
    wanted, there = _role_words(asked), set(_role_words(title))
    if not wanted or not there:
        return "none"
    matched = [word for word in wanted if word in there or _kin_there(word, there)]
    if len(matched) == len(wanted):
        return "near" if _SENIOR.search(asked) and not _SENIOR.search(title) else "same"
    head = wanted[-1]
    if head in there or _kin_there(head, there):
        return "near"
    return "none"


def role_heads(title: str) -> tuple[str, ...]:
    """The roles that a job's title names: "Ward Sister / Charge Nurse, Surgery" → ward sister, charge nurse."""
    bare = re.sub(r"\([^)]*\)", " ", title)
    parts = re.split(r"\s*/\s*|\s+[–—|-]\s+|,|\s+or\s+", bare)
    named = [part.strip() for part in parts if _role_words(part)]
    # a department or a firm behind a comma is no role
    return tuple([part for part in named if ROLE_WORD.search(part)] or named)[:3]


def _role_words(text: str) -> tuple[str, ...]:
    bare = _RANK.sub(" ", text)
    return content_roots(bare) or tuple(root(word) for word in words(bare))


def _kin_there(word: str, there: set[str]) -> bool:
    return word in _KIN_OF and any(_KIN_OF.get(each) == _KIN_OF[word] for each in there)
