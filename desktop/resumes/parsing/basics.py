"""Who the résumé is about: name, label, contacts, location, profiles, summary."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.resumes.parsing.contacts import Contacts, is_contact_row, read_contacts, read_location
from desktop.resumes.parsing.dates import find_periods
from desktop.resumes.parsing.degree_words import degree_score
from desktop.resumes.parsing.found import Found, joined
from desktop.resumes.parsing.organisation_words import organisation_score
from desktop.resumes.parsing.person import AFTER, BEFORE, DOCUMENT
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import Piece, Row, spaced_out
from desktop.resumes.parsing.statements import Wraps, is_sentence, join_rows
from desktop.resumes.parsing.title_words import title_score
from desktop.resumes.parsing.urls import network_of, same_address


@dataclass(slots=True)
class Top:
    """What stands at the beginning, read. `suffix`: letters after the name. `rest` are pieces with no meaning found."""

    name: Found | None = None
    label: Found | None = None
    suffix: Found | None = None
    contacts: Contacts = field(default_factory=Contacts)
    summary: Found | None = None
    rest: list[Found] = field(default_factory=list)
    covered: list[Found] = field(default_factory=list)


def read_top(rows: Sequence[Row], name: tuple[Found, Row] | None, contact_rows: Sequence[Row], wraps: Wraps) -> Top:
    """The rows before the first heading and those of contact sections."""
    top = Top(name=name[0] if name else None)
    named = name[1] if name else None
    near = -1
    paragraphs: list[Row] = []
    for number, row in enumerate(rows):
        if row is named:
            near = number
            _beside_name(row, name, top)
        elif DOCUMENT.match(row.text.strip(" :")):
            top.covered.append(Found(row.text, row.lines))
        elif _is_label(row, number, near, named is None) and top.label is None:
            _label_row(row, top)
        elif is_contact_row(row) and not (paragraphs and wraps.continues(paragraphs[-1], row)):
            _contacts(row, top)
        elif is_sentence(row) or row.count > 8 or (paragraphs and wraps.continues(paragraphs[-1], row)) or row.bullet:
            paragraphs.append(row)
        else:
            _contacts(row, top)
    for row in contact_rows:
        if row is named:
            _beside_name(row, name, top)
        else:
            _contacts(row, top)
    if paragraphs:
        top.summary = joined(join_rows(paragraphs, wraps, 0.8), "\n")
    return top


def _is_label(row: Row, number: int, near: int, unnamed: bool) -> bool:
    """A job title or a short motto under the name."""
    if row.bullet or row.count > 14 or find_periods(row.text) or (unnamed and number > 3):
        return False
    if read_contacts([row]).count:
        return False
    text = row.text
    close = near >= 0 and 0 < number - near <= 2
    first = re.split(r"\s*[|•·,–—/]\s*|\s{3,}|\s+at\s+", text)[0]
    titled = title_score(first) >= 1.5 and not re.search(r"[.!]$", text)
    beside = text[len(first) :] if close and titled else text  # "Transport Pilot" names no organisation
    if organisation_score(beside) >= 1.3 or degree_score(text) >= 2:
        return False
    if titled:
        return True
    return (
        close and place_score(text) < 1.5 and row.count <= 8 and not re.search(r"[.:\d]", text) and text[:1].isupper()
    )


def _label_row(row: Row, top: Top) -> None:
    """The label, without a place that stands behind it."""
    contacts = read_contacts([row])
    top.contacts.places += contacts.places
    words = [found for found, _ in contacts.rest]
    if contacts.places and words:
        top.label = joined(words, " | ", 0.85)
    else:
        text = re.sub(r" {2,}", " ", row.text)
        named = _LABELLED.match(text)
        top.covered += [Found(named[1], row.lines)] if named else []
        top.label = Found(text[named.end() :] if named else text, row.lines, 0.85)


_LABELLED = re.compile(
    r"(?i)(current position|position|job title|profession|occupation|title|role|beruf|poste|puesto|ruolo|functie)"
    r"\s*:\s*(?=\S)"
)


def _beside_name(row: Row, name: tuple[Found, Row] | None, top: Top) -> None:
    """What stands on the name's line: letters after it, a label, contacts."""
    assert name is not None
    rest: list[Piece] = []
    seen = False
    for cell in row.cells:
        text = spaced_out(cell.text)
        if not seen and name[0].text in text:
            seen = True
            before, _, after = text.partition(name[0].text)
            plain = BEFORE.fullmatch(before) is not None or not re.search(r"\w", before)
            top.covered += [Found(before.strip(), row.lines)] if plain else []
            text = after.strip(" ,|•·–—-") if plain else f"{before} {after}".strip()
        if re.search(r"\w", text):
            rest.append(replace(cell, text=text))
    if not rest:
        return
    contacts = read_contacts([replace(row, cells=tuple(rest))])
    _take(contacts, top)
    for found, _ in contacts.rest:
        if re.fullmatch(r"(?i)(?:first |full |last |sur)?names?(?:\(s\))?|nom|nombre|nome|naam", found.text):
            top.covered.append(found)
        elif top.suffix is None and _is_suffix(found.text):
            top.suffix = found
        elif top.label is None and (title_score(found.text) >= 1.0 or len(found.text.split()) > 1):
            top.label = found.sure(0.9)
        else:
            top.rest.append(found)


def _is_suffix(text: str) -> bool:
    letters = re.fullmatch(r"(?:[A-Z][A-Za-z]?\.?-?){2,8}(?:\s*,\s*(?:[A-Z][A-Za-z]?\.?-?){2,8})*", text) is not None
    return letters or AFTER.sub("", f" {text}").strip(" ,") == ""


def _contacts(row: Row, top: Top) -> None:
    contacts = read_contacts([row])
    _take(contacts, top)
    for found, _ in contacts.rest:
        if top.label is None and title_score(found.text) >= 1.5 and len(found.text.split()) <= 8:
            top.label = found.sure(0.8)
        else:
            top.rest.append(found)


def _take(contacts: Contacts, top: Top) -> None:
    into = top.contacts
    into.emails += contacts.emails
    into.phones += contacts.phones
    into.urls += contacts.urls
    into.handles += contacts.handles
    into.places += contacts.places
    into.labels += contacts.labels


def read_basics(top: Top) -> dict[str, Found | list[Found] | None]:
    contacts = top.contacts
    site = next((url for url in contacts.urls if not network_of(url.text)[0]), None)
    return {
        "name": top.name,
        "label": top.label,
        "extra/suffix": top.suffix,
        "email": contacts.emails[0] if contacts.emails else None,
        "phone": contacts.phones[0] if contacts.phones else None,
        "url": site,
        "summary": top.summary,
    }


def read_profiles(top: Top) -> list[dict[str, Found | list[Found] | None]]:
    profiles: list[dict[str, Found | list[Found] | None]] = []
    seen: list[str] = []
    for url in top.contacts.urls:
        network, username = network_of(url.text)
        if network and not any(same_address(url.text, other) for other in seen):
            seen.append(url.text)
            profiles.append(
                {
                    "network": replace(url, text=network, quote=url.quoted),
                    "username": replace(url, text=username, quote=url.quoted),
                    "url": url,
                }
            )
    known = {profile["network"].text for profile in profiles if isinstance(profile["network"], Found)}
    for network, handle in top.contacts.handles:
        if network not in known:
            profiles.append({"network": replace(handle, text=network, quote=handle.quoted), "username": handle})
    return profiles


def read_place(top: Top) -> dict[str, Found | list[Found] | None]:
    return read_location(top.contacts.places)
