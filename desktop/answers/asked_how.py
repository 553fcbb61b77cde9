"""What kind of answer a question asks for by its words, whatever class it is taken for: a number, a reason for leaving,
the best there is to tell, or something that went wrong."""

import re

from desktop.answers.words import content_stems

ASKS_NUMBER = re.compile(
    r"(?:^|[.!?,;:]\s*|\b(?:and|so|about|roughly|exactly|approximately)\s+)"
    r"how (?:many|much|big|large|long|often)\b(?!.*\b(?:would|should|could)\b)(?=.*\b(?:you|your)\b)",
    re.IGNORECASE,
)
ABOUT_LEAVING = re.compile(
    r"\bwhy (?:are|were|did|do|have|would|'re) you (?:\w+ )?"
    r"(?:(?:thinking (?:of|about)|planning (?:on|to)|considering|want(?:ing)? to|decid(?:e|ed) to|looking to|ready to"
    r"|hoping to|trying to) )?"
    r"(?:leav(?:e|ing)|left|quit(?:ting)?|resign(?:ed|ing)?|mov(?:e|ed|ing) on"
    r"|chang(?:e|ed|ing) (?:\w+ )?(?:jobs?|careers?|company|companies|employers?|roles?)"
    r"|look(?:ing)? (?:(?:for|at) (?:an? )?(?:new|another|different|other)\b|elsewhere|around))"
    r"|\breasons? (?:for|behind) (?:\w+ )?(?:leaving|moving on|quitting|resigning)\b"
    r"|\b(?:what|what's) (?:makes|made|making) you (?:want to )?(?:leave|quit|move on)\b",
    re.IGNORECASE,
)
LEFT_ALREADY = re.compile(
    r"\bwhy (?:did|have|were) you\b|\b(?:last|previous|former|old) (?:job|role|position|employer|company)\b", re.I
)
ASKS_WHY_YOU = re.compile(
    r"\bwhy should (?:we|i|they|anyone) (?:\w+ )?(?:hire|choose|pick|take|employ|select|consider)\b"
    r"|\bwhy (?:should it be )?you\?"
    r"|\bwhat (?:makes|sets) you (?:the |a |an |so )?(?:\w+ )?(?:right|best|good|great|strong|suited|suitable|different"
    r"|apart|candidate|fit|special|unique|stand out)\b"
    r"|\bwhat (?:can|could|would|will|do|'d|'ll) you (?:\w+ )?(?:bring|offer|contribute|add)\b"
    r"|\bwhy (?:are you|do you think you(?: are|'re)) (?:the |a |an )?(?:\w+ )?"
    r"(?:right|best|good|suited|suitable|fit)\b",
    re.IGNORECASE,
)
ASKS_BEST = re.compile(
    r"\bproud(?:est)?\b|\bfavou?rite (?:project|piece of work)\b"
    r"|\b(?:biggest|greatest|best|finest|most (?:significant|important|impressive|successful|notable))"
    r" (?:\w+ )?(?:achievements?|accomplishments?|success(?:es)?|projects?|pieces? of work)\b",
    re.IGNORECASE,
)
ABOUT_FAILURE = re.compile(
    r"\bfail(?:ed|ures?|ing)?\b|\bmistakes?\b|\bweak(?:ness(?:es)?|est)?\b"
    r"|\b(?:went|gone|go|got|got it|was|were) wrong\b|\bbad decision\b|\bdid(?:n't| not) work\b"
    r"|\bregrets?\b|\bshortcomings?\b|\bsetbacks?\b|\bareas? (?:for|of) (?:improvement|development)\b"
    r"|\bmissed (?:an?|the|your) (?:deadline|target|goal)\b|\bcriticis(?:ed|m)\b",
    re.IGNORECASE,
)

_COUNTED = re.compile(r"\bhow (?:many|much)\s+(\w+(?:[\s-]\w+)?)", re.IGNORECASE)


def counted_things(question: str) -> frozenset[str]:
    """Stems of what a number is asked for: "covers" of "How many covers have you done?"."""
    named = _COUNTED.search(question)
    return frozenset(content_stems(named[1] if named else question))


ABOUT_PEOPLE = re.compile(
    r"\bhow many (?:\w+ )?(?:people|persons|staff|employees|reports|direct reports|colleagues|team members)\b"
    r"|\bhow (?:big|large) (?:\w+ ){1,3}?(?:team|crew|staff|department|group|brigade|squad)s?\b",
    re.IGNORECASE,
)
ASKS_TIME = re.compile(r"\bhow (?:long|many (?:\w+ )?(?:years?|months?))\b", re.IGNORECASE)
