"""Where a growing text's sentences end."""

import re

_CITATION = re.compile(r"\[[^\[\]\n]{1,60}\]")
_TERMINAL = re.compile(r"[.!?…]+[\"'”’)]*")
_LAST_WORD = re.compile(r"[\w.&-]+$")
_LIST_NUMBER = re.compile(r"\s*(\d{1,2}|[-*•])\s*")
_NEXT_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"[^\W\d_](\.[^\W\d_])*")  # J., U.S., M.B.A.

_NEVER_LAST = frozenset({"e.g", "i.e", "mr", "mrs", "ms", "dr", "prof", "vs", "approx", "cf"})
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
_BEFORE_NUMBERS = frozenset({"no", "nos", "fig", "vol", "p", "pp"}) | _MONTHS
_SELDOM_LAST = frozenset(
    {"inc", "ltd", "corp", "co", "llc", "etc", "ph.d", "b.sc", "m.sc", "jr", "sr"}
    | {"st", "mt", "ft", "lt", "sgt", "capt", "col", "gen"}
)
_OPENERS = frozenset(
    {"i", "we", "he", "she", "it", "this", "that", "they", "these", "those", "there", "my", "our", "the", "then"}
    | {"as", "in", "at", "on", "after", "before", "when", "while", "by", "since", "so"}
    | {"also", "but", "during", "from", "later", "with"}
)
"""A capitalised one of these after "Inc." starts a sentence; any other word may go on with the name."""


class SentenceSplitter:
    """Cuts streamed text into sentences, each with the citations that stand before or after its full stop.

    A sentence ends when what follows it has begun, so the last one stays in `rest`.
    """

    def __init__(self) -> None:
        self._text = ""

    @property
    def rest(self) -> str:
        """What has not ended yet."""
        return self._text

    def feed(self, token: str) -> list[str]:
        """The sentences that this piece of text has finished, without the white space around them."""
        self._text += token
        finished = []
        while (end := _first_end(self._text)) is not None:
            sentence, self._text = self._text[:end].strip(), self._text[end:].lstrip()
            if sentence:
                finished.append(sentence)
        return finished


def _first_end(text: str) -> int | None:
    """Where the first sentence ends, its citations included; None while that cannot be known."""
    for position, character in enumerate(text):
        if character == "\n" and text[:position].strip():
            return _after_citations(text, position)
        if character in ".!?…" and (terminal := _TERMINAL.match(text, position)):
            if position and text[position - 1] in ".!?…":
                continue
            if not text[terminal.end() :].strip():
                return None
            if _ends_here(text, position, terminal.end()):
                return _after_citations(text, terminal.end())
    return None


def _ends_here(text: str, stop: int, after: int) -> bool:
    """Whether the punctuation at `stop`, whose run ends at `after`, closes a sentence."""
    if not (text[after].isspace() or text[after] == "["):
        return False  # 3.5, Node.js, example.com
    if _LIST_NUMBER.fullmatch(text, 0, stop):
        return False
    following = text[after:].lstrip()
    if text[stop] in "!?" or following.startswith("["):
        return True
    return not following[0].islower() and not _is_abbreviation(text, stop, following)


def _is_abbreviation(text: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to the word before it, and the sentence goes on."""
    found = _LAST_WORD.search(text, 0, stop)
    word = found.group().lower() if found else ""
    if word in _BEFORE_NUMBERS:
        return following[0].isdigit()
    if word in _NEVER_LAST:
        return not _numbered_ms(text, word, stop)
    is_initials = word != "i" and _INITIALS.fullmatch(word)
    if word not in _SELDOM_LAST and not is_initials:
        return False
    opener = _NEXT_WORD.match(following)
    # What may still grow from "In" into "Infrastructure" opens nothing yet.
    return opener is None or opener.end() == len(following) or opener.group().lower() not in _OPENERS


def _numbered_ms(text: str, word: str, stop: int) -> bool:
    """ "900 ms." is a quantity, "Ms. Chen" a person."""
    return word == "ms" and bool(re.search(r"\d\s*$", text[: stop - len(word)]))


def _after_citations(text: str, position: int) -> int | None:
    """The end of the citations that follow; None while another may still come or one is half there."""
    end = position
    while True:
        start = end + len(text[end:]) - len(text[end:].lstrip())
        if start == len(text):
            return None
        if text[start] != "[":
            return end
        citation = _CITATION.match(text, start)
        if citation is None:
            return None if "]" not in text[start:] and len(text) - start < 60 else end
        end = citation.end()
        while end < len(text) and text[end] in ".!?":
            end += 1  # "[F1]." after a full stop
