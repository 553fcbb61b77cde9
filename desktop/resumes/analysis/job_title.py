"""The title of a job, as its description gives it."""

import re
from collections.abc import Iterable

from desktop.resumes.analysis.job_lines import JobLine
from desktop.resumes.analysis.role_words import ROLE_WORD

_SOUGHT = re.compile(
    r"\b(?:looking for|hiring|seek(?:s|ing)?|recruit(?:s|ing)?|searching for|join (?:us|our team) as|role of"
    r"|position of|need|want)\s+(?:an?\s+|our\s+|the\s+)?(?:new\s+|first\s+|talented\s+|motivated\s+"
    r"|experienced\s+|passionate\s+|enthusiastic\s+)*"
    r"(?P<title>[A-Za-zÀ-ÿ/&+#.() -]{3,60}?)(?=\s+(?:to|who|with|for|in|at|on|based|that|responsible)\b|[,.!:;–—]|$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\s*(?:job title|title|position|role|vacancy|stelle|poste|puesto)\s*:\s*(?P<title>.{3,80})$", re.IGNORECASE
)
_EXTRA = re.compile(
    r"\s*\((?:m/w/d|m/f/d|f/m/d|w/m/d|all genders|d/f/m|h/f|f/h|m/f/x|f/m/x|[mfwdxh](?:/[mfwdxh])+)\)|\s*\*\w+"
    r"|\b(?:wanted|required|needed)\b!?|!+$|^(?:job|vacancy|we're hiring|now hiring|hiring)\s*[:–-]\s*",
    re.IGNORECASE,
)
_NOT_TITLE = re.compile(
    r"\b(?:jobs?|vacanc\w+|applicants?|posted|home|sign in|salary|alerts?|similar|careers?|we|you|our|your)\b"
    r"|[£$€]|\d{3,}|@",
    re.IGNORECASE,
)
_MOST_WORDS = 10


def job_title(lines: Iterable[JobLine]) -> str:
    """Empty where no line names one."""
    kept = tuple(lines)
    for line in kept[:25]:
        if labelled := _LABELLED.match(line.text):
            return _bare(labelled["title"])
    for line in kept[:12]:
        if title := _from_short(line):
            return title
    sought = next((title for line in kept[:25] if (title := _from_sentence(line.text))), "")
    return sought or (_from_beginning(kept[0].text) if kept else "")


def _from_short(line: JobLine) -> str:
    """A line of its own, or the first words of a paragraph that begins with it."""
    if (line.marked and not line.pictured) or line.part not in ("opening", "noise", "about"):
        return ""
    first = re.split(r"(?<=[a-z)])\.\s+|\s+(?:at|@)\s+(?=[A-Z])|\s+\|\s+", line.text)[0].strip()
    if (
        len(first.split()) > _MOST_WORDS
        or not ROLE_WORD.search(first)
        or _NOT_TITLE.search(first)
        or first.endswith((".", ","))
    ):
        return ""
    return _bare(first)


def _from_beginning(text: str) -> str:
    """Of a text that has lost its breaks: its first words up to that for the role."""
    found = ROLE_WORD.search(" ".join(text.split()[:6]))
    words = text.split()[:6]
    return _bare(" ".join(words)[: found.end()]) if found and text[:1].isupper() else ""


def _from_sentence(text: str) -> str:
    for found in _SOUGHT.finditer(text):
        if ROLE_WORD.search(found["title"]) and len(found["title"].split()) <= 8:
            return _bare(found["title"])
    return ""


def _bare(title: str) -> str:
    # what follows a dash is a place or a department, unless the role itself stands there
    cut = _EXTRA.sub("", title).strip(" .,:;–—-")
    head = re.split(r"\s+[–—|-]\s+", cut, maxsplit=1)[0].strip()
    return _calm(head if ROLE_WORD.search(head) else cut)


def _calm(title: str) -> str:
    """A title in capitals alone is written as others are; short forms stay."""
    head, bracket, rest = title.partition(" (")
    if not head.isupper():
        return title
    calm = " ".join(word.capitalize() if len(word) > 3 and word.isalpha() else word for word in head.split())
    return f"{calm}{bracket}{rest}"
