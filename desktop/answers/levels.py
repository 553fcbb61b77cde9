"""How well a language or tool is known: a level belongs to the name that it stands beside."""

import re

from desktop.answers.asked_for import is_list
from desktop.answers.evidence import Evidence

_LEVELS = {
    word: level
    for level, words in {
        "native": "native mother bilingual",
        "fluent": "fluent fluently business proficient advanced",
        "good": "good well intermediate conversational working",
        "basic": "basic beginner elementary little",
    }.items()
    for word in words.split()
}
_BESIDE = re.compile(rf"([^\W\d_][\w+#]*)\s*[(:–-]?\s*\b({'|'.join(_LEVELS)})\b", re.IGNORECASE)


def wrong_level(text: str, evidence: Evidence) -> str:
    """ "I speak Arabic fluently" where the list says "Arabic (conversational)"; empty where none is told or known."""
    told = {_LEVELS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _LEVELS}
    if not told or not any(is_list(fact) for fact in evidence.facts):
        return ""
    for name, beside in _BESIDE.findall(evidence.text):
        level = _LEVELS.get(beside.lower())
        if level and level not in told and re.search(rf"\b{re.escape(name)}\b", text):
            return f"Your résumé says “{beside}” of {name}."
    return ""
