"""What the sentence says that the candidate did or has, against what the statement says was done."""

import re

from desktop.answers.acts import acts_of
from desktop.answers.asked_for import HONOUR, WRITING, is_heading, is_list
from desktop.answers.evidence import MAKING, Evidence, says_no_act
from desktop.answers.synonyms import SCAFFOLD, same_verb
from desktop.answers.word_lists import listed
from desktop.answers.words import STOP, stem, tokens

_HAVE = re.compile(
    r"\b(?:I|we)(?:'ve| have| had| own| owned)(?: got)?\s+"
    r"((?:an?|the|my|our|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several|many)\b[^,;.]*)",
    re.IGNORECASE,
)
_MAY_BE_HAD = frozenset(
    stem(word)
    for word in listed(
        "experience degree background qualification qualifications certificate certification licence license diploma "
        "knowledge training skills skill record history years year months bachelor master phd doctorate role position "
        "job chance opportunity"
    )
)
_HOLDING = frozenset(stem(word) for word in listed("have own hold carry keep lead manage supervise run head direct"))
HELD_WORDS = 4
_EMPTY_VERBS = frozenset(
    listed("conducted performed made did gave held ran carried took completed provided executed had")
)
_BEFORE_NOUNS = frozenset(listed("the a an of their its his her our my for with this that these each every in on at"))
_PERSON_NOUN = re.compile(r"(?:ees?|ers|ors|ist|ists)$")  # codespell:ignore
_MADE = frozenset(stem(word) for word in tokens(MAKING))
_STILL = re.compile(r"\b(?:I am|I'm|I have been|I've been)\b", re.IGNORECASE)
_NOT_TELLING = frozenset(
    stem(word) for word in ("get", "got", "made", "did", "used", "worked", "became", "went", "came")
)


def unsaid_act(text: str, evidence: Evidence) -> str:
    """A sentence on the first act, possession or lasting state that the statement does not give; empty where none."""
    return _unsaid_verb(text, evidence) or _unsaid_possession(text, evidence) or _ended(text, evidence)


def _unsaid_verb(text: str, evidence: Evidence) -> str:
    """The candidate's verbs must be the statement's own verbs.

    "Manager" in the heading does not say who managed this, and who planned the move did not move.
    """
    if any(is_heading(fact) or is_list(fact) or fact.kind in ("summary", "certificate") for fact in evidence.facts):
        return ""
    if any(fact.kind == "other" and (HONOUR.search(fact.role) or WRITING.search(fact.role)) for fact in evidence.facts):
        return ""
    written = _verbs_of(evidence.text)
    made = _MADE if all(says_no_act(fact) for fact in evidence.facts) else frozenset()
    own = acts_of(text, spoken=True).own
    for word in tokens(text):
        verb = stem(word.lower())
        if verb in SCAFFOLD or verb in _NOT_TELLING or verb not in own:
            continue
        if verb not in made and not any(same_verb(verb, known) for known in written):
            return f"Your résumé does not say “{word}” here."
    return ""


def _verbs_of(statement: str) -> set[str]:
    """Stems of the words that may be verbs there; nouns of acts count only where the verb before them is empty."""
    words = [word.lower() for word in tokens(statement)]
    empty = bool(words) and words[0] in _EMPTY_VERBS
    return {
        stem(word)
        for before, word in zip(("", *words), words, strict=False)
        if word not in STOP and not _PERSON_NOUN.search(word) and (empty or before not in _BEFORE_NOUNS)
    }


def _unsaid_possession(text: str, evidence: Evidence) -> str:
    """ "I have a design system" is not "I wrote" one; degrees, experience and people led may be had."""
    if evidence.education or any(is_list(fact) or fact.kind == "summary" for fact in evidence.facts):
        return ""
    for match in _HAVE.finditer(text.replace("’", "'")):
        had = {stem(word) for word in tokens(match[1].lower()) if word not in STOP and not word[0].isdigit()}
        if not had & _MAY_BE_HAD and not had & _held(evidence):
            return "Your résumé does not say that you have this."
    return ""


def _held(evidence: Evidence) -> set[str]:
    """What stands right behind a verb of having or leading."""
    held: set[str] = set()
    for fact in evidence.facts:
        words = [stem(word.lower()) for word in tokens(fact.text)]
        for i, word in enumerate(words):
            if word in _HOLDING:
                held.update(words[i + 1 : i + 1 + HELD_WORDS])
    return held


def _ended(text: str, evidence: Evidence) -> str:
    """ "I am", "I have been … for four years" of a position that is over."""
    over = all(
        fact.end and not fact.current and fact.kind not in ("education", "certificate") for fact in evidence.facts
    )
    if not evidence.facts or not over or not _STILL.search(text):
        return ""
    roles = {word.lower() for fact in evidence.facts for word in tokens(fact.role)}
    going_on = re.search(r"\b(?:have|'ve) been\b.*\b(?:for|since)\b", text, re.IGNORECASE)
    said = re.search(r"\b(?:I am|I'm) (?:an?|the) ((?:[\w-]+ ?){1,5})", text, re.IGNORECASE)
    names_role = said is not None and bool(roles & {word.lower() for word in tokens(said[1])})
    return "In your résumé this is over." if going_on or names_role else ""
