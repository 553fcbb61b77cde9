"""The person's name: found by how a line is set, placed and spelled."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.resumes.parsing.degree_words import degree_score
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.headings import heading_kinds
from desktop.resumes.parsing.organisation_words import organisation_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.rows import Piece, Row, spaced_out
from desktop.resumes.parsing.statements import is_sentence
from desktop.resumes.parsing.title_words import title_score
from desktop.resumes.parsing.urls import EMAIL
from desktop.resumes.parsing.word_lists import listed

_PARTICLES = frozenset(
    listed("de da di del der den van von zu la le du dos das bin ibn al el ter ten mac st y e af av")
)


AFTER = re.compile(
    r",?\s+(?:ph\.?d\.?|m\.?d\.?|mba|r\.?n\.?|bsn|msn|cpa|pmp|esq\.?|m\.?sc\.?|b\.?sc\.?|"
    r"m\.?a\.?|b\.?a\.?|dipl\.?-ing\.?|cfa|pe|p\.?e\.?|lpn|np|dds|jd|cissp|shrm-cp|frcs|mrcp|ceng|qc|kc|he/him|"
    r"she/her|they/them)\b\.?",
    re.IGNORECASE,
)


BEFORE = re.compile(
    r"^(?:mr\.?|mrs\.?|ms\.?|miss|herr|frau|mme|sr\.|sra\.|(?:full |vor- und nach|vor-/nach|vor- und zu)?name\s*:?|"
    r"nom\s*:|nombre\s*:|nome\s*:|naam\s*:)\s+",
    re.IGNORECASE,
)


_HONORIFIC = re.compile(
    r"^(?:(?:dr|prof|capt|sgt|lt|col|maj|rev|sir|dame|dipl)\.?(?:-?ing\.?)?(?:\s(?:med|rer|nat|phil|h\.?c)\.?)*\s+)+",
    re.IGNORECASE,
)


DOCUMENT = re.compile(
    r"^(?:(?:europass )?curriculum vitae|(?:europass )?cv|résumé|resume|curriculum vitae|cv|lebenslauf|curriculum|"
    r"c\.v\.|tabellarischer lebenslauf|europass)$",
    re.IGNORECASE,
)


def find_name(rows: Sequence[Row], top: Sequence[Row]) -> tuple[Found, Row] | None:
    """The line that is set, placed and spelled most like a person's name, checked against the e-mail address."""
    # One word alone below is a surname: where both score alike, the first is taken.
    numbered = [*_two_line_names(rows, alone=True), *enumerate(rows), *_two_line_names(rows, alone=False)]
    emails = [match[0] for row in rows for match in EMAIL.finditer(row.text)]
    largest = max((row.scale for row in rows), default=1.0)
    best: tuple[float, Found, Row] | None = None
    inside_top = {row.lines[:1] for row in top}
    for number, row in numbered:
        for place, cell in enumerate(row.cells[:2]):
            text = _plain_name(cell) or (_small_name(cell) if number == 0 and row.count <= 3 else "")
            if not text:
                continue
            score = _name_score(text, row, number, place, largest, emails, row.lines[:1] in inside_top)
            if best is None or score > best[0]:
                best = (score, Found(text, cell.lines, 0.0, "" if text in cell.text else cell.text), row)
    if best is None or best[0] < 1.0:
        return None
    score, found, row = best
    return replace(found, confidence=min(0.98, 0.45 + 0.13 * score)), row


def _two_line_names(rows: Sequence[Row], *, alone: bool) -> list[tuple[int, Row]]:
    """Names set so large that they take two lines, with the number of the first; `alone`: the second is one word."""
    pairs = []
    for number, (one, other) in enumerate(pairwise(rows[:9])):
        large = one.scale > 1.3 and abs(one.scale - other.scale) < 0.02
        if (
            large
            and not one.margin
            and not other.margin
            and len(one.cells) == len(other.cells) == 1
            and one.count <= 3
            and other.count <= 3
            and (other.count == 1) == alone
        ):
            cell = replace(one.cells[0], text=f"{one.text} {other.text}", more=other.lines)
            pairs.append((number, replace(one, cells=(cell,), lines=(*one.lines, *other.lines))))
    return pairs


_LETTERS = re.compile(
    r",\s*(?:[A-Z][A-Za-z]?\.?){2,}(?:-[A-Z]+)?\.?(?:\s*,\s*(?:[A-Z][A-Za-z]?\.?){2,}(?:-[A-Z]+)?\.?)*$"
)
"""What a licence or a degree adds to a name: ", LCSW", ", PMP, CSM"."""


def _plain_name(cell: Piece) -> str:
    """The cell's text as far as it may be a name."""
    text = spaced_out(cell.text)
    text = re.split(r"\s*[|•·–—]\s*|\s+-\s+|\s{3,}", text)[0].strip(" ,")
    text = BEFORE.sub("", text).strip()
    while (shorter := AFTER.sub("", text)) != text:
        text = shorter.strip(" ,")
    if not text.isupper() or text.count(" ") > 1:
        shorter = _LETTERS.sub("", text)
        text = shorter if shorter.count(" ") else text
    words = _HONORIFIC.sub("", text).replace(",", " ").split()
    if not 2 <= len(words) <= 6 or len(text) > 50 or re.search(r"[\d@/:;!?#%&+=<>_]", text):
        return ""
    plain = [w for w in words if re.fullmatch(r"[(“\"]?[A-ZÀ-ÝĀ-Ž\u0370-\uffff][\w'’.()”\"-]*", w)]
    little = [w for w in words if w in _PARTICLES]
    return text if len(plain) + len(little) == len(words) and len(plain) >= 2 else ""


def _small_name(cell: Piece) -> str:
    """ "sam rivera" on the first line."""
    return cell.text if re.fullmatch(r"[^\W\d_]{2,}(?: [^\W\d_]+){1,2}", cell.text) and cell.text.islower() else ""


def _name_score(
    text: str, row: Row, number: int, place: int, largest: float, emails: Sequence[str], in_top: bool
) -> float:
    score = 0.0
    if heading_kinds(text) or DOCUMENT.match(text):
        return -9.0
    score += {0: 2.2, 1: 1.4, 2: 0.9}.get(number, 0.3 if number < 6 else 0.0)
    if row.scale > 1.15 and row.scale >= largest * 0.97:
        score += 2.2
    elif row.scale > 1.25:
        score += 1.0
    score += 0.4 if row.bold or row.caps or row.heading == 1 else 0.0
    score += 0.5 if in_top else -0.8
    if (
        number > 7
        and row.scale < largest * 0.97
        and not any(_shared(text.lower().split(), email) for email in emails[:3])
    ):
        return -9.0
    score += 1.5 if BEFORE.match(row.text) and ":" in row.text else 0.0
    words = [w.lower().strip(".,'’") for w in text.split() if len(w) > 1]
    score += 1.8 * max((_shared(words, email) for email in emails[:3]), default=0.0)
    if row.bullet:
        score -= 1.5
    score -= (
        1.1 * title_score(text)
        + 0.8 * max(0.0, *(organisation_score(part.strip()) for part in (text, *text.split(","))))
        + 0.5 * place_score(text)
        + 0.5 * degree_score(text)
    )
    score -= 0.5 * place + (0.5 if len(text.split()) > 4 else 0) + (0.8 if is_sentence(row) else 0)
    return score


def _shared(words: Sequence[str], email: str) -> float:
    local = re.sub(r"[^a-z]", "", _ascii(email.split("@")[0].lower()))
    plain = [_ascii(word) for word in words]
    spelled = [_ascii(word.translate(_SPELLED)) for word in words]  # "krueger@" is Frau Krüger
    hits = sum(len(word) > 2 and (word in local or other in local) for word, other in zip(plain, spelled, strict=True))
    initials = bool(plain and plain[-1] in local and local.startswith(plain[0][:1]))
    return 1.0 if hits >= 2 else 0.8 if hits and initials else 0.5 if hits else 0.0


_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def _ascii(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.replace("ß", "ss")) if not unicodedata.combining(c))
