"""Words of a sentence that the evidence does not cover: invention without numbers or names ends here."""

import re

from desktop.answers.evidence import Evidence
from desktop.answers.periods import POINT, RANGE
from desktop.answers.synonyms import SCAFFOLD, stands_for
from desktop.answers.word_lists import listed
from desktop.answers.words import STOP, stem, tokens

_REASONS = re.compile(
    r"\b(?:because|due to|so that|in order to|thanks to|owing to|motivated by|despite|even though|although|"
    r"on time|on budget|on schedule|ahead of schedule|under budget|in time)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:per|a|an|each)\s+(second|minute|hour|day|week|month|quarter|year|night|shift)\b", re.IGNORECASE
)
_NEGATIONS = frozenset(listed("no not never without none nobody nothing didn't wasn't weren't couldn't neither zero"))
_NUMBER_WORDS = frozenset(
    listed(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion dozen half percent per cent second minute hour day week month year millisecond ms "
        "pound dollar euro rand rupee franc metre meter kilometre kilometer mile litre tonne kilogram "
        "point points percentage"
    )
)
COUNTING = {stem(word) for word in _NUMBER_WORDS}


def uncovered(text: str, evidence: Evidence) -> str:
    """A sentence on the first denial, reason or word that the evidence does not give; empty where it covers all."""
    return _wrong_polarity(text, evidence) or _invented_reason(text, evidence) or _uncovered_word(text, evidence)


def _wrong_polarity(text: str, evidence: Evidence) -> str:
    """ "No downtime" must stay without it, and nothing may be denied that the fact does not deny."""
    said, known = _negated(text), _negated(evidence.text)
    spoken = [stem(word) for word in tokens(text.lower())]
    if said and not known:
        return "Your résumé does not deny this."
    if any(word in spoken and word not in said for word in known):
        return "Your résumé says that this did not happen."
    return ""


def _negated(text: str) -> set[str]:
    words = [word.lower() for word in tokens(text)]
    return {stem(words[i + 1]) for i, word in enumerate(words[:-1]) if word in _NEGATIONS}


def _invented_reason(text: str, evidence: Evidence) -> str:
    for match in _REASONS.finditer(text):
        if match[0].lower() not in evidence.text.lower():
            return f"Your résumé does not say “{match[0]}” here."
    return ""


def _uncovered_word(text: str, evidence: Evidence) -> str:
    """Every word that carries meaning must come from the facts: invention without numbers or names ends here."""
    for rate in _RATE.finditer(text):
        if not stands_for(stem(rate[1]), evidence.stems, education=False):
            return f"Your résumé does not say “{rate[0]}” here."
    plain = POINT.sub(" ", RANGE.sub(" ", text))
    for token in tokens(plain):
        lowered = token.lower().removesuffix("'s")
        if lowered in STOP or lowered[0].isdigit():
            continue
        parts = [part for part in re.split(r"[-/]", lowered) if part and part not in STOP] or [lowered]
        if stem(lowered) in evidence.stems:
            continue
        for part in parts:
            word = stem(part)
            if word in SCAFFOLD or word in COUNTING or part[0].isdigit():
                continue
            if not stands_for(word, evidence.stems, education=evidence.education):
                return f"Your résumé does not say “{token}” here."
    return ""
