"""Numbers with what they count: value, unit and the words around them."""

import re
from dataclasses import dataclass, replace

from desktop.answers.periods import POINT, RANGE
from desktop.answers.word_lists import listed
from desktop.answers.words import STOP, stem, tokens

_SMALL = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9}
_NUMBER_WORD = "|".join((*_TENS, *sorted(_SMALL, key=len, reverse=True), *_SCALES))

_UNITS = {
    "%": "%", "percent": "%", "per cent": "%", "percentage": "%", "pp": "%",
    "ms": "ms", "millisecond": "ms", "milliseconds": "ms", "x": "x", "times": "x", "-fold": "x", "fold": "x",
    "second": "second", "seconds": "second", "sec": "second", "secs": "second", "minute": "minute", "minutes": "minute",
    "min": "minute", "mins": "minute", "hour": "hour", "hours": "hour", "hrs": "hour", "h": "hour", "day": "day",
    "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year",
    "years": "year",
    "yrs": "year", "gb": "gb", "tb": "tb", "mb": "mb", "kg": "kg", "km": "km", "miles": "mile",
    "tonnes": "tonne", "tonne": "tonne", "tons": "ton", "ton": "ton", "metres": "metre", "metre": "metre",
    "meters": "metre", "meter": "metre", "litres": "litre", "litre": "litre", "liters": "litre", "acres": "acre",
    "kilometres": "km", "kilometers": "km", "kilograms": "kg", "mile": "mile",
    "dollars": "$", "dollar": "$", "usd": "$", "euros": "€", "eur": "€", "pounds": "£", "gbp": "£",
    "rand": "rand", "zar": "rand", "rupees": "rupee", "rupee": "rupee", "inr": "rupee",  # codespell:ignore
    "francs": "franc", "chf": "franc",
}  # fmt: skip
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))

_CURRENCIES = {
    "us$": "$", "a$": "$", "au$": "$", "c$": "$", "ca$": "$", "nz$": "$", "usd": "$", "eur": "€", "gbp": "£",
    "r": "rand", "zar": "rand", "rs": "rupee", "inr": "rupee", "₹": "rupee", "chf": "franc",  # codespell:ignore
}  # fmt: skip
_CURRENCY = (
    r"(?<!\w)(?:US|AU?|CA?|NZ)\$|[$€£₹]|(?<!\w)(?:USD|EUR|GBP|ZAR|INR|CHF|Rs)(?=\s?\d)"  # codespell:ignore
    r"|(?<!\w)R(?=\d[\d.,\s]*(?:k|m|bn|thousand|million|billion)\b)"
)
_APART = {"m": "metre", "s": "second", "g": "gram", "l": "litre", "t": "tonne"}
"""Single letters are units only after a blank, and a scale only without one: "140 m" is a length, "£1.2m" a sum."""

_FIGURE = re.compile(
    rf"(?:(?P<currency>{_CURRENCY})\s?|(?<![\w.]))(?P<digits>\d{{1,3}}(?:[,\u202f ]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?:(?P<scale>k|mn|mm|m|bn|b)|\s?(?P<scale_word>hundred|thousand|million|billion|trillion|dozen|mn|bn))(?![a-z]))?\+?"
    rf"(?:[\s-]?(?P<unit>{_UNIT})(?![a-z])|\s(?P<apart>[msglt])(?![\w’'-]))?(?![a-z]*\d|[a-z])",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"\b(?:(?:a|an)\s+(?=(?:hundred|thousand|million|billion|trillion|dozen)\b))?(?P<words>(?:{_NUMBER_WORD})"
    rf"(?:[\s-]+(?:and\s+)?(?:{_NUMBER_WORD}))*)\b(?:[\s-]*(?P<unit>{_UNIT})\b)?",
    re.IGNORECASE,
)
_HALVES = re.compile(
    rf"\b(?:(?P<whole>(?:{_NUMBER_WORD}))\s+and\s+)?(?:a\s+)?half\s+(?:a\s+)?"
    rf"(?P<scale>hundred|thousand|million|billion|trillion|dozen)\b(?:[\s-]*(?P<unit>{_UNIT})\b)?",
    re.IGNORECASE,
)
""" "Half a million", "two and a half thousand"."""

_HALF = re.compile(r"\b(?:in|by)\s+half\b|\bhalf\s+(?:of|the|a|an|its|our)\b", re.IGNORECASE)
_DATES = (RANGE, POINT)


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """`unit` is "%", "ms", "$", "year" … or empty; `noun` is the head of what follows ("engineers"), stemmed.

    `before` and `after` are the stems of the nearest words on both sides, within the clause.
    """

    value: float
    unit: str
    noun: str
    text: str
    start: int
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def find_numbers(text: str) -> tuple[TypedNumber, ...]:
    """Every number but dates, digits inside names ("S3", "p95") and "one" as a pronoun; in the order of the text."""
    masked = _without_dates(text)
    found = [_typed(masked, match, _halves_value(match)) for match in _HALVES.finditer(masked)]
    masked = _HALVES.sub(lambda match: " " * len(match[0]), masked)
    found += [_typed(masked, match, _figure_value(match)) for match in _FIGURE.finditer(masked)]
    figures = [range(*match.span()) for match in _FIGURE.finditer(masked)]
    found += [
        _typed(masked, match, spelled_value(match["words"]))
        for match in _SPELLED.finditer(masked)
        if _counts(match) and not any(match.start() in figure for figure in figures)
    ]
    found += [
        TypedNumber(50.0, "%", "", match[0], match.start(), _before(masked, match.start()))
        for match in _HALF.finditer(masked)
    ]
    return _with_shared_units(sorted(found, key=lambda number: number.start))


def spelled_value(words: str) -> float:
    """ "two hundred and fifty thousand": 250,000."""
    total = current = 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word in _SCALES and _SCALES[word] >= 1000:
            total, current = total + max(current, 1) * _SCALES[word], 0.0
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
    return total + current


def years_in(text: str) -> tuple[int, ...]:
    """The years that dates in the text name."""
    return tuple(int(year) for year in re.findall(r"(?<![\w$€£.,])(?:19[5-9]\d|20[0-4]\d)(?![\w%])", text))


def _without_dates(text: str) -> str:
    """The same text with dates blanked; "2,000" and "2000 users" are no dates."""
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if not _counted(text, match):
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def _counted(text: str, match: re.Match[str]) -> bool:
    """A bare "2000" before a plural noun counts something; years are not followed by one."""
    following = re.match(r"\s+([a-z]+s)\b", text[match.end() :])
    return bool(re.fullmatch(r"\d{4}", match[0]) and following and following[1] not in ("as", "was", "is", "this"))


def _counts(match: re.Match[str]) -> bool:
    """ "One" counts only before a unit or a scale: else it is a pronoun or an article."""
    return match["words"].lower() != "one" or match["unit"] is not None


def _figure_value(match: re.Match[str]) -> float:
    value = float(re.sub(r"[,\u202f ]", "", match["digits"]))
    scale = (match["scale"] or match["scale_word"] or "").lower()
    if not scale and match["currency"] and (match["apart"] or "").lower() == "m":
        scale = "m"  # "$48 m" is no length
    return value * _SHORT_SCALES.get(scale, _SCALES.get(scale, 1.0))


def _halves_value(match: re.Match[str]) -> float:
    return (spelled_value(match["whole"] or "zero") + 0.5) * _SCALES[match["scale"].lower()]


def _typed(text: str, match: re.Match[str], value: float) -> TypedNumber:
    groups = match.groupdict()
    apart = _APART.get((groups.get("apart") or "").lower(), "")
    currency = (groups.get("currency") or "").lower()
    unit = _CURRENCIES.get(currency, currency) or _UNITS.get((groups["unit"] or "").lower(), "") or apart
    after = _after(text, match.end())
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return TypedNumber(value, unit, _head(after), match[0].strip(), start, _before(text, start), after)


_CLAUSE_END = re.compile(
    r"[,;:.()\d]|\b(?:and|by|from|to|in|for|with|of|on|at|per|using|while|who|which|that|through|across)\b", re.I
)


def _after(text: str, end: int) -> tuple[str, ...]:
    """Stems of the noun group after the number: up to four words, ended by a preposition or a sign."""
    rest = text[end : end + 80].lstrip("+- ")
    rest = rest.removeprefix("of ") if not rest.startswith("of the") else rest
    stop = _CLAUSE_END.search(rest)
    words = tokens(rest[: stop.start()] if stop else rest)
    return tuple(stem(word) for word in words if word.lower() not in STOP)[:4]


def _before(text: str, start: int) -> tuple[str, ...]:
    words = tokens(re.split(r"[;.]\s|,\s", text[max(0, start - 80) : start])[-1])
    return tuple(stem(word) for word in words if word.lower() not in STOP)[-4:]


_NO_HEAD = frozenset(
    stem(word) for word in listed("late early ago fewer more less later long old total each every day month year week")
)


def _head(after: tuple[str, ...]) -> str:
    """The last word of a short noun group; verbs that follow it ("two engineers left") make this a guess."""
    nouns = [word for word in after if word not in _NO_HEAD]
    return nouns[-1] if nouns and len(nouns) <= 3 else (nouns[0] if nouns else "")


def _with_shared_units(numbers: list[TypedNumber]) -> tuple[TypedNumber, ...]:
    """ "From 900 to 210 ms", "from ten days to six", "2.1 to 3.4 million": what one lacks the other says."""
    shared = list(numbers)
    for i in range(len(shared) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        if not 0 < following.start - one.start - len(one.text) <= len(" and "):
            continue
        if not one.unit and not one.after:
            value = one.value * _scale_of(following) if one.value < following.value / _scale_of(one) else one.value
            after = () if following.unit else following.after
            shared[i] = replace(one, value=value, unit=following.unit, noun=following.noun, after=after)
        elif one.unit and not following.unit and not following.after:
            shared[i + 1] = replace(following, unit=one.unit)
    return tuple(shared)


def _scale_of(number: TypedNumber) -> float:
    """A million where it is spoken after the second number only ("2.1 to 3.4 million")."""
    scale = re.search(r"\d\s*(thousand|million|billion|trillion)\b", number.text, re.IGNORECASE)
    return _SCALES[scale[1].lower()] if scale else 1.0
