"""Whether an answer could be said aloud as it stands: the rules a to h of `grounding/RULES.md`, as code sees them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.answers.citations import read_citations
from desktop.answers.claims import is_claim
from desktop.answers.verbs import is_past
from desktop.answers.words import content_stems, tokens

MOST_SENTENCES, MOST_WORDS, MOST_WORDS_A_SENTENCE = 5, 90, 25
REPEATED_WORDS = 4

_VERB = re.compile(
    r"\b(?:am|is|are|was|were|have|has|had|do|does|did|can|could|will|would|i'm|i've|it's|that's|\w+s)\b", re.IGNORECASE
)
_FIRST_BASE = re.compile(r"\b(?:I|we)\s+(?:also\s+|then\s+|currently\s+)?[a-z]{2,}", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:the candidate|he|she|his|her|you|your|yours)\b", re.IGNORECASE)
_FORM = re.compile(
    r"[\[\]|•*#]|\bF\d{1,3}\b|:\s*\S+,|\b(?:19|20)\d\d\s*(?:-|–|to)\s*(?:(?:19|20)\d\d|now|present)\b(?!\s+I\b)"
)
_FROM_TO = re.compile(r"\bfrom (?:\w+ )?(?:19|20)\d\d to (?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True)
class Judged:
    """One sentence of an answer: its text with citations, whether it is true, and the facts that it rests on."""

    text: str
    unsupported: bool
    fact_ids: Collection[str]


def faults(answer: Sequence[Judged], wanted: Collection[str]) -> list[str]:
    """The letters of the rules that the answer breaks; empty where it could be said. `wanted` empty: any fact fits."""
    said = [read_citations(sentence.text).text for sentence in answer]
    broken = [letter for i, text in enumerate(said) for letter in _sentence_faults(text, said[:i])]
    if not 1 <= len(said) <= MOST_SENTENCES or sum(len(text.split()) for text in said) > MOST_WORDS:
        broken.append("f")
    if answer and wanted and is_claim(said[0], (), cited=True) and not set(answer[0].fact_ids) & set(wanted):
        broken.append("g")
    if any(sentence.unsupported for sentence in answer):
        broken.append("h")
    return sorted(set(broken))


def _sentence_faults(text: str, before: Sequence[str]) -> list[str]:
    words = text.split()
    broken = []
    if not re.match(r"[A-Z]", text) or not re.search(r"[.!?]$", text) or not _has_verb(text):
        broken.append("a")
    if _THIRD.search(text):
        broken.append("b")
    if len(words) > MOST_WORDS_A_SENTENCE:
        broken.append("c")
    if _FORM.search(_FROM_TO.sub(" ", text)):
        broken.append("d")
    if _repeats(text, before):
        broken.append("e")
    return broken


def _has_verb(text: str) -> bool:
    return bool(_VERB.search(text) or _FIRST_BASE.search(text)) or any(is_past(word) for word in tokens(text))


def _repeats(text: str, before: Sequence[str]) -> bool:
    stems = content_stems(text)
    runs = [tuple(stems[i : i + REPEATED_WORDS]) for i in range(len(stems) - REPEATED_WORDS + 1)]
    known = {
        tuple(others[i : i + REPEATED_WORDS])
        for others in map(content_stems, before)
        for i in range(len(others) - REPEATED_WORDS + 1)
    }
    return len(set(runs)) < len(runs) or bool(known & set(runs)) or any(stems == content_stems(one) for one in before)
