"""How a line of a résumé is worded: its tense, its person, its verb, slips of the keys."""

import re

from desktop.resumes.analysis.word_lists import listed

_WEAK = re.compile(
    r"^\W*(?:was |were |been )?(?:responsible for|helped|assisted|aided|worked on|involved in|participated in"
    r"|took part in|duties include[ds]?|tasked with|contributed to|supported (?=the)|part of (?:a|the) team"
    r"|in charge of|handled|exposure to)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"(?<![\w.])(?:I(?:'m|'ve|'d|'ll)?|[Mm]y(?! (?:mother|father|mum|mom|dad|parents?|son|daughter|child(?:ren)?|baby"
    r"|family|husband|wife|partner|sister|brother|grand\w+|late)\b)|[Mm]yself|(?<= )me)(?![\w./-]| ?&)"
)
_BUZZ = re.compile(
    r"\b(?:results?-driven|results?-oriented|passionate(?:ly)?|team ?player|hard-?working|hardworking|dynamic"
    r"|synerg\w+|guru|ninja|rock ?star|(?:highly|self-?) ?motivated|go-getter|think(?:s"
    r"|ing)? outside (?:of )?the box"
    r"|proven track record|self-starter|detail-oriented|excellent communicat\w+(?: skills)?|fast learner"
    r"|people person|best of breed|world-class|game-?changer|thought leader\w*|visionary|strategic thinker"
    r"|perfectionist|innovative|dedicated professional)\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"\b([^\W\d_]{2,}) \1\b", re.IGNORECASE)
_MAY_REPEAT = frozenset(listed("that had very bora pago duran baden"))
_PRESENT = frozenset(
    listed(
        "lead manage develop build design write run create work maintain support coordinate prepare provide "
        "deliver plan organise organize teach train supervise oversee handle analyse analyze monitor ensure "
        "conduct perform implement test report collaborate help assist drive own review mentor care sell "
        "serve process operate produce research present negotiate install repair clean drive order answer "
        "advise collect translate take speak hold explain communicate solve meet find make keep follow"
    )
)
_FIRST_WORD = re.compile(r"^\W*([A-Za-z]+)")


def weak_opening(text: str) -> str:
    """ "Responsible for", "Helped": what one was near, not what one did. Empty for none."""
    found = _WEAK.search(text)
    return found[0].strip(" •-–*") if found else ""


def first_person(text: str) -> str:
    found = _FIRST_PERSON.search(text)
    return found[0] if found else ""


def buzzword(text: str) -> str:
    found = _BUZZ.search(text)
    return found[0] if found else ""


def repeated_word(text: str) -> str:
    """A word typed twice; names like Bora Bora are spared."""
    return next(
        (found[1] for found in _REPEATED.finditer(text) if found[1].lower() not in _MAY_REPEAT and found[1].islower()),
        "",
    )


def is_present(text: str) -> bool:
    """Its first word is a verb in the present tense: "Manage", "Manages", "Managing"."""
    found = _FIRST_WORD.match(text)
    if not found:
        return False
    word = found[1].lower()
    bare = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"}
    return bool(bare & _PRESENT) and not _noun_follows(text, found.end(), word)


_NOUN_TOO = frozenset(listed("test research report lead design support order work plan review care process present"))
_AFTER_NOUN = frozenset(listed("of on engineer developer nurse suite manager in for at was were is"))


def _noun_follows(text: str, end: int, word: str) -> bool:
    """ "Test suite for …", "Research integrated into …" and "Lead engineer of …" begin with a noun."""
    follows = re.match(r"\s+(\w+)", text[end:])
    if word not in _NOUN_TOO or not follows:
        return False
    return follows[1].lower() in _AFTER_NOUN or follows[1].lower().endswith("ed")
