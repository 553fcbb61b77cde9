"""Certificates and awards."""

import re
from collections.abc import Sequence

from desktop.resumes.parsing.blocks import Block, read_blocks
from desktop.resumes.parsing.entry_dates import Dates
from desktop.resumes.parsing.entry_lines import ends_dated, rest_of
from desktop.resumes.parsing.found import Found, Reads, joined
from desktop.resumes.parsing.fragments import Fragment, as_printed, cut
from desktop.resumes.parsing.headings import heading_kinds
from desktop.resumes.parsing.organisation_words import organisation_score, school_score
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.statements import Wraps, glue, join_rows
from desktop.resumes.parsing.urls import URL, clean_url

_ISSUED = re.compile(
    r"^(?:issued(?: by)?|issuer|awarded by|provider|by|from|credential id|certificate (?:no|number|id)|"
    r"licen[cs]e (?:no|number|#)|valid|expires?|ausgestellt)\b\s*:?\s*",
    re.IGNORECASE,
)


def read_listed(rows: Sequence[Row], wraps: Wraps) -> list[Block]:
    """Certificates or awards, each a block: a row, or several rows where dates stand on rows of their own."""
    rows = [row for row in rows if not is_caption(row)]
    alone = [row for row in rows if not row.bullet and len(re.sub(r"(?i)issued|awarded|\W", "", rest_of(row))) <= 2]
    if alone and len(alone) < len(rows) and len(alone) * 5 >= len(rows):
        found = read_blocks(rows, wraps, singles=True)
        return [block if block.header else Block(block.body[:1], block.body[1:], 0) for block in found]
    blocks: list[Block] = []
    for number, row in enumerate(rows):
        previous = rows[number - 1] if number else None
        if previous is not None and (
            (wraps.continues(previous, row) and not (ends_dated(previous) and row.text[0].isupper()))
            or _ISSUED.match(row.text)
            or _sub_item(blocks, row)
        ):
            blocks[-1].body.append(row)
        else:
            blocks.append(Block([row], [], 0))
    return blocks


def is_caption(row: Row) -> bool:
    """ "International Awards" above some of the awards."""
    if row.bullet or len(row.cells) > 1 or row.margin:
        return False
    named = re.fullmatch(r"(?i)[^\W\d_]+ (?:awards|honou?rs|certifications|certificates|prizes)", row.text)
    return bool(named or heading_kinds(row.text))


def _sub_item(blocks: list[Block], row: Row) -> bool:
    head = blocks[-1].header[0] if blocks and blocks[-1].header else None
    return head is not None and row.bullet and (not head.bullet or row.level > head.level)


def read_certificates(rows: Sequence[Row], wraps: Wraps) -> tuple[Reads, list[Found]]:
    reads: Reads = []
    covered = [Found(row.text, row.lines) for row in rows if is_caption(row) and heading_kinds(row.text)]
    for block in read_listed(rows, wraps):
        names, dates = _named(block)
        date = dates.end or dates.start
        covered += dates.noise
        covered += [f.found(0.9) for f in names if _WORDS_OF_ISSUE.fullmatch(f.text)]
        names = [f for f in names if not _WORDS_OF_ISSUE.fullmatch(f.text)]
        numbers = [f for f in names[1:] if _NUMBERED.match(f.text)]
        names = [f for f in names if f not in numbers]
        issuer = _issuer(names)
        rest = [f for f in names[1:] if f is not issuer]
        url = next((f for f in rest if URL.fullmatch(f.text) and ("/" in f.text or f.text.startswith("www."))), None)
        title = [f.found(0.9) for f in names[:1]] + [f.found(0.7) for f in rest if f is not url]
        expires = date if date is not None and _EXPIRES.match(date.quoted) else None
        name = joined(title, ", ") if issuer else as_printed(joined(title, ", "), block.header)
        reads.append(
            {
                "name": name, "date": None if expires else date,
                "issuer": issuer.found(0.75) if issuer else None,
                "url": Found(clean_url(url.text), url.lines, 0.9) if url else None,
                "extra/credential": joined([f.found(0.8) for f in numbers], ", "), "extra/expires": expires,
                "extra/startDate": _began(dates),
            }
        )  # fmt: skip
    return reads, covered


_WORDS_OF_ISSUE = re.compile(r"(?i)issued|awarded|obtained|valid|expires?|exp|ausgestellt|date")


_NUMBERED = re.compile(r"(?i)(?:credential|certificate|licen[cs]e|registration)\s*(?:id|no|number|#)")


_EXPIRES = re.compile(r"(?i)exp|valid|until")


def read_awards(rows: Sequence[Row], wraps: Wraps) -> tuple[Reads, list[Found]]:
    reads: Reads = []
    covered = [Found(row.text, row.lines) for row in rows if is_caption(row) and heading_kinds(row.text)]
    for block in read_listed(rows, wraps):
        names, dates = _named(block, body=False)
        date = dates.end or dates.start
        covered += dates.noise
        awarder = _issuer(names)
        rest = [f for f in names if f is not awarder and f is not names[0]] if names else []
        title = joined([f.found(0.85) for f in names[:1]] + [f.found(0.7) for f in rest], ", ")
        below = join_rows(block.body, wraps)
        if title and block.body and wraps.continues(block.header[-1], block.body[0]):
            title, below, awarder = glue([*block.header, *block.body], 0.8), [], None
        reads.append(
            {
                "title": title,
                "date": date,
                "awarder": awarder.found(0.7) if awarder else None,
                "extra/startDate": _began(dates),
                "summary": joined(below, "\n"),
            }
        )
    return reads, covered


def _named(block: Block, *, body: bool = True) -> tuple[list[Fragment], Dates]:
    return cut([*block.header, *(block.body if body else ())], block.margin)


def _began(dates: Dates) -> Found | None:
    """The first year of "2020 – 2023", for which the schema has no field here."""
    return dates.start if dates.end is not None and not dates.single else None


def _issuer(names: Sequence[Fragment]) -> Fragment | None:
    """Who gave it: said so, an organisation's name, or the second of two names that a bar or a line divides."""
    said = next((f for f in names[1:] if f.sep == "at" or _ISSUED.match(f.text)), None)
    likely = (f for f in names[1:] if _organised(f.text) >= 1.3 and len(f.text.split()) <= 7)
    if (found := said or next(likely, None)) is not None:
        return found
    second = names[1] if len(names) == 2 and names[1].sep in ("row", "bar", "cell", "comma") else None
    if second is None or not second.text[:1].isupper() or _RESULT.search(second.text) or "/" in second.text:
        return None
    return second if len(second.text.split()) <= 5 else None


_RESULT = re.compile(
    r"(?i)\d|\b(?:mention|medal|place|prize|finalist|winner|rank|level|class|award|distinction|commended|"
    r"associate|professional|foundation|practitioner|specialty|advanced|expert)\b"
)


def _organised(text: str) -> float:
    return max(organisation_score(text), school_score(text))
