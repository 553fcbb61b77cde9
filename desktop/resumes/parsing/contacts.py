"""Contact lines taken apart: e-mail, telephone, addresses on the web, where somebody lives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.resumes.parsing.dates import find_periods
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.place_words import is_region, is_town, place_score, town_of
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.urls import EMAIL, NETWORK_NAMES, URL, clean_url

_PHONE = re.compile(
    r"(?<![\w/.@+-])(?:\(?\+\s?|00)?[(\[]?\d[\d\s()\[\]./–-]{5,22}\d(?:\s*(?:x|ext\.?|extension)\s*\d{1,6})?(?![\w@%-])"
)
_LABELS = (
    r"e-?mail(?: address)?|mail|phone(?: number)?|tel(?:ephone|efon|éfono|efono|efone|efoon)?|mobile(?: phone|"
    r" number)?|mob|cell(?:ulare|ular)?(?: phone)?|fax|"
    r"address|home address|current address|adresse|anschrift|location|based in|website|web(?:site| page)?|homepage|"
    r"home page|portfolio|blog|url|site|"
    r"linkedin(?: profile| url)?|github(?: profile)?|gitlab|twitter|skype|whatsapp|handy|mobil|portable|móvil|"
    r"correo(?: electrónico)?|"
    r"courriel|dirección|indirizzo|endereço|adres|wohnort|residence|contact(?: number| no\.?)?|number|telegram|"
    r"signal|stack ?overflow|"
    r"medium|kaggle|behance|dribbble|xing|orcid|google scholar|personal (?:website|site)|online portfolio|e|t|m|p|"
    r"w|a|l|h|c"
)
LABEL = re.compile(
    rf"^\W*(?:{_LABELS})\s*(?:\([^)]*\)\s*)?[:.]\s*|^(?!\w\s*$)(?:{_LABELS})\s*$|^(?:e-?mail|phone|tel|mobile|address|"
    rf"linkedin|github)\s+(?=\S)",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*[|•·●▪◆♦⋄∙⋅;\x1f]\s*|\s+[–—~/]+\s+|\s+-\s+|\s{3,}|\t")
_STREET = re.compile(
    r"^\d{1,5}[a-z]?\s+(?:[A-Z]\w*\.?\s+){0,4}\w+|\b(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|ln\.?|drive|"
    r"dr\.?|boulevard|blvd|way|court|ct\.?|place|"
    r"square|close|crescent|terrace|apt\.?|suite|flat|unit)\b|(?:straße|strasse|str\.|weg|platz|gasse|allee|laan|"
    r"straat|plein)\s*\d|"
    r"^(?:rue|avenue|boulevard|place|calle|c/|avenida|plaza|via|viale|piazza|rua|av\.)\s",
    re.IGNORECASE,
)
_POSTAL = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{5}(?:-\d{4})?|\d{3}\s\d{2}(?=\s+[A-Z])|\d{2}-\d{3}(?=\s+[A-Z])|"
    r"[A-Z]\d[A-Z]\s?\d[A-Z]\d|"
    r"\d{4}\s?[A-Z]{2}|[A-Z]{1,2}-\d{4,5}|\d{4})\b"
)


_AGE = re.compile(
    r"(?:(?:age|âge|alter|edad|età|idade|leeftijd)\s*:?\s*)?\d\d\s*"
    r"(?:(?:years?|yrs?)(?: old)?|ans?|jahre?(?: alt)?|años|anni|anos|jaar)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Contacts:
    """Everything found, in order; `rest` are the pieces with no such meaning, `labels` their marks ("Tel.:")."""

    emails: list[Found] = field(default_factory=list)
    phones: list[Found] = field(default_factory=list)
    urls: list[Found] = field(default_factory=list)
    handles: list[tuple[str, Found]] = field(default_factory=list)
    places: list[Found] = field(default_factory=list)
    rest: list[tuple[Found, Row]] = field(default_factory=list)
    labels: list[Found] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.emails) + len(self.phones) + len(self.urls) + len(self.handles)


def read_contacts(rows: Sequence[Row]) -> Contacts:
    contacts = Contacts()
    for row in rows:
        for piece in (*row.cells, *row.margin):
            _read_piece(piece, row, contacts)
    return contacts


def is_contact_row(row: Row) -> bool:
    """It holds an e-mail, a telephone number or an address on the web, or is a labelled or plain place."""
    contacts = read_contacts([row])
    if row.count > 24:
        return False
    words = sum(len(found.text.split()) for found, _ in contacts.rest)
    return (contacts.count > 0 and words <= 8) or (bool(contacts.places) and words <= 2)


def _read_piece(piece: Piece, row: Row, contacts: Contacts) -> None:
    text = piece.text
    for pattern, keep in ((EMAIL, contacts.emails), (URL, contacts.urls)):
        for match in pattern.finditer(text):
            value = clean_url(match[0]) if pattern is URL else match[0].replace(" ", "")
            keep.append(
                Found(
                    value,
                    piece.lines,
                    0.98 if pattern is EMAIL else 0.95,
                    match[0] if value != match[0] and pattern is EMAIL else "",
                )
            )
        text = pattern.sub("\x1f", text)
    text = _phones(re.sub(r"(?i)\b(?:mailto|tel):\s*(?=\x1f)", "", text), piece, contacts)
    text = _BEFORE_FOUND.sub(lambda match: _labelled(match, piece, contacts), text)
    for part in _SPLIT.split(text):
        _read_part(part, piece, row, contacts)


_BEFORE_FOUND = re.compile(
    r"\b(e-?mail|mail|tel(?:efon|ephone|éfono|efono)?|phone|mobile|mobil|cell|mob|fax|handy)\b[\s.:]*(?=\x1f)",
    re.IGNORECASE,
)


def _labelled(match: re.Match[str], piece: Piece, contacts: Contacts) -> str:
    """ "…, 79098 Freiburg, Tel. 0761 555": a label amid the line."""
    contacts.labels.append(Found(match[1], piece.lines, 0.9))
    return "\x1f"


def _phones(text: str, piece: Piece, contacts: Contacts) -> str:
    def taken(match: re.Match[str]) -> str:
        number = match[0]
        digits = re.sub(r"\D", "", number)
        labelled = re.search(
            r"(?i)(?:tel|phone|mob|cell|handy|fax|móvil|portable|\bt|\bm|\bp)[\w.]*\W*$", text[: match.start()]
        )
        marked = "+" in number or "(" in number or number.startswith("00") or re.search(r"\d[ .-]\d{3,}", number)
        if not 7 <= len(digits) <= 15 or re.fullmatch(r"\d{5}-\d{4}", number) or _dates(number):
            return match[0]
        if not labelled and not marked and not (number.startswith("0") or len(digits) >= 10):
            return match[0]
        balanced = number if number.count("(") == number.count(")") else number.strip("()")
        contacts.phones.append(Found(balanced.strip(), piece.lines, 0.95 if labelled or marked else 0.8))
        return "\x1f"

    return _PHONE.sub(taken, text)


def _dates(number: str) -> bool:
    periods = find_periods(number.strip())
    return any(period.span[1] - period.span[0] >= len(number.strip()) - 2 for period in periods)


def _read_part(part: str, piece: Piece, row: Row, contacts: Contacts) -> None:
    text = part.strip(" ,;:|–—-•·/~")
    label = LABEL.match(text) or LABEL.match(part.strip())
    named = ""
    if label:
        named = re.sub(r"[\W]+$", "", label[0]).strip().lower()
        contacts.labels.append(Found(label[0].strip(" :"), piece.lines, 0.9))
        text = text[label.end() :].strip(" ,;:|–—-•·") if LABEL.match(text) else ""
    text = re.sub(r"^[\W_]*(?:[#ð§†H+]|[A-Z](?=\s[(+\d]))\s+(?=\w)", "", text)
    if not re.search(r"\w", text):
        return
    if _AGE.fullmatch(text):
        contacts.rest.append((Found(text, piece.lines, 0.9), row))
        return
    network = next((name for key, name in NETWORK_NAMES.items() if named.startswith(key)), "")
    found = Found(text, piece.lines, 0.9)
    if network and re.fullmatch(r"@?[\w./-]+", text):
        contacts.handles.append((network, found))
    elif _is_place(text, named):
        contacts.places.append(found)
    else:
        for inner in _comma_places(text):
            inside = Found(inner, piece.lines, 0.9)
            if _is_place(inner, ""):
                contacts.places.append(inside)
            else:
                contacts.rest.append((inside, row))


def _is_place(text: str, named: str) -> bool:
    if named in (
        "address",
        "home address",
        "current address",
        "adresse",
        "anschrift",
        "location",
        "based in",
        "wohnort",
        "residence",
        "dirección",
        "indirizzo",
        "endereço",
        "adres",
        "a",
        "l",
    ):
        return True
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and len(text.split()) <= 9 and re.search(r"\d", text) and is_region(parts[-1]):
        return True
    if len(text.split()) > 12 or re.search(r"[.!?]\s", text):
        return False
    if place_score(text) >= 1.5:
        return True
    return (
        bool(_STREET.search(text) and re.search(r"\d", text))
        or bool(_POSTAL.search(text) and "," in text and len(text.split()) <= 10)
        or (re.fullmatch(r"(?:[A-Z]{1,2}-)?\d{4,5}\s+[A-ZÀ-Ý][\w\s.-]+(?:,\s*\w+)?", text) is not None)
    )


def _comma_places(text: str) -> list[str]:
    """ "Software Engineer, Berlin, Germany": the place cut from what stands before it."""
    parts = [part.strip() for part in text.split(",")]
    for start in range(1, len(parts)):
        tail = ", ".join(parts[start:])
        if place_score(tail) >= 1.5:
            return [", ".join(parts[:start]), tail]
    return [text]


def read_location(places: Sequence[Found]) -> dict[str, Found | list[Found] | None]:
    """Address, postal code, town, region and country out of the place lines, as far as they can be told."""
    result: dict[str, Found | list[Found] | None] = {}
    for place in places[:3]:
        parts = [part.strip(" ()") for part in place.text.split(",") if part.strip(" ()")]
        for number, part in enumerate(parts):
            _place_part(part, place, result, town=number == 0 and len(parts) > 1)
    return result


def _place_part(part: str, place: Found, result: dict[str, Found | list[Found] | None], *, town: bool) -> None:
    postal = _POSTAL.search(part)
    edge = postal is not None and (postal.start() == 0 or postal.end() == len(part))
    if postal and edge and not _STREET.search(part.replace(postal[0], "")) and "postal_code" not in result:
        result["postal_code"] = Found(postal[0], place.lines, 0.9)
        part = part.replace(postal[0], " ").strip()
    if not part:
        return
    here = Found(part, place.lines, place.confidence)
    if is_region(part) and not ("city" not in result and (town or is_town(part))):
        key = "region" if "region" not in result else "country"
        result.setdefault(key, here)
    elif (whole := town_of(part)) != part and is_town(whole):  # "Dublin 8"
        result.setdefault("city", here)
    elif re.search(r"\d", part) and re.search(r"[^\W\d]", part) and "city" not in result:
        before = result.get("address")
        result["address"] = (
            Found(f"{before.text}, {part}", place.lines, 0.85, place.quoted) if isinstance(before, Found) else here
        )
    elif "city" not in result:
        result["city"] = here
    elif "region" not in result:
        result["region"] = here
    else:
        result.setdefault("country", here)
