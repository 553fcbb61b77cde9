"""Where a statement goes from what was done to what came of it."""

import re

LEAST_ACTION_WORDS, LEAST_RESULT_WORDS = 3, 3

_OUTCOMES = (
    "cutting|reducing|improving|increasing|raising|saving|achieving|resulting|leading|growing|lowering|boosting|enabling|"
    "delivering|ensuring|adding|shortening|bringing|halving|doubling|cut|reduced|improved|increased|saved|raised|launched|"
    "grew|won|brought|halved|doubled|avoided|shipped|rose|fell|handed|released"
)
_COUNTED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|all|both|some|\d\S*)\s+(?:\w+\s+){0,2}?"
    r"(?:was|were|became|passed|got|stayed|rose|fell|left|\w{3,}ed)"
)
_RESULT = re.compile(
    r"(?:[,;]\s+(?:and\s+|which\s+|thereby\s+|thus\s+)?|\s+and\s+|\s+which\s+)"
    rf"(?=(?:{_OUTCOMES}|{_COUNTED}|(?:it|they|the \w+) \w{{2,}}ed)\b)",
    re.IGNORECASE,
)

_OUTCOME = re.compile(rf"\b(?:{_OUTCOMES})\b", re.IGNORECASE)


def tells_outcome(text: str) -> bool:
    """Whether the statement says what came of the work, in its result or by its own verb ("Reduced cost by …")."""
    return _OUTCOME.search(text) is not None or bool(action_and_result(text)[1])


def action_and_result(text: str) -> tuple[str, str]:
    """Both parts verbatim; the result is empty where the statement tells none by itself."""
    for match in _RESULT.finditer(text):
        action, result = text[: match.start()], text[match.end() :]
        if len(action.split()) >= LEAST_ACTION_WORDS and len(result.split()) >= LEAST_RESULT_WORDS:
            return action, result
    return text, ""
