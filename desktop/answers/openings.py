"""How a candidate begins to say a fact: "Coordinated 11 crews" is told as "I coordinated …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.answers.asked_for import HONOUR, SPOKEN_LANGUAGES, WRITING, is_heading, is_list
from desktop.answers.fact_types import Fact
from desktop.answers.verbs import ACTION, is_past
from desktop.answers.word_lists import listed
from desktop.answers.words import stem

SHORT_EMPLOYER_WORDS = 5
LONG_STATEMENT_WORDS = 20
"""A longer statement is told without saying where it was: the heading of the outline says it."""

_BASE_FORMS = frozenset(listed("own hold run lead manage review teach write speak lecture care oversee head"))
_NOUN_ENDINGS = ("s", "ing", "er", "or", "ion", "ment")  # codespell:ignore
_ABLE = re.compile(
    r"(?:proficient|skilled|passionate|fluent|able|capable|adept|experienced in|versed)\b", re.IGNORECASE
)
_PERSON = re.compile(
    r"(?:er|or|ist|ian|nurse|professional|expert|partner|lead|head|graduate|student|analyst)$"  # codespell:ignore
)
_NOUN_GROUP_END = re.compile(r"\s*[,.;]|\s+(?:with|in|who|to|of|for|at|and|seeking|having)\b")
_QUALITIES = frozenset(listed("skills ability record experience knowledge background understanding"))
_TITLES = frozenset(listed("chartered certified registered licensed qualified accredited"))
_BARE_LEVEL = re.compile(
    r"(?<=\w) (native|bilingual|fluent|good|basic|conversational|proficient|intermediate|beginner)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Opening:
    """`said` begins the sentence, `rest` is what of the statement has not been said.

    `whole`: the sentence is complete. `free`: what the candidate did with it is not said, so no verb is.
    """

    said: str
    rest: str
    whole: bool = False
    free: bool = False


def opening_of(fact: Fact, before: Sequence[Fact] = ()) -> Opening:
    """`before` are the facts told already. It never says "Yes": whether a fact is what was asked is for the person."""
    if is_heading(fact) and (heading := _heading(fact, before)):
        return heading
    told = _told(fact)
    where = "" if told.free else _where(fact, before)
    return replace(told, said=f"{where}, {told.said}") if where else told


def _where(fact: Fact, before: Sequence[Fact]) -> str:
    known = any(fact.employer == other.employer for other in before)
    short = len(fact.employer.split()) <= SHORT_EMPLOYER_WORDS and len(fact.text.split()) < LONG_STATEMENT_WORDS
    return (
        f"At {_witharticle_for(fact.employer)}"
        if fact.employer and fact.kind == "achievement" and short and not known
        else ""
    )


def _heading(fact: Fact, before: Sequence[Fact]) -> Opening | None:
    """A heading is said whole; a school without a degree, or an employer without a role, cannot be."""
    if not fact.employer or not fact.role or fact.role not in fact.text:
        return None
    if fact.kind == "education":
        return Opening(
            f"I have {article_for(fact.role)} {fact.role} from {_witharticle_for(fact.employer)}", "", whole=True
        )
    if fact.current:
        return Opening(
            f"I am {article_for(fact.role)} {fact.role} at {_witharticle_for(fact.employer)}", "", whole=True
        )
    then = "Before that, " if any(other.kind == "position" for other in before) else ""
    return Opening(
        f"{then}I was {article_for(fact.role)} {fact.role} at {_witharticle_for(fact.employer)}", "", whole=True
    )


def _witharticle_for(employer: str) -> str:
    return (
        f"the {employer}" if employer.startswith(("University of", "Bank of", "Ministry of", "City of")) else employer
    )


def article_for(noun: str) -> str:
    first = noun.split()[0]
    spelled = first.isupper() or (len(first) > 1 and first[1].isupper())
    vowels = "AEFHILMNORSX" if spelled else "AEIOaeio"
    return "an" if first[0] in vowels else "a"


def _told(fact: Fact) -> Opening:
    words = fact.text.split()
    first = words[0].strip(",;:").lower() if words else ""
    second = words[1].strip(",;:").lower() if len(words) > 1 else ""
    comma = "," if words and words[0].endswith(",") else ""
    if fact.kind == "certificate" or (fact.kind == "education" and first in _TITLES):
        return Opening(f"I am a {words[0]}" if first in _TITLES else "I hold", _after_title(fact.text, first))
    if is_list(fact):
        return Opening(_of_list(fact), _BARE_LEVEL.sub(r" (\1)", fact.text))
    if fact.kind == "summary" and (own := _of_oneself(fact.text)):
        return own
    if fact.kind == "other" and HONOUR.search(fact.role) and not is_past(first):
        return Opening("I received", fact.text)
    if fact.kind == "other" and WRITING.search(fact.role) and not is_past(first):
        return Opening("I published", fact.text)
    if first.endswith("ly") and is_past(second):
        return Opening(f"I {first} {second}", " ".join(words[2:]))
    if first in ("was", "were") and len(words) > 1:
        return Opening(f"I was {words[1]}", " ".join(words[2:]))
    if is_past(first) or (fact.kind == "achievement" and _is_base_form(first)):
        return Opening(f"I {first}{comma}", " ".join(words[1:]))
    if first.endswith("ing") and stem(first) in ACTION:
        return Opening(f"I {'have been' if fact.current else 'was'} {first}", " ".join(words[1:]))
    return Opening("I", fact.text, free=True)


def _of_oneself(text: str) -> Opening | None:
    """A profile leaves out "I am" and "I have"."""
    words = text.split()
    first, rest = words[0], " ".join(words[1:])
    if _ABLE.match(text):
        return Opening(f"I am {first.lower()}", rest)
    noun = (_NOUN_GROUP_END.split(text, maxsplit=1)[0].split() or [first])[-1].lower()
    keeps_capital = first.isupper() or (len(words) > 1 and words[1][:1].isupper())
    said = first if keeps_capital else first[0].lower() + first[1:]
    if _PERSON.search(noun):
        return Opening(f"I am {article_for(said)} {said}", rest)
    if noun in _QUALITIES:
        return Opening(f"I have {said}" if noun == "skills" else f"I have {article_for(said)} {said}", rest)
    return None


def _after_title(text: str, first: str) -> str:
    return text.partition(" ")[2] if first in _TITLES else text


def _is_base_form(word: str) -> bool:
    return word in _BASE_FORMS or (stem(word) in ACTION and not word.endswith(_NOUN_ENDINGS))


def _of_list(fact: Fact) -> str:
    return "I speak" if SPOKEN_LANGUAGES.search(fact.role) and not re.search(r"\d|\+|#", fact.text) else "I know"
