"""What kind of answer a question asks for by its words, whatever class it is taken for: a number, a reason for leaving,
the best there is to tell, or something that went wrong."""

import re

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
ASKS_BEST = re.compile(
    r"\bproud(?:est)?\b|\bfavou?rite (?:project|piece of work)\b"
    r"|\b(?:biggest|greatest|best|finest|most (?:significant|important|impressive|successful|notable))"
    r" (?:\w+ )?(?:achievements?|accomplishments?|success(?:es)?|projects?|pieces? of work)\b",
    re.IGNORECASE,
)
ABOUT_FAILURE = re.compile(
    r"\bfail(?:ed|ures?|ing)?\b|\bmistakes?\b|\bweak(?:ness(?:es)?|est)?\b|\b(?:went|gone|go|got|got it|was|were) wrong\b"
    r"|\bregrets?\b|\bshortcomings?\b|\bsetbacks?\b|\bareas? (?:for|of) (?:improvement|development)\b"
    r"|\bmissed (?:an?|the|your) (?:deadline|target|goal)\b|\bcriticis(?:ed|m)\b|\bbad decision\b|\bdid(?:n't| not) work\b",
    re.IGNORECASE,
)
