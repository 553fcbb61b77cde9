"""From each statement: paraphrases that are true, and fabrications that differ from it in one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.word_lists import listed

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
_TIMES = frozenset(listed("years months weeks days hours minutes seconds times metres pounds dollars euros tonnes"))
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
    yield _true("we", told.replace("I ", "We ", 1), fact)
    yield _true("example", f"One example is that {told}", fact)
    if fact.employer:
        yield _true("employer behind", f"{told} when I worked at {fact.employer}", fact)
        yield _true("employer behind", f"{told} during my time at {fact.employer}", fact)
    if re.match(r"I \w+ed\b", told):
        yield _true("perfect", re.sub(r"^I ", "I have ", told), fact)
        yield _true("was able", re.sub(r"^I ", "Yes, I've ", told), fact)
    if number := re.search(r"(?<![\w.,$£€])\d+(?= [a-z]+s\b)", told):
        yield _true("about", f"{told[: number.start()]}about {told[number.start() :]}", fact)


def fabrications(fact: Fact, book: FactBook) -> Iterator[Variant]:
    """Sentences with one thing changed or added that the résumé does not say."""
    told = f"I {_lower(fact.text)}".rstrip(".")
    made = (
        *_numbers(told, fact),
        *_others(told, fact, book),
        *_additions(told, fact),
        *_parts_played(told, fact),
        *_wrong_ids(told, fact, book),
    )
    true = f"{told}. [{fact.id}]"
    yield from (variant for variant in made if variant.sentence != true)


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
    yield from _other_nouns(told, fact)
    if money := re.search(r"[$£€](?=\d)", told):
        other = "$" if money[0] != "$" else "£"
        yield _false("unit", told[: money.start()] + other + told[money.end() :], fact)
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
    yield _false("relative", f"{told}, the largest of its kind", fact)
    yield _false("relative", f"{told} more than anybody else", fact)
    yield _false("relative", f"I was the first to do so when {told}", fact)


def _other_nouns(told: str, fact: Fact) -> Iterator[Variant]:
    """What is counted becomes something else of which the statement does not speak."""
    for match in re.finditer(r"(?<![\w.,$£€])\d[\d,]* ((?:[a-z-]+ )?)([a-z]{4,}s)\b", told):
        if match[2] in _TIMES:
            continue
        for other in ("elephants", "invoices", "tractors"):
            if other not in told:
                yield _false("unit", told[: match.start(2)] + other + told[match.end(2) :], fact)


def _wrong_ids(told: str, fact: Fact, book: FactBook) -> Iterator[Variant]:
    """True, but cited under a fact that says something else: refused under that id."""
    others = [other for other in book.facts if other.kind == "achievement" and other.id != fact.id]
    for other in others[:4]:
        yield Variant("wrong id", f"{told}. [{other.id}]", False)


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
    for tool in ("using Salesforce", "in Kubernetes", "with the help of Photoshop", "by means of machine learning"):
        yield _false("skill", f"{told} {tool}", fact)
    yield _false("school", f"After my degree from Harvard, {told}", fact)
    yield _false("school", f"{told}, as I had learned at Stanford University", fact)


def _additions(told: str, fact: Fact) -> Iterator[Variant]:
    yield _false("feeling", f"{told}, which made me very proud", fact)
    yield _false("feeling", f"I was nervous when {told}", fact)
    yield _false("feeling", f"{told}, and I enjoyed every minute of it", fact)
    yield _false("feeling", f"{told}, although it frustrated me", fact)
    yield _false("reason", f"{told} because the old way was failing", fact)
    yield _false("reason", f"{told} so that we could win the client", fact)
    yield _false("reason", f"{told} in order to impress the board", fact)
    yield _false("reason", f"{told} thanks to my persistence", fact)
    yield _false("padding", f"{told} by providing guidance and support", fact)
    yield _false("padding", f"{told}, ensuring everyone was aligned", fact)
    yield _false("padding", f"{told} and improved morale", fact)


def _parts_played(told: str, fact: Fact) -> Iterator[Variant]:
    verb = fact.text.split()[0]
    if (
        verb.lower() not in ("led", "lead", "run", "own", "manage", "managed", "supervised", "was", "won", "organised")
        and "Manager" not in fact.role
        and "Head" not in fact.role
    ):
        yield _false("inflated", re.sub(r"^I \w+", "I led the people who " + verb.lower(), told), fact)
        yield _false("inflated", re.sub(r"^I \w+", "I managed", told), fact)
        yield _false("inflated", re.sub(r"^I \w+", "I founded", told), fact)
        yield _false("inflated", re.sub(r"^I \w+", "I was in charge of those who " + verb.lower(), told), fact)
        yield _false("inflated", re.sub(r"^I ", "I single-handedly ", told), fact)
    for weak, strong in (
        ("assisted the ward manager with", "did all the"),
        ("helped run", "ran"),
        ("participated in", "led"),
        ("supported", "taught"),
    ):
        if weak in told:
            yield _false("inflated", told.replace(weak, strong), fact)
    yield _false("actor", told.replace("I ", "My manager ", 1), fact)
    yield _false("actor", told.replace("I ", "Our team leader ", 1), fact)
    yield _false("actor", told.replace("I ", "The company ", 1), fact)
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
