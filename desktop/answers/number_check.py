"""Numbers of a sentence against the numbers of its evidence: value, unit, what is counted, and derived durations."""

import re
from datetime import date
from itertools import pairwise

from desktop.answers.counted_short import head_of, without_shorthands
from desktop.answers.evidence import Evidence, career_months
from desktop.answers.fact_types import HEADER_KINDS, FactBook
from desktop.answers.numbers import TypedNumber, find_numbers
from desktop.answers.periods import POINT, as_date
from desktop.answers.synonyms import SCAFFOLD
from desktop.answers.word_lists import listed
from desktop.answers.words import related, stem, tokens

_BASE = {
    "ms": ("time", 1.0), "second": ("time", 1e3), "minute": ("time", 6e4), "hour": ("time", 3.6e6),
    "day": ("days", 1.0), "week": ("days", 7.0), "month": ("months", 1.0), "year": ("months", 12.0),
    "mb": ("bytes", 1.0), "gb": ("bytes", 1e3), "tb": ("bytes", 1e6),
}  # fmt: skip
_APPROXIMATELY = re.compile(r"\b(?:about|around|roughly|approximately|some|circa)\s+(?:[$€£])?$", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|close to|just under|under|less than|up to)\s+$", re.IGNORECASE)
_OVER = re.compile(r"\b(?:over|more than|above|at least|exceeding)\s+$", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|spent|have|has|had|with|over|of|past|last|bring)\s+(?:the\s+)?(?:past\s+|last\s+)?"
    r"(?:(?:about|around|nearly|almost|over|roughly|more than|just over|just under)\s+)?$",
    re.IGNORECASE,
)
_STEP = re.compile(r"\b(by|to|from)\s+(?:(?:about|around|nearly|almost|over|up to)\s+)?\W?$", re.IGNORECASE)
_MULTIPLES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
    "halving": 0.5,
    "twice": 2.0,
    "twofold": 2.0,
}
_BEGINNING = re.compile(
    r"\b(?:since|from|between|(?:joined|began|started|starting)(?: \w+){0,4} in)\s+(?:early |late |mid-?)?$",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:\b(?:until|till|to|and|through|left(?: \w+){0,4} in)|[-–—])\s*$", re.IGNORECASE)
_FINISHED = re.compile(r"\b(?:graduated|finished|completed|earned|received|got)\b[^.;]*$", re.IGNORECASE)
_ABSOLUTES = frozenset(
    listed(
        "most all every only always never entire best largest biggest highest first fastest majority whole "
        "single-handedly solely alone entirely fully completely perfectly"
    )
)
_REGULAR = frozenset(stem(word) for word in ("annual", "yearly", "monthly", "weekly", "daily", "hourly", "regular"))
SAME_RANGE_CHARS = 16
"""Numbers this near each other are one change ("from 900 ms to 210 ms") and no rivals."""

ROUNDING = 0.1
"""How far "about" and "nearly" may be from the truth."""


def wrong_number(text: str, evidence: Evidence, book: FactBook, today: date) -> str:
    """A sentence on the first number, date or relative word that the evidence does not carry; empty where all stand."""
    for number in find_numbers(text):
        if not _number_stands(number, text, evidence, book, today):
            return f"“{number.text}” is not what the cited part of your résumé says."
    return _wrong_order(text, evidence) or _wrong_date(text, evidence) or _wrong_multiple(text, evidence)


def _number_stands(number: TypedNumber, text: str, evidence: Evidence, book: FactBook, today: date) -> bool:
    before = text[: number.start]
    if re.search(rf"(?<!\w){re.escape(number.text)}(?!\w)", " ".join(fact.role for fact in evidence.facts)):
        return True  # "Year 4 Teacher"
    if any(
        _matches(number, known, evidence, before) and not _other_direction(before, fact.text[: known.start])
        for fact in evidence.facts
        for known in fact.numbers
    ):
        return True
    if _is_difference(number, text, evidence):
        return True
    if (
        number.unit in ("year", "month")
        and _LASTING.search(before)
        and not re.search(r"\b(?:within|after|in)\s+\S*\s?$", before)
    ):
        lengths = (
            *evidence.durations_in_months(today),
            career_months(book, today)
            if not evidence.employers
            or re.match(r"\S+\s+\S*\s*(?:of\s+)?(?:\S+\s+){0,3}experience", text[number.start :])
            else 0,
        )
        return any(_lasts(number, months, before) for months in lengths if months)
    return bool(evidence.words & {number.text.lower()}) and number.unit == "" and not number.after


def _is_difference(number: TypedNumber, text: str, evidence: Evidence) -> bool:
    """ "By nine points, from 24 to 15 percent"."""
    if not re.match(r"\s*(?:percentage\s+)?points?\b", text[number.start + len(number.text) :]):
        return False
    return any(
        one.unit == other.unit == "%" and abs(abs(one.value - other.value) - number.value) < 1e-6
        for fact in evidence.facts
        for one, other in pairwise(fact.numbers)
    )


def _other_direction(said_before: str, known_before: str) -> bool:
    """ "By 78 %" is not "to 78 %"."""
    said, known = _STEP.search(said_before), _STEP.search(known_before)
    return said is not None and known is not None and (said[1].lower() == "by") != (known[1].lower() == "by")


def _matches(number: TypedNumber, known: TypedNumber, evidence: Evidence, before: str) -> bool:
    kind, value = _in_base(number)
    known_kind, known_value = _in_base(known)
    return kind == known_kind and _same_value(value, known_value, before) and _same_thing(number, known, evidence)


def _in_base(number: TypedNumber) -> tuple[str, float]:
    kind, factor = _BASE.get(number.unit, (number.unit, 1.0))
    return kind, number.value * factor


def _same_value(value: float, truth: float, before: str) -> bool:
    if abs(value - truth) <= 1e-6 * max(1.0, abs(truth)):
        return True
    if _APPROXIMATELY.search(before):
        return abs(value - truth) <= ROUNDING * abs(truth)
    if _NEARLY.search(before):
        return truth <= value <= truth * (1 + ROUNDING)
    return _OVER.search(before) is not None and truth * (1 - 2 * ROUNDING) <= value <= truth


def _same_thing(number: TypedNumber, known: TypedNumber, evidence: Evidence) -> bool:
    """A counted thing must be the fact's; of two numbers with one unit in a fact the nearer words decide."""
    nouns = [word for word in without_shorthands(number.after) if word not in SCAFFOLD]
    counted = without_shorthands(known.after)
    if not number.unit and nouns and counted:
        around = (*counted, *known.before)
        if not any(related(noun, other) or _plural_of_same(noun, other) for noun in nouns[:3] for other in counted):
            return False
        noun = head_of(number.noun)
        if noun and noun in nouns and not any(related(noun, other) for other in around):
            return any(related(nouns[0], other) for other in counted[:2]) and any(
                related(noun, stem(word)) for word in evidence.stems
            )
    rivals = [
        other
        for other in evidence.numbers
        if other.unit == known.unit and other.value != known.value and abs(other.start - known.start) > SAME_RANGE_CHARS
    ]
    if not rivals or not number.unit:
        return True
    return _overlap(number, known) >= max(_overlap(number, rival) for rival in rivals)


def _plural_of_same(one: str, other: str) -> bool:
    return {one, other} <= {"person", "staff", "employee", "member"}


def _overlap(one: TypedNumber, other: TypedNumber) -> int:
    mine = {word for word in (*one.before, *one.after) if word not in SCAFFOLD and not word[0].isdigit()}
    theirs = {word for word in (*other.before, *other.after) if word not in SCAFFOLD and not word[0].isdigit()}
    return sum(any(related(word, known) for known in theirs) for word in mine)


def _lasts(number: TypedNumber, months: int, before: str) -> bool:
    """ "For three years": the whole years passed, or the nearest; "over" the whole ones, "nearly" the next."""
    if number.unit == "month":
        return abs(number.value - months) <= 1
    years = months / 12
    if _OVER.search(before):
        return years - 1 < number.value <= years
    if _NEARLY.search(before):
        return years <= number.value < years + 0.5
    return number.value in (int(years), round(years))


def _wrong_order(text: str, evidence: Evidence) -> str:
    """ "From 210 to 900" where the fact says from 900 to 210."""
    pattern = r"\bfrom\s+\S*?([\d.,]+)\S*(?:\s\w+)?\s+to\s+\S*?([\d.,]+)"
    for said in re.findall(pattern, text):
        if said[0].strip(".,") == said[1].strip(".,"):
            return "The change is none as it is told here."
        for fact in evidence.facts:
            for known in re.findall(pattern, fact.text):
                if said[0].strip(".,") == known[1].strip(".,") and said[1].strip(".,") == known[0].strip(".,"):
                    return "The change goes the other way in your résumé."
    return ""


def _wrong_date(text: str, evidence: Evidence) -> str:
    known = evidence.dates()
    stated = {point for fact in evidence.facts for match in POINT.finditer(fact.text) if (point := as_date(match[0]))}
    for match in POINT.finditer(text):
        said = as_date(match[0])
        bare_year = re.fullmatch(r"\d{4}", match[0].strip()) is not None
        if said is None or (bare_year and any(number.value == said.year for number in evidence.numbers)):
            continue
        points = _points_for(text[: match.start()], known, stated, evidence)
        if not any(point.year == said.year and (bare_year or point.month == said.month) for point in points):
            return f"“{match[0].strip()}” is not the date in your résumé."
    return ""


def _points_for(before: str, known: tuple[date, ...], stated: set[date], evidence: Evidence) -> set[date]:
    """ "Since" and "from" speak of a beginning, "until" of an end; "in 2019" dates the deed itself, and a position's
    beginning or end does not say when in between it was."""
    if _BEGINNING.search(before):
        return stated | {fact.start for fact in evidence.facts if fact.start}
    if _ENDING.search(before) or (evidence.education and _FINISHED.search(before)):
        return stated | {fact.end for fact in evidence.facts if fact.end}
    about_position = any(fact.kind in HEADER_KINDS for fact in evidence.facts)
    return stated if stated or not about_position else set(known)


def _wrong_multiple(text: str, evidence: Evidence) -> str:
    lowered = [word.lower() for word in tokens(text)]
    known = {word.lower() for word in tokens(evidence.text)}
    for word in lowered:
        if word in _MULTIPLES and word not in known and not _derived(_MULTIPLES[word], evidence):
            return f"“{word}” is not what the cited part of your résumé says."
    rest = lowered[1:] if lowered[:1] == ["first"] else lowered
    yearly = any(stem(word) in _REGULAR for word in known)
    for word in rest:
        if word == "every" and (yearly or "each" in known):
            continue
        if word in _ABSOLUTES and word not in known and not any(part.startswith(word + "-") for part in known):
            return f"“{word}” claims more than your résumé says."
    return ""


def _derived(multiple: float, evidence: Evidence) -> bool:
    """Two numbers of one fact and unit stand in this proportion (5 % off at most)."""
    for fact in evidence.facts:
        for one, other in zip(fact.numbers, fact.numbers[1:], strict=False):
            if one.unit == other.unit and one.value and abs(other.value / one.value - multiple) <= 0.05 * multiple:
                return True
    return False
