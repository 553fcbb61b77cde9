"""Words of a phrase by their roots, so that "reconciliations" meets "reconciled"; and which of them say little."""

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from desktop.resumes.analysis.word_lists import listed
from desktop.text.words import stem, words

_ENDINGS = re.compile(
    r"(?:isations?|izations?|ations?|itions?|tions?|ions?|ments?|ancy|ancies|ances?|ences?|ants?|ents?|ers?"
    r"|ors?|als?|ists?|ives?|ians?|ics?"
    r"|ities|ity|ised|ized|ise|ize|ates?|ated|ings?|ed|es|s|y|e|i)$"
)

_LEFT_OVER = re.compile(r"(?:ers?|ors?|als?|ists?|ates?|e|i|y)$")
_SHORTEST = 4

_SYNONYMS = (
    "lead led manage supervise head oversee direct",
    "train teach taught coach mentor tutor onboard instruct educate",
    "junior apprentice student starter newcomer graduate",
    "recruit hire hiring recruitment",
    "medicine medication drug prescription",
    "critical intensive",
    "hygiene safety",
    "pupil child children kid",
    "repair mend fix",
    "order purchase procure procurement buy bought",
    "company firm",
    "e-commerce ecommerce",
    "analyse analyze analysis analyst analytic",
    "organise organize",
    "vehicle van car lorry",
    "shop store retail",
    "invoice billing",
    "illustrate draw",
    "menu recipe",
    "campaign advertising advert ad",
    "care caring cared",
    "run ran running",
    "write wrote written",
    "build built",
    "sell sold",
    "grow grew grown",
    "speak spoke spoken",
    "find found",
    "win won",
    "drive drove driven",
    "staff people employee personnel",
    "register registered registration",
    "administer administration administrative",
)


def _bare_root(word: str) -> str:
    bare = stem(word)
    for pattern in (_ENDINGS, _LEFT_OVER):
        cut = pattern.sub("", bare)
        bare = cut if len(cut) >= _SHORTEST else bare
    if bare.endswith("at") and len(bare) > 6:
        bare = bare[:-2]
    if bare.endswith("yst"):
        bare = bare[:-1]
    return bare


def _same_roots() -> dict[str, str]:
    groups = ([_bare_root(word) for word in line.split()] for line in _SYNONYMS)
    return {each: group[0] for group in groups for each in group}


_SAME = _same_roots()


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """The word without its endings of number, tense and kind; synonyms and irregular forms have one root."""
    bare = _bare_root(word)
    return _SAME.get(bare, bare)


_EMPTY = frozenset(
    listed(
        "a an the and or of in on at to for from by with without within as is are be been being am was were "
        "will would should could can may might must have has had having do does doing done you your yours we "
        "our ours us they their them it its this that these those who which what when where how there here "
        "one some any all both each every other others own same such like also more most very much many few "
        "less not no if into over under up out about around across through between per than then so just only "
        "well e.g i.e eg ie etc incl or similar comparable equivalent related relevant plus least minimum min "
        "than years year yrs months month preferably ideally experience experienced experiences knowledge "
        "understanding understand know knowing known familiar familiarity proficient proficiency expertise "
        "expert skill skills skilled ability able capable competent competence competency competencies "
        "confident comfortable command grasp awareness appreciation exposure background track record history "
        "interest interested passion passionate commitment committed dedication demonstrable demonstrated "
        "demonstrate proven prove good great strong solid excellent outstanding exceptional sound deep "
        "thorough extensive broad advanced basic basics fundamental fundamentals practical hands-on hand-on "
        "hands working work worked works effective effectively efficient successful successfully highly fully "
        "full previous prior recent current currently first new using use used uses make "
        "making professional commercial industry level high desire desirable required require requirement "
        "requirements essential preferred needed need needs want role roles position positions job area areas "
        "field fields environment environments setting settings sector kind type variety range post "
        "involvement mind don't done im am beim including "
        "include includes include bring come speak naturally inside without fear feel really eager keen "
        "willing try hold holding held possess possessing gained gain qualified und oder mit für der die das "
        "den dem ein eine von zu im in du sie wir ihr haben hast erfahrung kenntnisse sicherer sichere umgang "
        "sehr gute gut erste mehrjährige le la les de des du et ou en une un avec con y o el los las"
    )
)
"""Words that a demand is made of rather than what it asks."""

_WEAK = frozenset(
    listed(
        "team teams patient patients customer customers client clients people staff system systems service "
        "services management manage managing data project projects product products process processes "
        "business technical technology technologies tool tools solution solutions support control care "
        "general quality group course training school industry software digital web online company "
        "design development develop developing building build create creating planning plan standards "
        "standard time day small large junior senior application applications report reports reporting "
        "production operation operations knowledge certificate certification licence license qualification "
        "qualifications degree status card level busy interest practice method methods "
        "techniques procedures"
    )
)

_EMPTY_ROOTS = _EMPTY | {root(word) for word in _EMPTY if len(word) > 4}
_WEAK_ROOTS = frozenset(root(word) for word in _WEAK)
_WEAK_WEIGHT = 0.4


def content_roots(text: str) -> tuple[str, ...]:
    """The roots that say what is meant, in their order, each once."""
    found = words(_joined_marks(text))
    if _is_name(text):
        return tuple(dict.fromkeys(root(word) for word in found if len(word) > 3 or word not in _EMPTY))
    kept = (root(word) for word in found if word not in _EMPTY)
    return tuple(dict.fromkeys(each for each in kept if each not in _EMPTY_ROOTS or each.isdigit()))


def all_roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in words(_joined_marks(text)))


def share(asked: Iterable[str], there: Set[str]) -> float:
    """How much of what is asked is there, 0 to 1; a word like "team" weighs less than one like "haemofiltration"."""
    wanted = tuple(asked)
    whole = sum(map(_weight, wanted))
    return sum(_weight(each) for each in wanted if each in there) / whole if whole else 0.0


def tells(roots: Iterable[str]) -> bool:
    """At least one of the words says something of its own."""
    return any(each not in _WEAK_ROOTS for each in roots)


def initials(text: str) -> str:
    """ "Special educational needs" → "sen"."""
    return "".join(word[0] for word in words(text) if word not in ("and", "of", "the", "in", "for"))


def _is_name(text: str) -> bool:
    """ "Advanced Life Support" is a name, in which no word is idle."""
    long = [word for word in text.split() if len(word) > 3]
    return len(long) >= 3 and all(word[0].isupper() for word in long) and not text.isupper()


def _weight(each: str) -> float:
    return _WEAK_WEIGHT if each in _WEAK_ROOTS else 1.0


def _joined_marks(text: str) -> str:
    # "e-commerce" and "post-operative" are one word; "wiring/testing" are two
    return re.sub(r"(?<=\b[A-Za-z])-(?=\w)", "", text)
