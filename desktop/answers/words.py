"""Words of a sentence: split, brought to a common stem, and compared."""

import re
from functools import lru_cache

from desktop.answers.word_lists import listed

_TOKEN = re.compile(r"[^\W_](?:[\w+#]|[.&/'’-](?=\w))*[+#]*", re.UNICODE)

_IRREGULAR = {
    form: lemma
    for lemma, forms in {
        "lead": "led leads leading",
        "build": "built builds building",
        "write": "wrote written writes writing",
        "cut": "cuts cutting",
        "win": "won wins winning",
        "teach": "taught teaches teaching",
        "run": "ran runs running",
        "grow": "grew grown grows growing growth",
        "bring": "brought brings bringing",
        "sell": "sold sells selling sales sale",
        "make": "made makes making",
        "hold": "held holds holding",
        "keep": "kept keeps keeping",
        "drive": "drove driven drives driving",
        "oversee": "oversaw overseen oversees overseeing",
        "begin": "began begun begins beginning",
        "give": "gave given gives giving",
        "take": "took taken takes taking",
        "find": "found finds finding",
        "set": "sets setting",
        "speak": "spoke spoken speaks speaking",
        "spend": "spent spends spending",
        "save": "saved saves saving savings",
        "know": "knew known knows knowing",
        "think": "thought thinks thinking",
        "feel": "felt feels feeling feelings",
        "see": "saw seen sees seeing",
        "get": "got gets getting gotten",
        "go": "went gone goes going",
        "do": "did done does doing",
        "have": "had has having",
        "be": "am is are was were been being",
        "learn": "learnt learned learns learning",
        "choose": "chose chosen choosing",
        "break": "broke broken",
        "buy": "bought buys buying",
        "fall": "fell fallen",
        "rise": "rose risen",
        "child": "children",
        "person": "people",
        "analysis": "analyses analysed analyzed analyse analyze analysing analyzing analyst",
        "organise": "organized organised organizing organising organize",
        "datum": "data",
        "fast": "faster fastest",
        "high": "higher highest",
        "low": "lower lowered lowering lowest",
        "large": "larger largest",
        "drop": "dropped drops dropping",
        "plan": "planned plans planning planner",
        "ship": "shipped ships shipping",
        "use": "used uses using usage",
        "pay": "paid pays paying payment payments",
        "occupy": "occupied occupancy",
        "propose": "proposal proposals proposed proposing proposes",
        "disagree": "disagreed disagreement disagreeing disagrees",
        "reduce": "reduced reduces reducing reduction reductions",
        "produce": "produced produces producing production",
        "resolve": "resolved resolving resolution resolves",
        "decide": "decided decision decisions deciding",
        "plane": "planes",
        "respond": "responded response responses responding",
        "agree": "agreed agrees agreeing agreement agreements",
        "tell": "told tells telling",
        "show": "shown shows showing showed",
        "catch": "caught catches catching",
        "leave": "left leaves leaving leaver leavers",
        "lose": "lost loses losing loss losses",
        "meet": "met meets meeting",
        "send": "sent sends sending",
        "stand": "stood stands standing",
        "understand": "understood understands understanding",
        "fight": "fought fights fighting",
        "deal": "dealt deals dealing",
        "draw": "drew drawn draws drawing",
        "fly": "flew flown flies flying",
        "feed": "fed feeds feeding",
        "swim": "swam swum swims swimming",
        "wear": "wore worn wears wearing",
        "throw": "threw thrown throws throwing",
        "freeze": "froze frozen freezes freezing",
        "rewrite": "rewrote rewritten rewrites rewriting",
        "rebuild": "rebuilt rebuilds rebuilding",
        "measure": "measured measures measuring measurement measurements",
        "lecture": "lectures lectured lecturing",
        "invent": "invented invents inventing invention",
        "mean": "meant means meaning",
        "become": "became becomes becoming",
        "testify": "testified testifies testifying testimony",
    }.items()
    for form in (lemma, *forms.split())
}

STOP = frozenset(
    listed(
        "a an the this that these those it its and or but nor so as at by for from in into of off on onto out "
        "over per to up with within without about above across after again against all also am are is was were "
        "be been being before below between both can could did do does doing done down during each few further "
        "had has have having he her here hers him his how i i'm i've i'd i'll if just me more most my myself "
        "no not now once only other our ours own same she should some such than their them then there they "
        "through too under until very via we we've we're were what when where which while who whom why will "
        "would you your yours who's that's it's let us upon around along am whose any every"
    )
)


def tokens(text: str) -> list[str]:
    """The words of a text as they stand; C++, CI/CD, R&D and front-end stay whole, a final full stop does not."""
    return _TOKEN.findall(text.replace("’", "'"))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A form shared by the inflections of a word, good for comparing only ("mentoring" and "mentored": "mentor")."""
    word = word.lower().removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.isalpha():
        return word
    for suffix, replacement in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return _undouble(word[: -len(suffix)] + replacement)
    return word.removesuffix("e") if len(word) > 4 else word


_SUFFIXES = (
    ("isations", "is"), ("izations", "is"), ("isation", "is"), ("ization", "is"), ("ations", "at"), ("ation", "at"),
    ("ising", "is"), ("izing", "is"), ("ised", "is"), ("ized", "is"), ("ise", "is"), ("ize", "is"), ("ises", "is"),
    ("izes", "is"), ("ating", "at"), ("ated", "at"), ("ates", "at"), ("ate", "at"), ("ators", "at"), ("ator", "at"),
    ("ments", ""), ("ment", ""),  # codespell:ignore
    ("ingly", ""), ("edly", ""), ("ally", "al"), ("ings", ""), ("ing", ""), ("ied", "y"),
    ("ies", "y"), ("ively", "iv"), ("ive", "iv"), ("ly", ""), ("ers", "er"), ("ions", ""), ("ion", ""), ("ed", ""),
    ("es", ""),
    ("s", ""),
)  # fmt: skip


def _undouble(word: str) -> str:
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "ls":
        return word[:-1]
    return word.removesuffix("e")


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order; compound words also give their parts."""
    found: list[str] = []
    for token in tokens(text):
        lowered = token.lower()
        if lowered in STOP or lowered.removesuffix("'s") in STOP:
            continue
        found.append(stem(lowered))
        if "-" in lowered or "/" in lowered:
            parts = [part for part in re.split(r"[-/]", lowered) if part and part not in STOP]
            found.extend(stem(part) for part in parts)
    return found


def related(one: str, other: str) -> bool:
    """Whether two stems belong to one family: equal, or with a common beginning of 5 letters and at most 4 more.

    "migrat" and "migrant" would pass too; the price of comparing without a dictionary.
    """
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 4 or not shorter.isalpha() or not longer.isalpha():
        return False
    if longer.startswith(shorter):
        return len(longer) - len(shorter) <= 4
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(shorter))
    return common >= max(5, len(longer) - 3)
