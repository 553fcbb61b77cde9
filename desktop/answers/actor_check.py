"""Who did what: the sentence's "I" against the subject of the fact, and how big a part it claims."""

import re

from desktop.answers.evidence import Evidence
from desktop.answers.synonyms import same_verb
from desktop.answers.verbs import (
    ACTION,
    HELPING,
    LEADING,
    PASSIVE_HONOURS,
    TITLE_OF_FOUNDING,
    TITLE_OF_LEADING,
    is_past,
)
from desktop.answers.word_lists import listed
from desktop.answers.words import STOP, content_stems, stem, tokens

_BE = frozenset(["was", "were", "been", "being", "is", "are", "be", "got", "get", "gets"])
_OWN_SUBJECT = frozenset(["i", "we", "i've", "we've", "i'd", "we'd"])
_LINKS = frozenset(
    listed("and then also successfully personally later first to have had has by while through ; , but or not")
)
_BEGUN = frozenset(stem(word) for word in ["founded", "established", "cofounded", "co-founded"])
_TOKEN = re.compile(r"[^\W_](?:[\w+#]|[.&/'’-](?=\w))*[+#]*|[,;:.]")


def wrong_actor(text: str, evidence: Evidence) -> str:
    """A sentence on the first act that the evidence gives to somebody else or to a smaller part; empty where none."""
    said = _acts(text, spoken=True)
    if actor := _somebody_else(text):
        return f"It tells what “{actor}” did, not what you did."
    if title := _foreign_title(text, evidence):
        return f"“{title}” is not a position in the cited part of your résumé."
    for fact in evidence.facts:
        written = _acts(fact.text, spoken=False)
        for verb in said.own:
            if _among(verb, written.others | written.done_to_me) and not _among(verb, written.own):
                return f"In your résumé somebody or something else {_shown(text, verb)}, not you."
        for verb in said.done_to_me:
            if _among(verb, written.own - PASSIVE_HONOURS) or (
                _among(verb, written.others) and not _among(verb, written.done_to_me)
            ):
                return f"Your résumé does not say that this was done to you (“{_shown(text, verb)}”)."
    return _inflated(text, said, evidence) or _other_object(text, evidence)


_SOMEBODY = re.compile(
    r"(?:^|[,;.]\s+|\band\s+)((?:my|our|the|a|his|her|their)\s+(?:\w+\s+){0,2}?(?:manager|boss|supervisor|director|team|colleagues?|"
    r"coworkers?|co-workers?|lead|mentor|friend|brother|sister|partner|company|client|customer|others?|people))\s+"
    r"(?:also\s+|then\s+|\w+ly\s+)?(\w+)",
    re.IGNORECASE,
)


def _somebody_else(text: str) -> str:
    """A person other than the candidate as the subject of a past act; "the team" counts, "we" does not."""
    for match in _SOMEBODY.finditer(text):
        if is_past(match[2]) and match[2].lower() not in _BE:
            return match[1]
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


class _Acts:
    """Stems of verbs by who does them."""

    def __init__(self) -> None:
        self.own: set[str] = set()
        self.others: set[str] = set()
        self.done_to_me: set[str] = set()
        self.objects: dict[str, set[str]] = {}


def _acts(text: str, *, spoken: bool) -> _Acts:
    """In a résumé the subject left out is the candidate; in speech it is "I" or "we"."""
    acts = _Acts()
    words = _TOKEN.findall(text.replace("’", "'"))
    subject_is_own = not spoken
    previous = ";"
    current = ""
    for position, word in enumerate(words):
        lowered = word.lower()
        verb = stem(lowered)
        acting = lowered not in STOP and (
            verb in ACTION or is_past(lowered) or (lowered.endswith("ing") and len(lowered) > 5)
        )
        if lowered in _OWN_SUBJECT:
            subject_is_own = True
        elif lowered in (".", ";"):
            subject_is_own = not spoken or (lowered == ";" and subject_is_own)
        elif lowered in ("who", "which", "that", "they", "it"):
            subject_is_own = False
        elif previous in _BE and acting:
            mine = _own_before_be(words, position) or (not spoken and position == 1)  # "Was named Employee of the Year"
            (acts.done_to_me if mine else acts.others).add(verb)
            current = ""
        elif acting and (previous in _LINKS or previous in _OWN_SUBJECT or previous.endswith("ly") or position == 0):
            if position == 0 and verb in PASSIVE_HONOURS and not spoken:
                acts.done_to_me.add(verb)
            (acts.own if subject_is_own else acts.others).add(verb)
            current = verb if subject_is_own else ""
        elif acting and is_past(lowered) and not spoken and previous not in STOP:
            acts.others.add(verb)
        elif current and lowered not in STOP and word[0].isalnum():
            acts.objects.setdefault(current, set()).update(content_stems(word))
        previous = lowered
    if (
        not spoken
        and words
        and stem(words[0]) in PASSIVE_HONOURS
        and len(words) > 1
        and words[1].lower() in ("to", "as", "for", "by", "employee")
    ):
        acts.own.discard(stem(words[0]))
        acts.others.add(stem(words[0]))
    return acts


def _own_before_be(words: list[str], position: int) -> bool:
    return any(word.lower() in _OWN_SUBJECT for word in words[max(0, position - 3) : position])


def _among(verb: str, verbs: set[str] | frozenset[str]) -> bool:
    return any(verb == other or (len(verb) > 4 and other.startswith(verb[:5])) for other in verbs)


def _shown(text: str, verb: str) -> str:
    return next((word for word in tokens(text) if stem(word.lower()) == verb), verb)


def _inflated(text: str, said: _Acts, evidence: Evidence) -> str:
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


def _more_than_helped(text: str, said: _Acts, evidence: Evidence) -> str:
    for fact in evidence.facts:
        written = {stem(word) for word in tokens(fact.text)[:3]}
        if not written & HELPING or {stem(word) for word in tokens(text)} & (HELPING | {"help", "part", "work"}):
            continue
        if said.own & ACTION:
            return "Your résumé says that you helped with this, not that you did it."
    return ""


def _other_object(text: str, evidence: Evidence) -> str:
    """The same verb with none of the words that follow it in the fact: the act was done to something else."""
    said = _acts(text, spoken=True).objects
    for verb, objects in said.items():
        written = [
            found
            for fact in evidence.facts
            for other, found in _acts(fact.text, spoken=False).objects.items()
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
