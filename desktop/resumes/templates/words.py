"""Words on paper: joining what is there, links as people read them, signs that a document cannot hold."""

import re
from collections.abc import Iterable

from desktop.resumes.templates.blocks import Span, Spans

SCHEMES = ("http://", "https://", "mailto:")
"""What a résumé may lead to; anything else is printed and leads nowhere."""


def joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)


def between(separator: Span, groups: Iterable[Spans]) -> Spans:
    """The groups that are not empty, with the separator between them."""
    made: list[Span] = []
    for group in groups:
        if any(span.text for span in group):
            made += [separator, *group] if made else group
    return tuple(made)


def shown_link(url: str) -> str:
    """Without what nobody reads aloud."""
    return re.sub(r"^(https?://|mailto:)(www\.)?", "", printable(url)).rstrip("/")


def wanted_link(url: str) -> str:
    """Where a click leads, or "" where it had better lead nowhere."""
    plain = printable(url)
    if not plain or " " in plain:
        return ""
    if plain.lower().startswith(SCHEMES):
        return plain
    return "" if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)", plain) or "." not in plain else f"https://{plain}"


def printable(text: str) -> str:
    """One line without the control signs that documents cannot hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def paragraphs(text: str) -> list[str]:
    return [printable(line) for line in text.splitlines() if printable(line)]


def inner(text: str) -> str:
    """Like `printable`, with the blanks at either end kept: spans stand next to each other."""
    kept = printable(text)
    if not kept:
        return " " * bool(text)
    lead, trail = len(text) - len(text.lstrip(" ")), len(text) - len(text.rstrip(" "))
    return f"{' ' * lead}{kept}{' ' * trail}"
