"""Words as questions, retrieval and the verifier compare them: normal form, light stems, numbers written out."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_VOWELS = frozenset("aeiouy")

_SMALL = _WORD.findall(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _WORD.findall("twenty thirty forty fifty sixty seventy eighty ninety")
_UNITS = {word: value for value, word in enumerate(_SMALL)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def words(text: str) -> list[str]:
    """The words in lower case, without punctuation; an apostrophe inside a word stays ("don't")."""
    return _WORD.findall(text.translate(_APOSTROPHES).lower())


def normal(text: str) -> str:
    """The words with single spaces between: equal for two texts that differ in case and punctuation only."""
    return " ".join(words(text))


def stem(word: str) -> str:
    """The word without a plural or verb ending, so that "managed", "manages" and "managing" meet.

    Lighter than Porter 1980 on purpose: only endings whose removal leaves a vowel and three letters.
    """
    word = word.removesuffix("'s")
    for ending, put in (("sses", "ss"), ("ies", "y"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")[: 3 if ending == "s" else 0]):
            return _mended(word, word[: -len(ending)] + put, bool(put))
    return word.removesuffix("e") if len(word) > 4 else word


def number(tokens: Sequence[str]) -> int | None:
    """The number that the words say ("two hundred and five"), or None where they say no single number."""
    total = current = 0
    seen = False
    for token in tokens:
        if token == "and" and seen:
            continue
        if token in _UNITS:
            current += _UNITS[token]
        elif token == "hundred":
            current = (current or 1) * 100
        elif token in _SCALES:
            total, current = total + (current or 1) * _SCALES[token], 0
        else:
            return None
        seen = True
    return total + current if seen else None


def is_number_word(word: str) -> bool:
    return word in _UNITS or word in _SCALES


def _mended(word: str, base: str, kept: bool) -> str:
    if len(base) < 3 or not _VOWELS & set(base):
        return word
    if not kept and len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        base = base[:-1]  # planned → plan
    return base.removesuffix("e") if len(base) > 4 else base
