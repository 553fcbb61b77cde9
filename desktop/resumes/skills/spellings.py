"""British and American spellings of one term, so that the lexicon lists only one of them."""

import re
from collections.abc import Iterator

_DOUBLED = "model|label|travel|counsel|cancel|signal|tunnel|channel|dial|level|panel"
_PAIRS = (
    (r"is(ation|ations|ing|ed|e|er|ers)\b", r"iz\1"),
    (r"iz(ation|ations|ing|ed|e|er|ers)\b", r"is\1"),
    (r"\b(anal|catal|paral)ys(e|ed|er|ing)\b", r"\1yz\2"),
    (r"\b(anal|catal|paral)yz(e|ed|er|ing)\b", r"\1ys\2"),
    (r"\b(behavi|col|fav|harb|lab|neighb|hum|vap|flav)our", r"\1or"),
    (r"\b(behavi|col|fav|harb|lab|neighb|hum|vap|flav)or(?!a)", r"\1our"),
    (r"\b(cent|fib|theat|lit|met)re(s?)\b", r"\1er\2"),
    (r"\b(cent|fib|theat|lit)er(s?)\b", r"\1re\2"),
    (rf"\b({_DOUBLED})l(ing|ed|er|ers|or|ors)\b", r"\1\2"),
    (rf"\b({_DOUBLED})(ing|ed|er|ers|or|ors)\b", r"\1l\2"),
    (r"\b(catal|dial|anal)ogue", r"\1og"),
    (r"\b(catal|dial)og\b", r"\1ogue"),
    (r"\b(def|off|lic|pret)ence(s?)\b", r"\1ense\2"),
    (r"\b(def|off|lic|pret)ense(s?)\b", r"\1ence\2"),
    (r"\b(orthop|p|enc[yv]clop|an|h|gyn|f|hom)ae", r"\1e"),
    (r"\bprogramme(s?)\b", r"program\1"),
    (r"\bprogram(s?)\b", r"programme\1"),
    (r"\bfulfilment", "fulfillment"),
    (r"\benrolment", "enrollment"),
    (r"\baluminium", "aluminum"),
    (r"\btyre", "tire"),
    (r"\bcheque", "check"),
    (r"\bjewellery", "jewelry"),
    (r"\bgrey", "gray"),
    (r"\bplough", "plow"),
    (r"\bmaths\b", "math"),
    (r"\bmould", "mold"),
    (r"\bsulph", "sulf"),
    (r"\bstorey", "story"),
    (r"\bmanoeuvr", "maneuver"),
)
_RULES = tuple((re.compile(pattern), put) for pattern, put in _PAIRS)
_HINTS = (
    "isa",
    "isi",
    "ise",
    "iza",
    "izi",
    "ize",
    "ysi",
    "yse",  # codespell:ignore yse
    "yzi",
    "yze",
    "our",
    "avor",
    "avior",
    "olor",
    "abor",
    "ghbor",
    "umor",
    "apor",
    "arbor",
    "centre",
    "center",
    "fibre",
    "fiber",
    "theatr",
    "theater",
    "litre",
    "liter",
    "metre",
    "meter",
    "elling",
    "elled",
    "eller",
    "ellor",
    "eling",
    "eled",
    "eler",
    "elor",
    "nelling",
    "neling",
    "ialling",
    "ialing",
    "alling",
    "aling",  # codespell:ignore aling
    "logue",
    "alog",  # codespell:ignore alog
    "ialog",
    "defence",
    "offence",
    "licence",
    "pretence",
    "defense",
    "offense",
    "license",
    "pretense",
    "ae",
    "program",
    "fulfilment",  # codespell:ignore fulfilment
    "enrolment",
    "aluminium",
    "tyre",
    "cheque",
    "jewellery",
    "grey",
    "plough",
    "maths",
    "mould",
    "sulph",
    "storey",
    "manoeuvr",
)
"""A word with none of these has one spelling only: cheaper to see than to try every rule."""


class Spellings:
    """The other spellings of terms, word by word; remembers the words it has seen."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[str, ...]] = {}

    def of(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The words of a term with one spelt otherwise at a time; a spelling nobody uses does no harm."""
        for place, word in enumerate(words):
            others = self._seen.get(word)
            if others is None:
                others = self._seen[word] = tuple(_others(word))
            for other in others:
                yield (*words[:place], other, *words[place + 1 :])


def _others(word: str) -> Iterator[str]:
    if not any(hint in word for hint in _HINTS):
        return
    for pattern, put in _RULES:
        other = pattern.sub(put, word)
        if other != word:
            yield other
