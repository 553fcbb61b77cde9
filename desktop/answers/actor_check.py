"""Who did what: the sentence's "I" against the subject of the fact, and how big a part it claims."""

import re

from desktop.answers.acts import BE, Acts, acts_of
from desktop.answers.evidence import Evidence
from desktop.answers.synonyms import SCAFFOLD, same_verb
from desktop.answers.verbs import (
    ACTION,
    HELPING,
    LEADING,
    PASSIVE_HONOURS,
    TITLE_OF_FOUNDING,
    TITLE_OF_LEADING,
    is_past,
)
from desktop.answers.words import STOP, stem, tokens

_BEGUN = frozenset(stem(word) for word in ["founded", "established", "cofounded", "co-founded"])


def wrong_actor(text: str, evidence: Evidence) -> str:
    """A sentence on the first act that the evidence gives to somebody else or to a smaller part; empty where none."""
    said = acts_of(text, spoken=True)
    if actor := _somebody_else(text, evidence):
        return f"It tells what “{actor}” did, not what you did."
    if turned := _turned_round(text, evidence):
        return f"In your résumé it was you, not “{turned}”."
    if title := _foreign_title(text, evidence):
        return f"“{title}” is not a position in the cited part of your résumé."
    for fact in evidence.facts:
        if fact.kind == "summary":
            continue  # "a manager who has worked in retail" is the candidate
        written = acts_of(fact.text, spoken=False)
        for verb in said.own:
            if _among(verb, written.others | written.done_to_me) and not _among(verb, written.own):
                return f"In your résumé somebody or something else {_shown(text, verb)}, not you."
        for verb in said.done_to_me:
            if _among(verb, written.own - PASSIVE_HONOURS) or (
                _among(verb, written.others) and not _among(verb, written.done_to_me)
            ):
                return f"Your résumé does not say that this was done to you (“{_shown(text, verb)}”)."
    return _inflated(text, said, evidence) or _other_object(text, evidence)


_PERSONS = (
    "manager|boss|supervisor|director|team|colleagues?|coworkers?|co-workers?|lead|leader|leaders|head|chief|mentor|friend|"
    "brother|sister|partner|company|firm|organisation|organization|department|client|customer|others?|people|staff|"
    "employer|predecessor|successor|assistant|engineers?|developers?|nurses?|students?"
)
_SOMEBODY = re.compile(
    rf"(?:^|[,;.]\s+|\b(?:and|when|while|that)\s+)((?:my|our|the|a|his|her|their)\s+(?:\w+\s+){{0,2}}?({_PERSONS}))\s+"
    rf"(?:also\s+|then\s+|\w+ly\s+)?(?!(?:{_PERSONS})\b)(\w+)",
    re.IGNORECASE,
)
_THOSE_WHO = re.compile(
    r"\b(?:those|people|ones|persons|somebody|someone|anyone|everyone|team) (?:who|that)\b", re.IGNORECASE
)


def _somebody_else(text: str, evidence: Evidence) -> str:
    """A person other than the candidate as the subject of an act; "the team" counts, "we" does not.

    Unless the statement itself tells what this somebody did ("the council funded two posts").
    """
    written = evidence.text.lower()
    if (those := _THOSE_WHO.search(text)) and those[0].lower() not in written:
        return those[0]
    for match in _SOMEBODY.finditer(text):
        verb = match[3].lower()
        acts = is_past(verb) or verb in BE or stem(verb) in ACTION
        told = re.search(rf"\b{match[2].lower()}\b", written) and any(
            _among(stem(verb), acts_of(fact.text, spoken=False).others) or verb in BE for fact in evidence.facts
        )
        if acts and not told:
            return match[1]
    return ""


_SUBJECT = re.compile(
    r"^(?:(?:yes|well|so|then),\s+)?((?:an?|the|my|our|his|her|their)\s+(?:[\w'-]+\s+){0,3}?[\w'-]+)\s+(\w+)\b", re.I
)


def _turned_round(text: str, evidence: Evidence) -> str:
    """ "A surgeon objected to my choice" where the candidate objected to the surgeon's."""
    for end in range(1, 5):
        words = text.split()
        subject, verb = words[: end + 1], stem(words[end + 1].strip(",.;")) if len(words) > end + 1 else ""
        if not verb or not _SUBJECT.match(text) or not is_past(words[end + 1].strip(",.;")):
            continue
        head = stem(subject[-1].strip(",.;"))
        for fact in evidence.facts:
            told = [stem(word) for word in tokens(fact.text)]
            if told and same_verb(verb, told[0]) and any(head == other for other in told[1:]):
                return " ".join(subject)
        return ""
    return ""


_TITLE_CLAIM = re.compile(
    r"\b(?:I am|I'm|I was|I have been|I've been|I became|worked as|work as|served as|promoted to|(?:^|[,.;] )as)"
    r"\s+(?:an?\s+|the\s+)?"
    r"((?:[\w/&’'-]+\s+){0,5}?[\w/&’'-]+)(?=\s+(?:at|for|in|with|on|of|from|who|since|and|that|I|we)\b|\s*[,.;:]|\s*$)",
    re.IGNORECASE,
)
_SAYS_POSITIONS = frozenset({"position", "summary", "education", "certificate"})


def _foreign_title(text: str, evidence: Evidence) -> str:
    """What somebody says to be must stand as a role, or in a statement about the person; not as somebody met."""
    known = {
        stem(word)
        for fact in evidence.facts
        for word in tokens(f"{fact.role} {fact.text if fact.kind in _SAYS_POSITIONS else ''}")
    }
    ended = all(fact.end and not fact.current and fact.kind != "education" for fact in evidence.facts)
    for match in _TITLE_CLAIM.finditer(text):
        if (
            ended
            and re.match(r"I(?: am|'m)\b", match[0], re.IGNORECASE)
            and any(w in match[1] for w in _roles(evidence))
        ):
            return f"{match[1].strip()}, today,"
        words = [word for word in tokens(match[1]) if word.lower() not in STOP]
        verbal = any(is_past(word) or word.lower().endswith("ing") for word in words[:1])
        article = match[0].lower().split()[-len(match[1].split()) - 1]
        names_a_title = words and not verbal and article in ("a", "an", "the", "as", "to")
        if names_a_title and any(stem(word) not in known for word in words):
            return match[1].strip()
    return ""


def _roles(evidence: Evidence) -> list[str]:
    return [fact.role for fact in evidence.facts if fact.role]


def _among(verb: str, verbs: set[str] | frozenset[str]) -> bool:
    return any(verb == other or (len(verb) > 4 and other.startswith(verb[:5])) for other in verbs)


def _shown(text: str, verb: str) -> str:
    return next((word for word in tokens(text) if stem(word.lower()) == verb), verb)


def _inflated(text: str, said: Acts, evidence: Evidence) -> str:
    """Led, managed and founded need as much in the fact or in the role's title; who assisted did not do it."""
    words = evidence.stems
    roles = {stem(word) for fact in evidence.facts for word in tokens(fact.role.lower())}
    mine = said.own | {stem(word) for word in re.findall(r"(?:^|\bI (?:\w+ly )?)(\w+)", text)}
    if mine & LEADING and not _verbs_of(evidence.text) & (LEADING | _BEGUN) and not roles & TITLE_OF_LEADING:
        return "Your résumé does not say that you led or managed this."
    if {"found", "cofound", "co-found"} & {v.removesuffix("ed") for v in mine} and not words & (
        TITLE_OF_FOUNDING | {"found", "cofound", "launch", "start", "establish"}
    ):
        return "Your résumé does not say that you founded this."
    return _more_than_helped(text, said, evidence)


def _verbs_of(text: str) -> set[str]:
    """Without nouns of persons: "the product manager" manages nothing in this statement."""
    return {
        stem(word) for word in tokens(text) if stem(word) not in TITLE_OF_LEADING or is_past(word) or word[0].isupper()
    }


def _more_than_helped(text: str, said: Acts, evidence: Evidence) -> str:
    for fact in evidence.facts:
        written = {stem(word) for word in tokens(fact.text)[:3]}
        if not written & HELPING or {stem(word) for word in tokens(text)} & (HELPING | {"help", "part", "work"}):
            continue
        if said.own & ACTION:
            return "Your résumé says that you helped with this, not that you did it."
    return ""


def _other_object(text: str, evidence: Evidence) -> str:
    """The same verb with none of the words that follow it in the fact: the act was done to something else."""
    said = acts_of(text, spoken=True).objects
    for verb, objects in said.items():
        if verb in SCAFFOLD:
            continue
        written = [
            found
            for fact in evidence.facts
            for other, found in acts_of(fact.text, spoken=False).objects.items()
            if same_verb(verb, other)
        ]
        meant = {word for word in objects if not word[0].isdigit()}
        if not written or not meant:
            continue
        if not any(_shares(meant, found) for found in written):
            return f"In your résumé “{_shown(text, verb)}” is about something else."
    return ""


def _shares(one: set[str], other: set[str]) -> bool:
    return any(same_verb(word, known) for word in one for known in other)
