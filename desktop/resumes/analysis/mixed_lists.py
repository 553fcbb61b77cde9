"""A list that asks things of several kinds: "ADR, Power BI, a degree in logistics", "a BSc with three years of sales".

Read as a whole, the degree, the length of time or the language would swallow what stands beside it.
"""

import re

from desktop.resumes.analysis.degrees import degree_level
from desktop.resumes.analysis.roots import content_roots, tells
from desktop.resumes.analysis.stay import first_stay, stays
from desktop.resumes.analysis.tongues import languages_asked

_COMMA = re.compile(r"\s*,\s+(?:and\s+|as well as\s+|plus\s+)?")
_JOINT = re.compile(_COMMA.pattern + r"|\s+(?:and|plus|as well as)\s+(?=an?\s)")
_LEAD = re.compile(
    r"^\W*(?:(?:you )?(?:have|hold|possess|bring|need)\s+)?"
    r"(?:(?:[\w-]+\s){0,2}?(?:experience|knowledge|understanding)\s(?:with|of|in|using)\s+)?",
    re.IGNORECASE,
)
_HOLDING = re.compile(r"^\W*(?:you )?(?:have|hold|possess|bring|need)\s+", re.IGNORECASE)
_OPENING = 5
_LONGEST_ITEM = 6
_SENTENCE = re.compile(
    r"\b(?:is|are|be|been|have|has|had|you|we|who|or|with|including|such as|either|both|if|in|as|least|minimum)\b",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"(?P<comma>,)?\s+or\s+(?P<rest>[^,;]*)$", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:at least|a?\s*minimum(?: of)?|over|more than|equivalent|relevant|with)\b", re.IGNORECASE)
_EXPERIENCE_LED = re.compile(r"^\W*(?:[\w-]+\s+){0,2}experience\b", re.IGNORECASE)
_HANGING = re.compile(
    r"^(?:both|either|whether|which|who|with|within|in|at|across|from|to|for|of|while|where|as|on|or|not|etc"
    r"|including|such|preferably|ideally)\b",
    re.IGNORECASE,
)
_HANGING_END = re.compile(r"(?:[\s,]+(?:with|and|plus|at least|a minimum of|minimum))*[\s,]*$", re.IGNORECASE)
_EXAMPLES = re.compile(r"\b(?:such as|e\.?g|including|for example|like)\b", re.IGNORECASE)


def apart(text: str) -> tuple[str, str] | None:
    """The items before a degree, a length of time or a language that ends a list, and that; None for no such list."""
    for comma in _JOINT.finditer(text):
        left, right = text[: comma.start()], text[comma.end() :]
        if _inside_brackets(left):
            continue
        if _is_special(left):
            return None
        opening = right.split(",")[0].split()[:_OPENING]
        if _is_special(" ".join(opening)) and _is_list(left):
            return _HOLDING.sub("", left), right
    return None


def degree_before_length(text: str) -> tuple[str, bool] | None:
    """The words of a degree that stand before a length of time, and whether the time is taken instead of it."""
    begin = first_stay(text)
    before = text[:begin] if begin else ""
    if not degree_level(before):
        return None
    other = _ALTERNATIVE.search(before)
    if other and (head := before[: other.start()]) and degree_level(head):
        # "a PhD, or a master's with five years" and "a degree or five years"; "physics or maths with five years" is not
        if other["comma"] and degree_level(other["rest"]):
            return head, True
        if not content_roots(_AT_LEAST.sub(" ", other["rest"])):
            return head, True
    return _HANGING_END.sub("", before), False


def experiences(text: str) -> tuple[str, ...]:
    """ "Experience of rewiring, fire alarms, and leading a team" as its items; empty for anything else."""
    led = _EXPERIENCE_LED.match(text)
    if not led or "(" in text or _EXAMPLES.search(text):
        return ()
    items = _COMMA.split(text)
    return tuple(items) if len(items) > 1 and not any(_HANGING.match(item) for item in items[1:]) else ()


def _is_special(text: str) -> bool:
    return bool(degree_level(text) or stays(text) or languages_asked(text))


def _is_list(text: str) -> bool:
    return all(_is_item(_LEAD.sub("", item)) for item in _COMMA.split(text))


def _is_item(item: str) -> bool:
    return len(item.split()) <= _LONGEST_ITEM and tells(content_roots(item)) and not _SENTENCE.search(item)


def _inside_brackets(text: str) -> bool:
    return text.count("(") > text.count(")")
