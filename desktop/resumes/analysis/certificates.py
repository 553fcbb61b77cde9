"""Certificates, licences and registrations: when a job asks for one, and when a résumé holds one only in part."""

import re

_ASKED = re.compile(
    r"\b(?:certificates?|certification|certified|zertifi\w+|licen[cs]e[ds]?|licensed|registration|registered|chartered"
    r"|accredit\w+|qualification|qualified(?! in the)|\w*card\b|nvq|svq"
    r"|member(?:ship)? of|führerschein|permis (?:b|de conduire))\b",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"\b(?:business card|card payments?|credit card|licen[cs]e management|software licen|gift card|scorecard"
    r"|registration (?:desk|process))",
    re.IGNORECASE,
)
_IN_PROGRESS = re.compile(
    r"\b(?:part[- ]qualified|in progress|ongoing|studying|working towards|papers? passed|expected"
    r"|student member|finalist|enrolled|currently (?:taking|doing)|to be completed|pending|level in progress"
    r"|preparing for)\b",
    re.IGNORECASE,
)
_KIND = re.compile(r"\s+(?:qualifications?|certification|certificates?|accreditation)\s*$", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:level|stufe|niveau)\s*(\d)\b", re.IGNORECASE)


def certificate_asked(text: str) -> bool:
    return bool(_ASKED.search(text)) and not _NOT_ASKED.search(text)


def in_progress(text: str) -> bool:
    return bool(_IN_PROGRESS.search(text))


def level_named(text: str) -> int:
    """The 3 of "NVQ Level 3"; the lowest of several, 0 for none."""
    return min((int(level) for level in _LEVEL.findall(text)), default=0)


def without_level(text: str) -> str:
    return _LEVEL.sub(" ", text)


def without_kind(text: str) -> str:
    """ "AAT qualification" → "AAT": whoever lists one seldom writes what it is."""
    bare = _KIND.sub("", text).strip()
    return bare or text
