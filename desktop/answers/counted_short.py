"""Acronyms of what is counted ("38M MAU"), and the words that they are short for."""

from collections.abc import Sequence

from desktop.answers.words import STOP, content_stems, stem, tokens

_MEANT = {
    "mau": "monthly active users",
    "wau": "weekly active users",
    "dau": "daily active users",
    "qps": "queries per second",
    "rps": "requests per second",
    "tps": "transactions per second",
    "rpm": "requests per minute",
    "iops": "operations per second",
    "arr": "annual recurring revenue",
    "mrr": "monthly recurring revenue",
    "gmv": "gross merchandise value",
    "aum": "assets under management",
    "fte": "full-time employees",
    "sku": "products stock-keeping units",
    "loc": "lines of code",
}
_HEADS = {
    acronym: stem(next(word for word in reversed(meant.partition(" per ")[0].split()) if word not in STOP))
    for acronym, meant in _MEANT.items()
}


def shorthands(text: str) -> list[str]:
    """What the acronyms in the text mean, and the acronyms whose words all stand in it."""
    said = {form for word in tokens(text) for form in (word.lower(), word.lower().removesuffix("s"))}
    stems = set(content_stems(text))
    return [meant for acronym, meant in _MEANT.items() if acronym in said] + [
        acronym for acronym, meant in _MEANT.items() if set(content_stems(meant)) <= stems
    ]


def without_shorthands(stems: Sequence[str]) -> tuple[str, ...]:
    """The same stems, those of acronyms replaced by those of their words."""
    return tuple(word for each in stems for word in (content_stems(_MEANT[each]) if each in _MEANT else [each]))


def head_of(noun: str) -> str:
    """The stem of the thing counted, also where it is an acronym."""
    return _HEADS.get(noun, noun)
