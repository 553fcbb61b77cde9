"""A phrase as a list: what stands in it side by side, and whether all of it is asked or one of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_EXAMPLES = re.compile(
    r",?\s*\b(?:tools? such as|technologies such as|such as|e\.\s?g\.,?|eg\b|for (?:example|instance),?"
    r"|z\.\s?b\.|like(?=\s+[A-Z0-9«])|via|using(?: tools)?"
    r"|through(?=\s+[A-Z])|par exemple|por ejemplo)\s*",
    re.IGNORECASE,
)
_INCLUDED = re.compile(
    r",?\s*\b(?:including|incl\.|inclusive of|as well as|along with|together with|plus(?=\s+\w))\s+", re.IGNORECASE
)
_MEANS = re.compile(r"\b(?:via|using|through)\b", re.IGNORECASE)
_NEAR = 12
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_SIMILAR = re.compile(
    r"[,(]?\s*\b(?:(?:or|and|oder|ou|o)\s+)?(?:an?y?\s+)?(?:other\s+)?(?:similar|equivalent|comparable"
    r"|the like|other(?=\s*$)|alike|so|such(?! as)|etc\.?"
    r"|ähnlich\w*|o\.\s?ä\.?|vergleichbar\w*|équivalent)(?:\s+(?:tools?|methods?|technolog\w+|platforms?"
    r"|frameworks?|systems?|products?|languages?|libraries|software))?[).]*\s*$",
    re.IGNORECASE,
)
_OR = re.compile(
    r"\s*,?\s+(?:[aA]nd/or|[oO]r|oder|ou)\s+|\s+/\s+|(?<=[A-Z]{2})/(?=[A-Z]{2})|(?<=\d{3})/(?=\d{3})|^[oO]r\s+"
)
_AND = re.compile(r"\s*,?\s+(?:and|und|et|sowie|as well as|plus)\s+|\s*&\s*|\s+\+\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_ONE_NAME = re.compile(r"[A-Z][a-z]+\s*&\s*[A-Z]")
"""City & Guilds, Health & Safety: a name, no list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing asked: any of `items` is enough. `examples` follow "such as" or stand in brackets behind an item."""

    items: tuple[str, ...]
    examples: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return " or ".join(self.items or self.examples)


def read_list(phrase: str) -> tuple[tuple[Choice, ...], bool]:
    """All choices are asked; the second says whether something similar would do."""
    masked, inside = _mask_brackets(phrase.strip(" .,;:"))
    bare = _SIMILAR.sub("", masked)
    similar = bare != masked or any(_SIMILAR.search(text) for text in inside)
    return tuple(choice for part in _INCLUDED.split(bare or masked) for choice in _choices(part, inside)), similar


def _choices(part: str, inside: Sequence[str]) -> Iterator[Choice]:
    head, found, tail = _cut(part, _EXAMPLES)
    groups = list(_grouped(head, inside))
    if found and groups:
        last = groups.pop()
        yield from groups
        # "containers via Docker and orchestration with Kubernetes": the means is of the first alone
        shown, more, rest = _cut(tail, _AND) if _MEANS.search(part[len(head) :][:_NEAR]) else (tail, False, "")
        yield Choice(last.items, (*last.examples, *_flat(_unbracketed(shown))))
        if more:
            yield from _choices(rest, inside)
    elif found:
        yield Choice((), _flat(_unbracketed(tail)))
    else:
        yield from groups


def _cut(text: str, pattern: re.Pattern[str]) -> tuple[str, bool, str]:
    match = pattern.search(text)
    return (text[: match.start()], True, text[match.end() :]) if match else (text, False, "")


def _unbracketed(text: str) -> str:
    return re.sub("\\s*\x01\\d+\x02", "", text)


def _grouped(masked: str, inside: Sequence[str]) -> Iterator[Choice]:
    """ "A, B or C" is one choice, "A, B and C or D" are three, the last with two ways."""
    group: list[str] = []
    for item, joint in _items(masked):
        group.append(item)
        if joint == "and":
            yield _choice(group, inside)
            group = []
    if group:
        yield _choice(group, inside)


def _items(text: str) -> Iterator[tuple[str, str]]:
    """Each item with what joins it to the next: a comma stands for the next word that joins."""
    tokens: list[tuple[str, str]] = []
    position = 0
    for begin, end, joint in _joints(text):
        tokens.append((text[position:begin].strip(), joint))
        position = end
    tokens.append((text[position:].strip(), "end"))
    # "A, B or C, and D": the comma before "and" says that commas part what is asked together
    together = re.search(r",\s+(?:and|und|et)\s", text) is not None and any(joint == "or" for _, joint in tokens)
    for number, (item, joint) in enumerate(tokens):
        if item:
            yield item, joint if joint != "," else "and" if together else _meant(tokens[number + 1 :])


def _joints(text: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for pattern, joint in ((_OR, "or"), (_AND, "and"), (_COMMA, ",")):
        for match in pattern.finditer(text):
            taken = any(begin < match.end() and match.start() < end for begin, end, _ in found)
            if not taken and not _inside_name(text, match.start(), match.end()):
                found.append((match.start(), match.end(), joint))
    return sorted(found)


def _inside_name(text: str, start: int, end: int) -> bool:
    return any(name.start() < start and end < name.end() for name in _ONE_NAME.finditer(text))


def _meant(rest: Sequence[tuple[str, str]]) -> str:
    return next((joint for _, joint in rest if joint in ("or", "and")), "and")


def _mask_brackets(text: str) -> tuple[str, list[str]]:
    inside: list[str] = []

    def keep(match: re.Match[str]) -> str:
        inside.append(match[1])
        return f" \x01{len(inside) - 1}\x02"

    return _BRACKETS.sub(keep, text), inside


def _choice(items: Sequence[str], inside: Sequence[str]) -> Choice:
    examples: list[str] = []
    bare: list[str] = []
    for item in items:
        for number in re.findall("\x01(\\d+)\x02", item):
            examples += _flat(inside[int(number)])
        bare.append(_unbracketed(item).strip())
    return Choice(tuple(item for item in bare if item), tuple(examples))


def _flat(text: str) -> tuple[str, ...]:
    """Examples: whatever joins them, each is one."""
    bare = _SIMILAR.sub("", _EXAMPLES.sub("", text, count=1) if _EXAMPLES.match(text) else text)
    parts = re.split(rf"{_OR.pattern}|{_AND.pattern}|{_COMMA.pattern}|;", bare, flags=re.IGNORECASE)
    return tuple(part.strip(" .") for part in parts if part and part.strip(" ."))
