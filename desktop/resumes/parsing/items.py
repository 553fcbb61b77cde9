"""Lists of short items (skills, languages, interests) taken apart, however they are divided."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.levels import split_level
from desktop.resumes.parsing.rows import Piece, Row
from desktop.resumes.parsing.statements import Wraps, is_sentence

_LABEL = re.compile(r"^([^:;,•|]{2,45}?)\s*:\s+(?=\S)|^([^:;,•|]{2,45}?)\s*:\s*$")


_DASH_LABEL = re.compile(r"^([^:;,•|–—]{2,40}?)\s+[–—-]\s+(?=[^,]+,)")


_SPOKEN = re.compile(r"(?:mother tongue|native language|other languages?|foreign languages?)\b", re.IGNORECASE)


_DIVIDERS = re.compile(r"[,;•|·●▪◆]|\s+/\s+|\s{3,}|\t|\s+[–—-]\s+(?=\S+\s*(?:,|$))")


_ABSTRACT = re.compile(
    r"(?:ing|ment|tion|sion|ity|ance|ence|ship|sis|ness|gy|ics|ure|ery|als?|ure|fety|search|lysis|gn|port|vice|"
    r"sales|teamwork)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Group:
    """Items with the label before them, if there is one. `cells`: each item is a cell or a row of its own."""

    label: Found | None = None
    items: list[Found] = field(default_factory=list)
    row: Row | None = None


def read_groups(rows: Sequence[Row], wraps: Wraps) -> list[Group]:
    """Every word of the rows in a label or an item, in order; sentences whole."""
    groups: list[Group] = []
    texts = _texts(rows, wraps)
    plain = not any(
        _DIVIDERS.search(text.pieces[0].text) or len(text.pieces) > 1 or _LABEL.match(text.pieces[0].text)
        for text in texts
    )
    captions = _captions(texts)
    for number, text in enumerate(texts):
        following = texts[number + 1] if number + 1 < len(texts) else None
        first = text.pieces[0].text
        captioned = number in captions
        label, rest = _labelled(text, first, len(first)) if captioned else _label(text, following, plain)
        items = _items(rest, text)
        if label is not None:
            groups.append(Group(label, items, text.row))
        elif (
            groups
            and groups[-1].label is not None
            and (not groups[-1].items or (text.row.bullet and groups[-1].row is not None and not groups[-1].row.bullet))
            and not text.row.gap
        ) or (groups and groups[-1].label is None):
            groups[-1].items.extend(items)
        else:
            groups.append(Group(None, items, text.row))
    return [group for group in groups if group.label or group.items]


def _captions(texts: Sequence["_Text"]) -> set[int]:
    """ "Programming" above "Python, Java", where every list has such a line above it and no other line stands alone."""
    lists = {i for i, text in enumerate(texts) if _DIVIDERS.search(text.pieces[0].text)}
    alone = {i for i, text in enumerate(texts) if i not in lists and len(text.pieces) == 1 and text.row.count <= 4}
    paired = {i for i in alone if i + 1 in lists and not texts[i].row.bullet}
    return paired if len(paired) == len(lists) == len(alone) else set()


@dataclass(slots=True)
class _Text:
    """One row, or several that belong together; a piece with the lines it spans."""

    pieces: list[Piece]
    lines: list[tuple[int, ...]]
    quotes: list[str]
    row: Row


def _texts(rows: Sequence[Row], wraps: Wraps) -> list[_Text]:
    texts: list[_Text] = []
    for number, row in enumerate(rows):
        previous = rows[number - 1] if number else None
        cells = [cell for whole in (*row.cells, *row.margin) for cell in _chips(whole)]
        if texts and previous is not None and _goes_on(previous, row, texts[-1], wraps):
            last = texts[-1]
            last.quotes[-1] += "\n" + cells[0].text
            last.lines[-1] += (cells[0].line,)
            glue = "" if re.search(r"[^\W\d_]-$", last.pieces[-1].text) and cells[0].text[:1].islower() else " "
            before = last.pieces[-1].text[:-1] if glue == "" else last.pieces[-1].text
            last.pieces[-1] = replace(last.pieces[-1], text=f"{before}{glue}{cells[0].text}")
            for cell in cells[1:]:
                last.pieces.append(cell)
                last.lines.append(cell.lines)
                last.quotes.append(cell.text)
        else:
            texts += [_Text(c, [x.lines for x in c], [x.text for x in c], row) for c in _own_labelled(cells)]
    return texts


def _own_labelled(cells: list[Piece]) -> list[list[Piece]]:
    """ "Danish: native   English: fluent": each cell has a label of its own."""
    own = len(cells) > 1 and all((match := _LABEL.match(cell.text)) and match[1] for cell in cells)
    return [[cell] for cell in cells] if own else [cells]


def _goes_on(previous: Row, row: Row, text: _Text, wraps: Wraps) -> bool:
    """The line above ended inside a list or inside an item."""
    if row.bullet or row.gap or _LABEL.match(row.text) or (row.cells[0].bold and not previous.cells[-1].bold):
        return False
    last = text.pieces[-1].text
    if wraps.goes_on(row) or re.match(r"[|·•;,]\s", row.text):
        return True
    listing = "," in last or ";" in last or "•" in last or "|" in last
    if re.search(r"[,;•|&(/-]$|\b(?:and|und|et|y|e|en|of|for)$", last) or (
        row.text[0].islower() and len(row.cells) == 1
    ):
        return True
    if last.count("(") > last.count(")"):
        return True
    return listing and len(row.cells) == 1 and len(previous.cells) <= 2 and wraps.is_full(previous, row)


def _chips(cell: Piece) -> list[Piece]:
    """Words set apart by more than a blank, where the page's boxes tell: "Docker  Kubernetes  CI/CD"."""
    words = cell.words
    if len(words) < 2 or _DIVIDERS.search(cell.text) or ":" in cell.text:
        return [cell]
    heights = [word.box[3] - word.box[1] for word in words]
    height = sorted(heights)[len(heights) // 2] or 1.0
    gaps = [after.box[0] - before.box[2] for before, after in pairwise(words)]
    least = min(gaps)
    wide = [gap > 0.9 * height and (gap > 1.7 * least or least > 0.9 * height) for gap in gaps]
    if not any(wide):
        return [cell]
    pieces: list[list[str]] = [[words[0].text]]
    for word, apart in zip(words[1:], wide, strict=True):
        if apart:
            pieces.append([word.text])
        else:
            pieces[-1].append(word.text)
    joined = [" ".join(piece) for piece in pieces]
    if "".join(joined).replace(" ", "") != cell.text.replace(" ", ""):
        return [cell]
    return [replace(cell, text=piece, words=()) for piece in joined]


def _label(text: _Text, following: _Text | None, plain: bool) -> tuple[Found | None, _Text]:
    first = text.pieces[0]
    match = _LABEL.match(first.text)
    name = (match[1] or match[2]) if match else ""
    if match and len(name.split()) <= 6 and not _looks_rated(text, match.end()):
        return _labelled(text, name, match.end())
    if len(text.pieces) > 1 and _SPOKEN.match(first.text):
        return _labelled(text, first.text, len(first.text))
    if len(text.pieces) > 1 and not match:
        second = text.pieces[1]
        if (
            (first.bold and not second.bold) or (_DIVIDERS.search(second.text) and not _DIVIDERS.search(first.text))
        ) and len(first.text.split()) <= 6:
            return _labelled(text, first.text.rstrip(": "), len(first.text))
    dashed = _DASH_LABEL.match(first.text)
    if dashed and len(dashed[1].split()) <= 5:
        return _labelled(text, dashed[1], dashed.end())
    alone = len(text.pieces) == 1 and following is not None and not text.row.bullet and text.row.count <= 5
    if alone and following is not None and not _DIVIDERS.search(first.text):
        listed = _DIVIDERS.search(following.pieces[0].text) is not None or len(following.pieces) > 2
        capitals = text.row.caps and not following.row.caps and (listed or text.row.gap or following.row.bullet)
        if (
            (text.row.bold and not following.row.bold)
            or capitals
            or (text.row.heading and not following.row.heading)
            or (following.row.bullet and not plain)
            or (listed and text.row.gap)
        ):
            return _labelled(text, first.text, len(first.text))
        if following.row.bullet:
            return _labelled(text, first.text, len(first.text))
    return None, text


def _looks_rated(text: _Text, end: int) -> bool:
    """ "Excel: Advanced" is a skill with a level, not a group."""
    from_here = text.pieces[0].text[end:].strip()
    return len(text.pieces) == 1 and split_level(f"x – {from_here}")[1] != "" and not _DIVIDERS.search(from_here)


def _labelled(text: _Text, name: str, end: int) -> tuple[Found, _Text]:
    several = len(text.lines[0]) > 1
    label = Found(name.strip(), text.lines[0], 0.9, text.quotes[0] if several else "")
    rest = text.pieces[0].text[end:].strip()
    pieces = ([replace(text.pieces[0], text=rest)] if re.search(r"\w", rest) else []) + text.pieces[1:]
    skip = 0 if re.search(r"\w", rest) else 1
    return label, _Text(pieces, text.lines[skip:], text.quotes[skip:], text.row)


def _items(text: _Text, whole: _Text) -> list[Found]:
    sentence = is_sentence(whole.row) and len(text.pieces) == 1
    return [
        Found(part, lines, 0.9, "" if len(lines) == 1 else quote)
        for piece, lines, quote in zip(text.pieces, text.lines, text.quotes, strict=True)
        for part in split_items(piece.text, sentence=sentence)
    ]


def split_items(text: str, *, sentence: bool = False) -> list[str]:
    """The items of a list in one text; brackets are kept together unless they hold a list."""
    parts = [part.strip(" :").removesuffix(".") if part.count(".") <= 1 else part.strip() for part in _outside(text)]
    parts = [re.sub(r"^(?:and|und|et|as well as|plus|&)\s+", "", part, flags=re.IGNORECASE) for part in parts]
    parts = [part for part in parts if re.search(r"\w", part)]
    words = len(text.split())
    if len(parts) < 2 or (sentence and words / len(parts) > 4) or words / len(parts) > 6:
        return (
            [text.strip()]
            if (len(parts) < 2 and not _and_parts(text)) or len(parts) >= 2
            else _and_parts(text) or [text.strip()]
        )
    items = [item for part in parts for item in (_bracketed(part) or _and_parts(part) or [part])]
    last = re.fullmatch(r"(\S+(?: \S+)?)\s+(?:and|und|et|y|e|en)\s+(\S+)", items[-1]) if len(items) > 1 else None
    if last and items[-1] == parts[-1] and items[-1].islower() and all(len(item.split()) <= 2 for item in items[:-1]):
        items[-1:] = [last[1], last[2]]  # "running, singing and baking"
    return items


def _outside(text: str) -> list[str]:
    """Cut at dividers outside brackets."""
    parts: list[str] = []
    depth = start = 0
    for match in re.finditer(rf"[()\[\]]|{_DIVIDERS.pattern}", text):
        if match[0] in "([":
            depth += 1
        elif match[0] in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 or ")" not in text[match.end() :]:
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return parts


def _bracketed(part: str) -> list[str]:
    """ "AWS (ECS, Lambda, S3)" names four things; "Angular (versions 2+)" one."""
    match = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]\s*", part)
    if not match or not re.search(r"[,;/|]|\band\b", match[2]):
        return []
    inner = [piece.strip() for piece in re.split(r"\s*[,;/|]\s*(?:and\s+)?|\s+and\s+", match[2]) if piece.strip()]
    if any(len(piece.split()) > 4 or not re.search(r"[^\W\d_]", piece) for piece in inner) or re.search(
        r"\b(?:e\.g|i\.e|years?|including)\b", match[2]
    ):
        return []
    return [*(_and_parts(match[1]) or [match[1].strip()]), *inner]


def _and_parts(part: str) -> list[str]:
    """ "Git and GitHub" names two things; "Health and Safety" one."""
    if bracketed := _bracketed(part):
        return bracketed
    pieces = [piece.strip() for piece in re.split(r"\s+(?:and|und|et)\s+", part)]
    if len(pieces) != 2 or not all(0 < len(piece.split()) <= 2 for piece in pieces):
        return []
    named = all(piece[0].isupper() or any(c.isdigit() for c in piece) for piece in pieces)
    return pieces if named and not any(_ABSTRACT.search(piece) for piece in pieces) else []
