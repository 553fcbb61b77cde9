"""Publications, from citations or from a title with lines below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.resumes.parsing.blocks import Block
from desktop.resumes.parsing.dates import find_periods
from desktop.resumes.parsing.entry_lines import rest_of
from desktop.resumes.parsing.found import Found, Reads, joined
from desktop.resumes.parsing.fragments import cut
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.statements import Wraps, glue, join_rows
from desktop.resumes.parsing.urls import URL, clean_url

_CITED = re.compile(
    r"^(?P<authors>.{3,300}?)\s*\((?P<date>(?:19|20)\d\d[^)]*)\)[.,:]?\s*(?P<title>(?=[^.?!]*[^\W\d_]{3})[^.?!]{8,}[.?!]?)\s*(?P<rest>.*)$",
    re.DOTALL,
)


_QUOTED = re.compile(r"^(?P<authors>.*?)[,.]?\s*[“\"](?P<title>[^”\"]{3,}?)[,.]?[”\"][,.]?\s*(?P<rest>.*)$", re.DOTALL)


_NUMBERED = re.compile(
    r"^(?P<authors>(?:[A-ZÀ-Ý][\w'’-]+ [A-Z]{1,3}(?:, ?|"
    r"(?=\.)))+(?:et al)?)\.\s+(?P<title>[^.?!]{5,}[.?!])\s*(?P<rest>.+)$",
    re.DOTALL,
)
"""As medicine cites: "Byron A, Babbage C. Notes on the engine. Memoirs. 1943;3:666-731."."""


def read_publications(rows: Sequence[Row], wraps: Wraps) -> tuple[Reads, list[Found]]:
    reads: Reads = []
    covered: list[Found] = []
    for block in _publications(rows, wraps):
        head = block.header or block.body[:1]
        body = block.body if block.header else block.body[1:]
        whole = glue([*head, *body], 0.85)
        dates = cut([*head, *body], block.margin)[1]
        date = dates.end or dates.start
        covered += dates.noise
        quoted = _QUOTED.match(whole.text)
        cited = quoted if quoted and quoted.start("title") < 3 else _CITED.match(whole.text) or quoted
        cited = cited or _NUMBERED.match(whole.text)
        if date is None and cited and (year := re.search(r"\b(?:19|20)\d\d\b", cited["rest"])):
            date = Found(year[0], whole.lines, 0.8)
        if cited and (len(head) + len(body) == 1 or not body or wraps.continues(head[0], (*head[1:], *body)[0])):
            part = {
                key: replace(whole, text=(cited[key] or "").strip(" .,"), quote=whole.quoted)
                for key in ("authors", "title", "rest")
            }
            reads.append(
                {"name": part["title"], "publisher": part["rest"], "summary": part["authors"], "release_date": date}
            )
            continue
        reads.append(_publication(head, body, date, wraps))
    return reads, covered


def _publications(rows: Sequence[Row], wraps: Wraps) -> list[Block]:
    """A new one at each bullet, gap, date in a cell of its own, or at each line where nothing sets any apart."""
    bullets = any(row.bullet for row in rows)
    apart = any(_set_apart(row) for row in rows[1:])
    blocks: list[Block] = []
    for number, row in enumerate(rows):
        previous = rows[number - 1] if number else None
        if bullets:
            fresh = row.bullet
        elif apart:
            fresh = _set_apart(row) or (previous is not None and row.bold and not previous.bold)
            fresh = fresh or (previous is not None and _cites(row) and re.search(r"[.\d]$", previous.text) is not None)
        else:
            fresh = previous is not None and not wraps.continues(previous, row)
        if fresh or not blocks:
            blocks.append(Block([row], []))
        else:
            blocks[-1].body.append(row)
    return blocks


def _cites(row: Row) -> bool:
    """ "Byron, A. & Babbage, C. (1843). …": authors and a year begin a publication."""
    return re.match(r"[A-ZÀ-Ý][\w'’-]+,? [A-ZÀ-Ý]{1,3}\b.{0,200}?\((?:19|20)\d\d[a-z]?\)", row.text) is not None


def _set_apart(row: Row) -> bool:
    dated = len(row.cells) > 1 and any(
        p.span == (0, len(cell.text)) for cell in row.cells for p in find_periods(cell.text)
    )
    return row.gap or dated


def _publication(
    head: Sequence[Row], body: Sequence[Row], date: Found | None, wraps: Wraps
) -> dict[str, Found | list[Found] | None]:
    title = [head[0]]
    for row in (*head[1:], *body):
        if not wraps.continues(title[-1], row) or len(title) > 2:
            break
        title.append(row)
    rest = [row for row in (*head, *body) if row not in title]
    name, publisher = _published(glue([_undated(row) for row in title]))
    below = join_rows([row for row in rest if re.search(r"[^\W\d_]", rest_of(row))], wraps)
    url = next((match[0] for item in below if (match := URL.search(item.text))), "")
    line = next((item.lines for item in below if url and url in item.text), ())
    return {
        "name": name, "publisher": publisher, "release_date": date, "summary": joined(below, "\n"),
        "url": Found(clean_url(url), line, 0.85) if url else None,
    }  # fmt: skip


_JOURNAL = re.compile(r"^(?P<title>[^,]{10,}),\s+(?P<journal>[A-ZÀ-Ý][^,]*\d[^,]*\((?:19|20)\d\d\)[^,]*),?$")


def _published(whole: Found) -> tuple[Found, Found | None]:
    """ "On kites, Journal of Winds 138 (2021) 212": the title, and where it appeared."""
    match = _JOURNAL.match(whole.text)
    if match is None:
        return whole, None
    return replace(whole, text=match["title"]), replace(whole, text=match["journal"])


def _undated(row: Row) -> Row:
    """The row without cells that are a date, and without a date in brackets at its end."""
    cells = []
    for cell in row.cells:
        text = cell.text
        for period in find_periods(text):
            if re.fullmatch(r"[\s().,]*", text[period.span[1] :]) or not text[: period.span[0]].strip():
                text = (text[: period.span[0]].rstrip(" (,–—-") + text[period.span[1] :].lstrip(" )–—-:")).strip()
                break
        if re.search(r"\w", text):
            cells.append(replace(cell, text=text))
    return replace(row, cells=tuple(cells)) if cells else row
