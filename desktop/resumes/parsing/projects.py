"""Projects: a name, roles, dates, an address, what they were made with, and what stands below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.resumes.parsing.blocks import Block, read_blocks
from desktop.resumes.parsing.found import Found, Reads, joined
from desktop.resumes.parsing.fragments import Fragment, cut
from desktop.resumes.parsing.items import split_items
from desktop.resumes.parsing.organisation_words import organisation_score
from desktop.resumes.parsing.place_words import place_score
from desktop.resumes.parsing.posts import merged
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.statements import Wraps, is_sentence
from desktop.resumes.parsing.title_words import title_score
from desktop.resumes.parsing.urls import URL, clean_url
from desktop.resumes.parsing.work import read_body

_TECH = re.compile(
    r"^(?:tech(?:nolog(?:y|ies|ien))?(?: stack| used)?|tech stack|stack|tools?(?: used)?|built with|environment|"
    r"keywords|languages|skills)\s*:\s*",
    re.IGNORECASE,
)


def read_projects(rows: Sequence[Row], wraps: Wraps) -> tuple[Reads, list[Found]]:
    """The projects, and words that say nothing beyond them."""
    reads: Reads = []
    covered: list[Found] = []
    for block in _blocks(rows, wraps):
        if not block.header:
            reads.extend(_items(block, wraps))
            continue
        tools = [row for row in block.header[1:] if _TECH.match(row.text)]
        block = Block([row for row in block.header if row not in tools], [*tools, *block.body], block.dated)
        fragments, dates = cut(block.header, block.margin, block.dated)
        covered += dates.noise
        start = dates.end if dates.single and dates.start is None else dates.start
        reads.append({**_project(block, fragments, wraps), "start_date": start, "end_date": dates.end})
    return reads, covered


def _blocks(rows: Sequence[Row], wraps: Wraps) -> list[Block]:
    """Where every row is an item ("• Name: what it does"), each is a project."""
    every = all(row.bullet or (i > 0 and wraps.continues(rows[i - 1], row)) for i, row in enumerate(rows))
    if not every:
        return read_blocks(rows, wraps, singles=True)
    blocks: list[Block] = []
    for row in rows:
        if blocks and not (row.bullet and row.level <= blocks[-1].body[0].level):
            blocks[-1].body.append(row)
        else:
            blocks.append(Block([], [row]))
    return blocks


_NAMED = re.compile(r"^([^:–—]{2,60}?)\s*(?::|\s[–—-])\s+(.+)$", re.DOTALL)


def _items(block: Block, wraps: Wraps) -> Reads:
    """Projects without a heading line; "Name: what it does" has both."""
    summary, items = read_body(block.body, wraps)
    reads: Reads = []
    for item in [*([summary] if summary else []), *items]:
        match = _NAMED.match(item.text)
        if match and len(match[1].split()) <= 8:
            name, rest = match[1].strip(), match[2].strip()
            reads.append({"name": replace(item, text=name), "description": replace(item, text=rest)})
        else:
            reads.append({"name": item.sure(0.7)})
    return reads


def _project(block: Block, fragments: list[Fragment], wraps: Wraps) -> dict[str, Found | list[Found] | None]:
    url = next((f for f in fragments if URL.fullmatch(f.text) and ("/" in f.text or f is not fragments[0])), None)
    names = [f for f in fragments if f is not url]
    name = names[
        : next((i for i, f in enumerate(names) if i and (f.sep != "comma" or f.row != names[0].row)), len(names))
    ]
    rest = names[len(name) :]
    roles = [f for f in rest if title_score(f.text) >= 1.5 and len(f.text.split()) <= 6]
    places = [f for f in rest if f not in roles and place_score(f.text) >= 1.5]
    entity = next((f for f in rest if f not in (*roles, *places) and _is_entity(f)), None)
    beside = [f for f in rest if f not in (*roles, *places) and f is not entity]
    tools = _tools(beside, name, block)
    body, more = _without_tools(block.body)
    summary, highlights = read_body(body, wraps)
    runs = merged([f for f in beside if f not in tools])
    said = [part for run in runs if (part := joined([f.found(0.7) for f in run], ", "))]
    return {
        "name": joined([f.found(0.9) for f in name], ", "),
        "description": joined([*said, *([summary] if summary else [])], "\n"),
        "highlights": highlights,
        "keywords": [*(f.found(0.7) for f in tools), *more],
        "roles": [f.found(0.8) for f in roles],
        "entity": entity.found(0.6) if entity else None,
        "url": Found(clean_url(url.text), url.lines, 0.9) if url else None,
        "extra/location": joined([f.found(0.8) for f in places], ", "),
    }


def _is_entity(fragment: Fragment) -> bool:
    return not fragment.margin and organisation_score(fragment.text) >= 2 and len(fragment.text.split()) <= 6


def _tools(beside: Sequence[Fragment], name: Sequence[Fragment], block: Block) -> list[Fragment]:
    """ "DevFlow | Python, React" names on the project's own line what it was made with."""
    if not name:
        return []
    tools = [f for f in beside if f.row == name[0].row and len(f.text.split()) <= 5]
    return tools if len(tools) > 1 or (tools and "," in block.header[name[0].row].text) else []


def _without_tools(rows: Sequence[Row]) -> tuple[list[Row], list[Found]]:
    """ "Technologies: Python, Flask" below a project are its keywords."""
    kept: list[Row] = []
    found: list[Found] = []
    for row in rows:
        match = _TECH.match(row.text)
        if match and not is_sentence(row):
            tools = split_items(row.text[match.end() :])
            found += [Found(item, row.lines, 0.9, "" if i else match[0] + item) for i, item in enumerate(tools)]
        else:
            kept.append(row)
    return kept, found
