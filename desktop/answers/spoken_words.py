"""The words of a statement as they are said one after the other, and where a sentence made of them may end."""

import re
from dataclasses import dataclass, replace

from desktop.answers.verbs import is_past
from desktop.answers.word_lists import listed

LEAST_WORDS_BEFORE_END = 3

_CLAUSE_OPENERS = frozenset(listed("by using while which after when because so until before"))
_PAIRED = frozenset(listed("between both either"))
_NO_ARTICLE_BEFORE = frozenset(
    listed(
        "a an the and or of to in on at by for from with without that which who as into over after before when while "
        "my our their its his her this these two three four five six seven eight nine ten all both each every no not"
    )
)
_ARTICLE_AFTER = re.compile(
    r"^$|^(?:of|to|in|on|at|by|for|from|with|and|into|over|up|back|out|as|through|across)$", re.I
)
_PAST_OF = {
    "cutting": "cut", "taking": "took", "bringing": "brought", "growing": "grew", "winning": "won", "making": "made",
    "meeting": "met", "leading": "led", "keeping": "kept", "building": "built", "giving": "gave", "writing": "wrote",
    "selling": "sold", "running": "ran", "finding": "found", "beginning": "began", "holding": "held",
    "driving": "drove",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """`past`: how it may also be said behind "which". `aside`: it stood in brackets and may be left out.

    `takes_article`: a résumé may have left out "the" before it ("Led migration of …").
    """

    text: str
    after_comma: bool = False
    may_end_before: bool = False
    aside: bool = False
    past: str = ""
    takes_article: bool = False
    last_of_list: bool = False


def spoken_words(statement: str) -> list[SpokenWord]:
    """In their order, without punctuation but commas."""
    words, in_brackets = statement.split(), False
    found: list[SpokenWord] = []
    for k, word in enumerate(words):
        in_brackets = in_brackets or "(" in word
        plain = word.strip(".,;:()[]…\"“”'")
        before = words[k - 1] if k else ""
        after = words[k + 1] if k + 1 < len(words) else ""
        if re.search(r"\w", plain):
            after_comma = bool(re.search(r"[,;]$", before.rstrip(")]”\"'")))
            ends = len(found) >= LEAST_WORDS_BEFORE_END and _opens_clause(
                plain, after, words[:k], after_comma=after_comma
            )
            past = _past_of(plain) if after_comma else ""
            article = plain.lower() not in _NO_ARTICLE_BEFORE and _ARTICLE_AFTER.search(before) is not None
            article = article and plain.isalpha() and plain.islower() and not _is_verb(plain)
            found.append(SpokenWord(plain, after_comma, ends, in_brackets, past, article))
        in_brackets = in_brackets and ")" not in word
    last = max((k for k, word in enumerate(found) if word.after_comma), default=-1)
    passive = 0 <= last < len(found) - 1 and found[last + 1].text == "by"  # "…, used by 400 customers"
    return [replace(word, last_of_list=k == last and not passive) for k, word in enumerate(found)]


def _opens_clause(word: str, after: str, before: list[str], *, after_comma: bool) -> bool:
    """Whether what stands before this word is complete without it."""
    if after_comma and (_is_verb(word) or word.lower() in ("which", "then") or ";" in before[-1]):
        return True
    if word.lower() == "and":
        return _is_verb(after.strip(",.;")) and not _PAIRED & {one.lower() for one in before[-4:]}
    return word.lower() in _CLAUSE_OPENERS


def _is_verb(word: str) -> bool:
    return is_past(word) or bool(re.fullmatch(r"[a-z]{3,}ing", word))


def _past_of(word: str) -> str:
    if not re.fullmatch(r"[a-z]{3,}ing", word):
        return ""
    root = word[:-3]
    return _PAST_OF.get(word) or (f"{root}d" if root.endswith("e") else f"{root}ed")
