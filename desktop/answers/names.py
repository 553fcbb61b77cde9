"""Names in a sentence: of employers, products, places, schools, certificates, skills."""

import re

from desktop.answers.word_lists import listed
from desktop.answers.words import STOP

_WORD = re.compile(r"[^\W_](?:[\w+#]|[.&/'’-](?=\w))*[+#]*", re.UNICODE)
_NOT_NAMES = frozenset(
    listed(
        "i i'm i've i'd i'll monday tuesday wednesday thursday friday saturday sunday january february march "
        "april may june july august september october november december english ok"
    )
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+|[\"“(]\s*|\]\s+)$")


def find_names(text: str) -> list[str]:
    """Capitalised words inside sentences, acronyms, and words with inner capitals, digits or signs, in order.

    A capitalised first word of a sentence is left out: it cannot be told from any other word.
    """
    names: list[str] = []
    for match in _WORD.finditer(text):
        word = match[0].replace("’", "'").removesuffix("'s")
        if word.lower() in _NOT_NAMES or (word.lower() in STOP and not (word.isupper() and len(word) > 1)):
            continue
        if _is_name(word, at_start=_SENTENCE_START.search(text[: match.start()]) is not None):
            names.append(word)
    return names


def _is_name(word: str, *, at_start: bool) -> bool:
    if not any(character.isalpha() for character in word):
        return False
    if re.fullmatch(r"\d+(?:[snrt][tdh]|s|k|m|bn|x|ms|h|gb|tb|mb|kg|km)\+?", word, re.IGNORECASE):
        return False
    inner_capital = any(character.isupper() for character in word[1:]) and not re.fullmatch(r"\w[\w']*-[A-Z]\w+", word)
    has_sign = "+" in word or "#" in word or any(character.isdigit() for character in word)
    has_digit_first = word[0].isdigit()
    if inner_capital or (has_sign and not has_digit_first):
        return True
    return word[0].isupper() and not at_start
