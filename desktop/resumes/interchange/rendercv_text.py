"""Texts of RenderCV: YAML's empty values, the Markdown they may hold, and dates."""

import re
from typing import Any

from desktop.resumes.interchange.schema_fields import TODAY, read_date

EMPTY = {"", "~", "null", "Null", "NULL"}
LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^()\s]*)\)")
STRONG = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
CODE = re.compile(r"`([^`\n]+)`")
SUB_ITEM = re.compile(r"\s+-\s+(?=[^\W\d_]|[\"“])")
"""RenderCV takes " - " within an item of a list for an item below it."""


def text_of(value: Any) -> str:
    """The value where it is text, else nothing."""
    return "" if not isinstance(value, str) or value.strip() in EMPTY else value.strip()


def texts_of(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for one in values if (text := text_of(one))]


def plain(text: str) -> str:
    """Without Markdown; of links the words."""
    text = LINK.sub(lambda found: found[1] or found[2], text)
    text = CODE.sub(r"\1", text)
    for _ in range(2):  # bold within italics
        text = STRONG.sub(r"\2", text)
    return " ".join(text.split())


def address_in(text: str) -> str:
    """Where the first link of a text leads."""
    found = LINK.search(text)
    return web_address(found[2]) if found else ""


def web_address(text: str) -> str:
    return text if re.match(r"(https?|mailto|tel):", text) else ""


def highlights(value: Any) -> tuple[str, ...]:
    """Each with what is listed below it as items of its own."""
    return tuple(plain(part) for text in texts_of(value) for part in SUB_ITEM.split(text) if plain(part))


def date_range(entry: dict[str, Any]) -> tuple[str, str, str]:
    """Start, end, and the words of a date that is neither. A `date` stands for both ends, as in RenderCV it wins."""
    if single := text_of(entry.get("date")):
        read = read_date(single)
        return ("", "", single) if read is None else (read, read, "")
    ends = text_of(entry.get("end_date"))
    start, end = read_date(text_of(entry.get("start_date"))), read_date(ends)
    odd = " – ".join(
        text for text, read in ((text_of(entry.get("start_date")), start), (ends, end)) if text and read is None
    )
    if start and not ends:
        return start, "", odd
    return start or "", "" if ends.casefold() in TODAY else end or "", odd
