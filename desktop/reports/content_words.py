"""Content words: what two texts are compared by, whatever the order, the endings and the way numbers are said."""

from functools import lru_cache
from itertools import groupby

from desktop.text.words import is_number_word, number, stem, words

_FUNCTION_WORDS = frozenset(
    words(
        "a an the this that these those it its and or but nor so as at by for from in into of off on onto out over per "
        "to up with within without about above across after again against all also am are is was were be been being "
        "before below between both can could did do does done during each few for further had has have having he her "
        "here him his how i if just let's me more most my no not now once only other our ours own same she should "
        "some such than their them then there they through too under until us very via we what when where which while "
        "who whom why will would you your yours any every i'm i've i'd i'll we've we're that's it's there's don't "
        "didn't well yes yeah really like kind sort thing things lot bit"
    )
)


@lru_cache(maxsize=1024)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; "thirty one", "thirty-one" and "31 %" are all "31"."""
    found: set[str] = set()
    for spoken_number, group in groupby(words(text), is_number_word):
        if spoken_number:
            found.update(_figures(list(group)))
        else:
            found.update(stem(word) for word in group if word not in _FUNCTION_WORDS and not _is_letter(word))
    return frozenset(found)


def _figures(said: list[str]) -> list[str]:
    value = number(said)
    return [] if value is None else [str(value)]


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word not in "cr"  # C and R are languages
