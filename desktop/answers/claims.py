"""Whether a sentence claims something of the candidate's own past and person, or speaks in general."""

import re

from desktop.answers.numbers import find_numbers
from desktop.answers.periods import POINT
from desktop.answers.verbs import is_past
from desktop.answers.word_lists import listed
from desktop.answers.words import tokens

_FIRST_PERSON = frozenset(listed("i i'm i've i'd i'll my mine myself we we're we've we'd we'll our ours us"))
_HYPOTHETICAL = re.compile(
    r"\b(?:would|will|should|could(?! not\b|n't)|might|may)\b|\b(?:i|we|it|that)'(?:d|ll)\b|"
    r"\bif (?:i|we|it|the|a|an|you)\b|"
    r"\b(?:want|hope|plan|happy|glad) to\b|"
    r"\b(?:look|looking) forward\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"^(?:well,\s+|so,\s+)?(?:i (?:think|believe|find|guess|suppose)(?: that)?|in my (?:view|opinion),?|to me,?)\s+",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"^(?:the|this|that|it|its|these|those|they|he|she|his|her|their|both|all)\b", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"^\d{1,2}(?:[.)]\s*|$)")
_COMMENT = re.compile(r"^(?:that|this|it)(?:'s| is)\s+(?:a|an)\b", re.IGNORECASE)
""" "That's a common mistake" judges, and tells of nobody."""

_ADJECTIVE_BEFORE = frozenset(
    listed(
        "is are be being been isn't aren't get gets well a an the of by with for from in on to and or as than "
        "into about more most very highly each any some no every your their its when if once what how unless "
        "because"
    )
)
_AUXILIARY_PAST = frozenset(["was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"])
_OWN_HISTORY = re.compile(
    r"\b(?:experience|background|career|résumé|resume|track record|degree|certified|years of)\b", re.IGNORECASE
)


def is_claim(text: str, employers: tuple[str, ...], *, cited: bool) -> bool:
    """True where the sentence must be proved by the résumé.

    General are questions, plans and wishes ("I would first ask…"), opinions, and statements in the present about things
    ("An index speeds up reads"). Doubtful cases count as claims: a true sentence in grey is the smaller harm.
    """
    stripped = _OPINION.sub("", _LIST_NUMBER.sub("", text.strip()))
    lowered = [word.lower() for word in tokens(stripped)]
    if not lowered or stripped.endswith("?"):
        return False
    if lowered[0] == "because" and _FIRST_PERSON & set(lowered):
        return True  # a reason is a claim, also for a wish
    past = _has_past(lowered)
    named = any(employer.lower() in stripped.lower() for employer in employers)
    hypothetical = _HYPOTHETICAL.search(stripped) is not None
    if hypothetical and not past and not named and not find_numbers(stripped) and not _OWN_HISTORY.search(stripped):
        return False
    if named or past or _FIRST_PERSON & set(lowered):
        return True
    counted = bool(find_numbers(stripped)) or POINT.search(stripped) is not None
    definite = _DEFINITE.match(stripped) is not None and not (_COMMENT.match(stripped) and not counted)
    if "you" in lowered and not counted:
        return False  # advice: "that is how you can reduce costs"
    verbless = not re.search(r"(?:\b|')(?:is|are|can|means?|has|have|do|does|let|be|s)\b|\b\w+s\b", stripped)
    return (definite and (cited or counted)) or ((cited or verbless) and counted) or (verbless and cited)


def _has_past(lowered: list[str]) -> bool:
    """A finite past form; participles after "is", an article or a preposition describe and do not tell."""
    for position, word in enumerate(lowered):
        if word in _AUXILIARY_PAST:
            return True
        if is_past(word) and (position == 0 or lowered[position - 1] not in _ADJECTIVE_BEFORE):
            return True
    return False
