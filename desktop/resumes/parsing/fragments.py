"""The heading lines of an entry cut into fragments, and its dates taken out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.resumes.parsing.dates import Period, find_periods, is_duration
from desktop.resumes.parsing.entry_dates import TRIM, Dates, dates_of, joined_margin, without_dates
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.organisation_words import has_campuses, is_company_form, organisation_score
from desktop.resumes.parsing.place_words import is_region, is_town, place_score
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.title_words import title_score
from desktop.resumes.parsing.urls import URL

_STRONG = re.compile(
    r"\s*[|•·●▪◆■♦⋅∙]\s*|\s+[–—―]{1,2}\s+|\s+-{1,3}\s+|\s{3,}|;\s+|(?<=[a-zà-ÿ]{5})\.\s+(?=[A-ZÀ-Ý])|\s+::\s+|"
    r"\s+\\\s+|\s*→\s*|(?<=\w)—(?=\w)|"
    r"(?<=[^\W\d])\s+[–—-](?=[A-Z])|(?<=[^\W\d])[–—]\s+(?=[A-Z])"
)


_AT = re.compile(r"\s+(?:at|@|bei|beim|chez|presso|with)\s+(?=(?:the\s)?[A-ZÀ-Ý\d])|\s*@\s*(?=[A-ZÀ-Ý])")


_LABEL = re.compile(
    r"^(?P<what>occupation or position held|name and address of employer|type of business or sector|"
    r"title of qualification awarded|name and type of organisation providing education and training|company|"
    r"employer|organi[sz]ation|client|firma|arbeitgeber|entreprise|empresa|azienda|werkgever|"
    r"position|role|title|job title|designation|funktion|poste|puesto|cargo|posizione|ruolo|functie|"
    r"location|place|city|ort|lieu|ciudad|luogo|local|plaats|dates?|period|duration|zeitraum|période|fecha|periodo|"
    r"institution|school|university|degree|course|major|field of study|abschluss)\s*:\s*",
    re.IGNORECASE,
)


_LABEL_ALONE = re.compile(_LABEL.pattern.removesuffix(r"\s*:\s*") + r"\s*:?\s*$", re.IGNORECASE)


_HINTS = {
    "O": "company employer organisation organization client firma arbeitgeber entreprise empresa azienda werkgever "
    "institution school university",
    "T": "position role title designation funktion poste puesto cargo posizione ruolo functie degree course abschluss",
    "P": "location place city ort lieu ciudad luogo local plaats",
}


@dataclass(frozen=True, slots=True)
class Fragment:
    """`sep` is what stands before it: "row", "cell", "bar", "at" or "comma". `hint` is a label's attribute.

    `dated`: a date stands on its row. `below`: its row stands under the date's.
    """

    text: str
    line: int
    sep: str
    row: int
    bold: bool = False
    italic: bool = False
    margin: bool = False
    dated: bool = False
    below: bool = False
    hint: str = ""
    more: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        return (self.line, *self.more)

    def found(self, confidence: float) -> Found:
        return Found(self.text, self.lines, confidence)


def cut(
    rows: Sequence[Row], margin: Sequence[Piece] = (), dated: int = -1, *, titles: bool = False
) -> tuple[list[Fragment], Dates]:
    """Every word of the heading rows and of the margin beside the entry: in a fragment or in the dates.

    `dated` is the row with the date, those after it are below. `titles`: a colon may divide a job title from a name.
    """
    fragments: list[Fragment] = []
    periods: list[tuple[Period, tuple[int, ...]]] = []
    noise: list[Found] = []
    for number, row in enumerate(rows):
        hint = ""
        comma = number > 0 and rows[number - 1].text.endswith(",")
        for place, cell in enumerate(row.cells):
            sep = ("comma" if comma else "row") if place == 0 else "cell"
            pieces, found = without_dates(cell)
            periods.extend(found)
            if label := _LABEL_ALONE.match(cell.text):
                noise.append(Found(cell.text, cell.lines, 0.9))
                hint = _hint(label["what"])
                continue
            here = _fragments(pieces, sep, number, noise, titles)
            here = [replace(f, below=0 <= dated < number) for f in here]
            fragments.extend([replace(here[0], hint=here[0].hint or hint), *here[1:]] if here else [])
    open_text: list[Piece] = joined_margin(margin)
    for piece in open_text:
        pieces, found = without_dates(piece)
        periods.extend(found)
        fragments.extend(replace(f, margin=True) for f in _fragments(pieces, "cell", -1, noise, titles))
    on = {line for _, lines in periods for line in lines}
    fragments = [replace(f, dated=f.line in on) for f in fragments]
    return fragments, dates_of(periods, noise)


def _fragments(pieces: list[Piece], sep: str, row: int, noise: list[Found], titles: bool) -> list[Fragment]:
    fragments: list[Fragment] = []
    for number, piece in enumerate(pieces):
        first = sep if not fragments and number == 0 else ("bar" if fragments else sep)
        for text, before in _strong_parts(piece.text, first, titles):
            plain = _unbracketed(text)
            if not re.search(r"\w", plain):
                continue
            if is_duration(plain):
                noise.append(Found(plain, piece.lines, 0.9))
                continue
            if _LABEL_ALONE.match(plain):
                noise.append(Found(plain, piece.lines, 0.9))
                continue
            if label := _LABEL.match(plain):
                noise.append(Found(label["what"], piece.lines, 0.9))
            fragments.extend(_commas(plain, before, piece, row))
    return fragments


def _strong_parts(text: str, sep: str, titles: bool) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for number, part in enumerate(_STRONG.split(text)):
        before = sep if number == 0 else "bar"
        match = _AT.search(part)
        if match and _is_employed(part[: match.start()], match[0].strip(), titles):
            parts.append((part[: match.start()], before))
            parts.append((part[match.end() :], "at"))
        else:
            parts.extend(_colon_parts(part, before) if titles else [(part, before)])
    return parts


def _is_employed(post: str, joint: str, titles: bool) -> bool:
    """ "Engineer at Acme", and where posts are told "Bookseller at Brunswick Books", whose words are no known title."""
    plain = (
        titles and joint == "at" and len(post.split()) <= 6 and post[:1].isupper() and organisation_score(post) < 1.3
    )
    return plain or title_score(post) >= 1.0


def _colon_parts(part: str, before: str) -> list[tuple[str, str]]:
    """ "Acme: Engineer" and "Engineer / Acme": one side is a title, the other is none."""
    for sign in (": ", " / "):
        left, found, right = part.partition(sign)
        if not found or not right.strip() or left.count("(") != left.count(")") or _LABEL.match(part.strip()):
            continue
        one, other = title_score(left) >= 1.5, title_score(right) >= 1.5
        if one != other and max(len(left.split()), len(right.split())) <= 8:
            return [(left, before), (right, "bar")]
    return [(part, before)]


def _unbracketed(text: str) -> str:
    text = re.sub(r"\(\s*[,;–—-]*\s*\)|\[\s*\]", " ", text).strip(TRIM)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    if text.count("(") < text.count(")"):
        text = text.rstrip(")").strip(TRIM) if text.endswith(")") else text.lstrip(") ")
    if text.count("(") > text.count(")") and text.rstrip().endswith("("):
        text = text.rstrip(" (")
    elif text.startswith("(") and ")" not in text:
        text = text[1:]
    return re.sub(r"\s+", " ", text).strip(TRIM)


def _commas(text: str, sep: str, piece: Piece, row: int) -> list[Fragment]:
    hint = ""
    if label := _LABEL.match(text):
        hint = _hint(label["what"])
        text = text[label.end() :]
    fragments: list[Fragment] = []
    for number, part in enumerate(_comma_parts(text)):
        before = sep if number == 0 else "comma"
        base = Fragment(part, piece.line, before, row, piece.bold, piece.italic, piece.margin, more=piece.more)
        inside = re.search(r"^(.{2,}?)\s*\(([^()]+)\)$", part)
        if inside and (place_score(inside[2]) >= 1.5 or URL.fullmatch(inside[2])):
            fragments.append(replace(base, text=inside[1], hint=hint if number == 0 else ""))
            fragments.append(replace(base, text=inside[2], sep="bar"))
        else:
            fragments.append(replace(base, hint=hint if number == 0 else ""))
    return [fragment for fragment in fragments if re.search(r"\w", fragment.text)]


def _hint(what: str) -> str:
    for phrase, hint in (("position held", "T"), ("employer", "O"), ("awarded", "T"), ("providing education", "O")):
        if phrase in what.lower():
            return hint
    return next((kind for kind, words in _HINTS.items() if what.lower().split()[-1] in words.split()), "")


def _comma_parts(text: str) -> list[str]:
    """Cut at commas outside brackets, but not before "Inc." nor inside a university of several places."""
    parts: list[str] = []
    depth = start = 0
    for i, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0 and re.match(r",\s+\S|,(?=[A-ZÀ-Ý])", text[i:]):
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    merged: list[str] = []
    for number, part in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else ""
        if (
            (merged and is_company_form(part))
            or (merged and has_campuses(merged[-1]) and _is_campus(part, following))
            or (merged and _ends_firm(part) and _is_partner(merged[-1]))
            or (merged and re.match(r"(?:and|&|und|et|y|e)\s", part) and title_score(merged[-1]) < 1.5)
        ):
            merged[-1] = f"{merged[-1]}, {part}"
        else:
            merged.append(part)
    return [part for part in merged if part]


def _is_partner(part: str) -> bool:
    """ "Harrow" of "Harrow, Finch & Sons Ltd"."""
    return re.fullmatch(r"[A-ZÀ-Ý][\w'’-]+", part) is not None and title_score(part) < 1 and not is_town(part)


def _ends_firm(part: str) -> bool:
    house = re.search(r"& (?:Partners|Associates|Sons|Daughters|Company|Co)$", part) is not None
    return house or (re.search(r"\w (?:&|and) \w", part) is not None and is_company_form(part.split()[-1]))


def _is_campus(part: str, following: str) -> bool:
    """ "Berkeley" after "University of California", unless its state follows and the town is not said again."""
    if len(part.split()) > 3 or organisation_score(part) >= 1.3 or (is_region(part) and not is_town(part)):
        return False
    return part[:1].isupper() and not (following and is_region(following) and following != part)


def as_printed(found: Found | None, rows: Sequence[Row]) -> Found | None:
    """Parts of one line with the signs that stand between them there."""
    if found is None or "\n" not in found.quoted:
        return found
    first, *_, last = found.quoted.split("\n")
    for cell in (cell for row in rows for cell in row.cells if cell.lines == found.lines):
        start, end = cell.text.find(first), cell.text.find(last)
        if 0 <= start < end and not find_periods(cell.text[start : end + len(last)]):
            text = cell.text[start : end + len(last)]
            return replace(found, text=text, quote=text)
    return found
