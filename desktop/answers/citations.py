"""Citations in a written sentence: [F2], [F1, F3], [general], [JD]."""

import re
from dataclasses import dataclass

from shared.ids import FactId

_BRACKET = re.compile(r"\s*\[([^\[\]\n]{1,60})\]")
_ID = re.compile(r"F\d{1,3}", re.IGNORECASE)
_WORD = re.compile(r"general|JD|job description", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cited:
    """The sentence as it is said, and what it claims to rest on. `marks` holds "general" and "JD"."""

    text: str
    fact_ids: tuple[FactId, ...]
    marks: frozenset[str]


def read_citations(sentence: str) -> Cited:
    """Brackets that hold nothing but ids and marks are citations; any other bracket stays in the text."""
    ids: list[FactId] = []
    marks: set[str] = set()

    def take(match: re.Match[str]) -> str:
        parts = [part.strip() for part in re.split(r"[,;&]|\band\b|\s(?=F\d)", match[1]) if part.strip()]
        if not parts or not all(_ID.fullmatch(part) or _WORD.fullmatch(part) for part in parts):
            return match[0]
        ids.extend(FactId(part.upper()) for part in parts if _ID.fullmatch(part))
        marks.update("general" if part.lower() == "general" else "JD" for part in parts if _WORD.fullmatch(part))
        return ""

    text = re.sub(r"\s+([.,!?])", r"\1", _BRACKET.sub(take, sentence)).strip()
    return Cited(text, tuple(dict.fromkeys(ids)), frozenset(marks))
