"""From each statement: paraphrases that are true, and fabrications that differ from it in one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.answers.facts import Fact, FactBook

_SPELLED = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_OTHER_WORDS = {
    "Led": "headed", "Mentored": "coached", "Built": "developed", "Reduced": "cut", "Wrote": "drafted", "Grew": "increased",  # noqa: E501
    "Cut": "reduced", "Trained": "coached", "Raised": "increased", "Coached": "mentored", "Designed": "created",
    "Supervised": "managed", "Managed": "led", "Shortened": "cut", "Organised": "organized", "Prepared": "produced",
}  # fmt: skip
_NOUNS = {
    "engineers": "designers", "nurses": "doctors", "representatives": "stores", "pupils": "parents", "microservices": "databases",  # noqa: E501
    "events": "orders", "patients": "wards", "cooks": "waiters", "apprentices": "managers", "guests": "suppliers",
    "clients": "banks", "subsidiaries": "factories", "visitors": "sponsors", "trainee": "senior", "covers": "complaints",  # noqa: E501
}  # fmt: skip
_UNITS = {
    "%": " points of margin",
    " ms": " seconds",
    " minutes": " hours",
    " days": " weeks",
    " months": " weeks",
    "M": "K",
}


@dataclass(frozen=True)
class Variant:
    kind: str
    sentence: str
    true: bool


def paraphrases(fact: Fact) -> Iterator[Variant]:
    """Sentences that say what the statement says, or a part of it."""
    told = f"I {_lower(fact.text)}"
    told = told.rstrip(".")
    yield _true("as it stands", told, fact)
    if fact.employer:
        yield _true("with employer", f"At {fact.employer} {told}", fact)
        yield _true("with role", f"As a {fact.role} at {fact.employer}, {told}", fact)
        yield _true("inner role", f"When I was a {fact.role} at {fact.employer}, {told}", fact)
    first = re.split(r"; |, (?=cutting)| that | and (?=proposed|cut)", told)[0]
    if first != told and len(first.split()) > 3:
        yield _true("first part", first, fact)
    spelled = re.sub(
        r"(?<![\d.,$£p-])\b(\d{1,2})(?= [a-z])", lambda m: _SPELLED[int(m[1])] if int(m[1]) < 13 else m[0], told
    )
    if spelled != told:
        yield _true("spelled numbers", spelled, fact)
    if "%" in told:
        yield _true("percent", told.replace("%", " percent"), fact)
    verb = fact.text.split()[0]
    if verb in _OTHER_WORDS:
        yield _true("other verb", told.replace(_lower(verb), _OTHER_WORDS[verb], 1), fact)
    yield _true("adverbs", told.replace("I ", "I also successfully ", 1), fact)
    yield _true("filler", f"Well, in that role {told}", fact)


def fabrications(fact: Fact, book: FactBook) -> Iterator[Variant]:
    """Sentences with one thing changed or added that the résumé does not say."""
    told = f"I {_lower(fact.text)}".rstrip(".")
    yield from _numbers(told, fact)
    yield from _others(told, fact, book)
    yield from _additions(told, fact)
    yield from _parts_played(told, fact)


def _numbers(told: str, fact: Fact) -> Iterator[Variant]:
    for match in re.finditer(r"(?<![\w.])(\d[\d,.]*\d|\d)(?![a-z]*\d)", told):
        if re.match(r"\b(?:19|20)\d\d\b", match[0]):
            yield _false("date", told[: match.start()] + str(int(match[0]) + 2) + told[match.end() :], fact)
            continue
        value = float(match[0].replace(",", ""))
        wrong = f"{value * 1.5 + 2:,.0f}"
        yield _false("number", told[: match.start()] + wrong + told[match.end() :], fact)
    for noun, other in _NOUNS.items():
        if re.search(rf"\d+[\w\s-]*\b{noun}\b", told):
            yield _false("unit", re.sub(rf"\b{noun}\b", other, told), fact)
    for unit, other in _UNITS.items():
        if re.search(rf"\d{unit}\b" if unit != "%" else r"\d%", told):
            yield _false("unit", re.sub(rf"(?<=\d){unit}", other, told), fact)
    if re.search(r"by \d+%", told):
        yield _false("relative", re.sub(r"by \d+%", "by half", told), fact)
        yield _false("relative", re.sub(r"(\w+) ([\w ]+?) by \d+%", r"halved \2", told), fact)
    if re.search(r"from \S+(?: \w+)? to \S+", told):
        yield _false(
            "relative", re.sub(r"from \S+(?: ms)? to \S+(?: ms| minutes| days)?", "to twice the level", told), fact
        )
        yield _false("relative", told + " and doubled it the next year", fact)
    yield _false("relative", re.sub(r"^I (\w+) ", r"I \1 most of ", told), fact)
    yield _false("relative", re.sub(r"^I (\w+) ", r"I always \1 ", told), fact)


def _others(told: str, fact: Fact, book: FactBook) -> Iterator[Variant]:
    for employer in book.employers:
        if employer != fact.employer and fact.employer:
            yield _false("employer", f"At {employer} {told}", fact)
    yield _false("employer", f"At Microsoft {told}", fact)
    if fact.start and fact.period:
        yield _false("date", f"In {fact.start.year - 2} {told}", fact)
        yield _false("date", f"{told} from {fact.start.year + 1} to {fact.start.year + 3}", fact)
    yield _false("certificate", f"As a certified Scrum Master, {told}", fact)
    yield _false("certificate", f"{told} after earning my PMP certification", fact)
    yield _false("tool", f"{told} using Salesforce", fact)


def _additions(told: str, fact: Fact) -> Iterator[Variant]:
    yield _false("feeling", f"{told}, which made me very proud", fact)
    yield _false("feeling", f"I was nervous when {told}", fact)
    yield _false("reason", f"{told} because the old way was failing", fact)
    yield _false("padding", f"{told} by providing guidance and support", fact)
    yield _false("padding", f"{told}, ensuring everyone was aligned", fact)
    yield _false("padding", f"{told} and improved morale", fact)


def _parts_played(told: str, fact: Fact) -> Iterator[Variant]:
    verb = fact.text.split()[0]
    if (
        verb.lower() not in ("led", "managed", "supervised", "was", "won", "organised")
        and "Manager" not in fact.role
        and "Head" not in fact.role
    ):
        yield _false("inflated", re.sub(r"^I \w+", "I led the people who " + verb.lower(), told), fact)
        yield _false("inflated", re.sub(r"^I \w+", "I managed", told), fact)
        yield _false("inflated", re.sub(r"^I \w+", "I founded", told), fact)
    for weak, strong in (
        ("assisted the ward manager with", "did all the"),
        ("helped run", "ran"),
        ("participated in", "led"),
        ("supported", "taught"),
    ):
        if weak in told:
            yield _false("inflated", told.replace(weak, strong), fact)
    yield _false("actor", told.replace("I ", "My manager ", 1), fact)
    yield _false(
        "actor",
        re.sub(r"^I (\w+ed) ", r"I was \1 by ", told) if re.match(r"^I \w+ed ", told) else f"My brother {told[2:]}",
        fact,
    )
    if match := re.search(r"(\w+) were promoted", told):
        yield _false("actor", told.split(";")[0] + f" and I promoted {match[1]}", fact)
        yield _false("actor", f"I promoted {match[1]} of them", fact)
    if "was named" in told:
        yield _false("actor", told.replace("was named", "named the"), fact)
    if " no " in told:
        yield _false("negation", told.replace(" no ", " some "), fact)


def _true(kind: str, sentence: str, fact: Fact) -> Variant:
    return Variant(kind, f"{sentence}. [{fact.id}]", True)


def _false(kind: str, sentence: str, fact: Fact) -> Variant:
    return Variant(kind, f"{sentence}. [{fact.id}]", False)


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if not text[:2].isupper() else text
