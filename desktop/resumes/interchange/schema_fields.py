"""How the résumé's fields are called in JSON Resume, and what its schema allows in those with a form."""

import re
from collections.abc import Callable
from functools import cache
from urllib.parse import quote

import msgspec

from desktop.resumes.resume import Resume

DATE = re.compile(r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?")
LOOSE_DATE = re.compile(r"([12]\d{3})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?")
TODAY = {"present", "current", "currently", "now", "today", "ongoing"}
EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*", re.ASCII)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d+(?:/|$))")
"""A port after a host ("acme.example:8080/") is no scheme."""
URI_SAFE = "-._~:/?#@!$&'()*+,;=%"
_LETTER = r"(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_AUTHORITY = rf"//(?:(?:{_LETTER}|:)*@)?{_LETTER}*(?::\d*)?(?:/(?:{_LETTER}|[:@/])*)?"
_PATH = rf"(?!//)(?:{_LETTER}|[:@/])+"
_REST = rf"(?:\?(?:{_LETTER}|[:@/?])*)?(?:#(?:{_LETTER}|[:@/?])*)?"
URI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:(?:{_AUTHORITY}|{_PATH}){_REST}")
"""RFC 3986, without addresses in brackets."""
LEGACY = {"company": "name", "website": "url", "picture": "image"}
"""Names before version 1.0 of the schema, where the new one is absent."""

Valid = Callable[[str], str]
"""The nearest value that the schema allows, or "" where there is none."""


@cache
def schema_names(part: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """The schema's name of each field that it knows."""
    own = {"extra"} | ({"sections", "meta"} if part is Resume else set())
    return {camel(field.name): field for field in msgspec.structs.fields(part) if field.name not in own}


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def form_of(name: str) -> Valid | None:
    """What the schema demands of a field of this (its own) name; None where any text will do."""
    if name == "date" or name.endswith("Date"):
        return valid_date
    return {"url": valid_uri, "email": valid_email}.get(name)


def valid_date(text: str) -> str:
    return text if DATE.fullmatch(text) else ""


def valid_email(text: str) -> str:
    return text if EMAIL.fullmatch(text) and len(text) < 255 else ""


def valid_uri(text: str) -> str:
    """With a scheme, and everything but plain letters and signs escaped."""
    if not text or text.isspace() or any(ord(letter) < 32 for letter in text):
        return ""
    full = text if SCHEME.match(text) else f"https://{text.removeprefix('//')}"
    scheme, _, rest = full.partition(":")
    if not rest.strip("/"):
        return ""
    escaped = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(rest.encode("utf-8", "replace"), safe=URI_SAFE))
    made = f"{scheme}:{escaped}"
    return made if URI.fullmatch(made) else ""


def read_date(text: str) -> str | None:
    """A date of another program as the résumé has it; "" for today, None where it is none."""
    plain = text.strip()
    if plain.lower() in TODAY:
        return ""
    if DATE.fullmatch(plain):
        return plain
    if not (found := LOOSE_DATE.fullmatch(plain)):
        return None
    made = "-".join([found[1], *(part.zfill(2) for part in found.groups()[1:] if part)])
    return made if DATE.fullmatch(made) else None
