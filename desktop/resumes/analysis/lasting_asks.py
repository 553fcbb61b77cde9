"""Demands for a length of time: in a role, with a skill, with a subject."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.listed_asks import ListReader
from desktop.resumes.analysis.phrase_cues import short, without_tail
from desktop.resumes.analysis.roots import content_roots
from desktop.resumes.analysis.stay import Stay

_SCOPE = re.compile(
    r"^['’]?s?\s*(?:of\s+|d['’]|de\s+|an\s+)?(?P<before>[^,;(]*?)\b(?:experience|erfahrung|expérience"
    r"|experiencia)\b\s*(?P<behind>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_AS_ROLE = re.compile(
    r"^\W*(?:working |in work )?(?:as|als|en tant que|comme|como)\s+(?:an?\s+|une?\s+)?(?P<role>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_IN_ROLE = re.compile(
    r"^\W*(?:in|within)\s+(?:an?\s+|the\s+)?(?P<role>.*?)\s*\b(?:roles?|positions?|capacity|posts?|function)\b",
    re.IGNORECASE | re.DOTALL,
)
_PREPOSITION = re.compile(
    r"^\W*(?:(?:of|in|with|on|at|using|as|within|from|mit|for|doing|working(?: with| on| in| as)?|building"
    r"|developing|managing|leading|delivering|designing|running)\s+)*(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
_AFTER_STUDIES = re.compile(r"\bpost-(?:registration|qualification|qualifying|graduation)\b|\bpqe\b", re.IGNORECASE)
_OF_THESE = re.compile(r",\s+(?:with |including )?(?:\w+\s+){1,3}of (?:them|these|those|which)\b.*$", re.IGNORECASE)
"""Five years in sales, two of them abroad."""
_BROAD = re.compile(r"^(?:similar|relevant|related|comparable|equivalent|same|vergleichbar\w*)?\s*$", re.IGNORECASE)


def lasting_asks(stay: Stay, roles: tuple[str, ...], lists: ListReader, *, paid: bool) -> Iterator[Ask]:
    """ "Four years of Python", "as a nurse", "in a similar role"; without a subject, in the `roles` of the job."""
    scope = _OF_THESE.sub("", without_tail(stay.scope))
    before, behind = _around_experience(_AFTER_STUDIES.sub("", scope))
    if named := _roles_named(behind, roles):
        yield _in_roles(named, stay.months, paid)
        return
    subject = before if content_roots(before) else _PREPOSITION.sub("", behind, count=1)
    if not content_roots(subject) or (not before and _BROAD.match(subject.strip())):
        yield _in_roles(roles, stay.months, paid)
        return
    yield from _with_subject(subject, stay.months, lists, paid)
    if subject == before and lists.names_skill(behind):
        yield from lists.read(_PREPOSITION.sub("", behind, count=1), practised=True, paid=paid)


def role_ask(text: str, roles: tuple[str, ...]) -> Ask | None:
    """ "Experience as a supervisor", "in a similar role", without a length; the words count too, not titles alone."""
    _, behind = _around_experience(text)
    named = _roles_named(behind, roles) if behind != text else ()
    return Ask(kind="experience", words=" or ".join(named), roles=named, terms=named) if named else None


def _around_experience(scope: str) -> tuple[str, str]:
    found = _SCOPE.match(scope)
    return (found["before"].strip(), found["behind"]) if found else ("", scope)


def _in_roles(roles: tuple[str, ...], months: int, paid: bool) -> Ask:
    return Ask(kind="experience", words=" or ".join(roles) or "work", roles=roles, months=months, paid=paid)


def _with_subject(subject: str, months: int, lists: ListReader, paid: bool) -> Iterator[Ask]:
    asks = list(lists.read(subject, practised=True, paid=paid, manners=False))
    if not asks:
        yield Ask(kind="experience", words=short(subject), terms=(subject,), months=months, paid=paid)
    for number, ask in enumerate(asks):
        # "two years of Python, including pandas" and "three years of sales, Salesforce, a licence": of the first
        every = "," not in subject and " including " not in subject
        yield _lasting(ask, subject, months) if number == 0 or every else ask


def _lasting(ask: Ask, subject: str, months: int) -> Ask:
    if ask.kind not in ("skill", "subject"):
        return ask
    kind = "skill" if ask.skills else "experience"
    return msgspec.structs.replace(ask, kind=kind, terms=ask.terms or (subject,), months=months, practised=True)


def _roles_named(behind: str, own: tuple[str, ...]) -> tuple[str, ...]:
    if as_role := _AS_ROLE.match(behind):
        named = re.split(r"[,;(]|\s+(?:in|at|with|within|on|for)\s+", as_role["role"])[0]
        return _spread_head(re.split(r"\s+(?:or|ou|oder|o)\s+|\s*/\s*", re.sub(r"\b(?:an?|the)\s+", "", named)))
    if in_role := _IN_ROLE.match(behind):
        parts = re.split(r",|\s+or\s+|\s*/\s*", in_role["role"])
        return own if _BROAD.match(in_role["role"]) else tuple(part.strip() for part in parts if part.strip())
    return ()


def _spread_head(roles: Sequence[str]) -> tuple[str, ...]:
    """ "Data or product analyst" names a data analyst and a product analyst."""
    cleaned = [role.strip() for role in roles if role.strip()]
    if len(cleaned) > 1 and len(cleaned[-1].split()) > 1 and len(cleaned[0].split()) == 1:
        head = cleaned[-1].split()[-1]
        cleaned = [role if role.lower().endswith(head.lower()) else f"{role} {head}" for role in cleaned]
    return tuple(cleaned)
