"""Markdown to lines."""

import re

import msgspec

from desktop.resumes.document import Cell, Document, Line, Link
from desktop.resumes.parsing.typed_lines import Hanging
from desktop.resumes.reading.letters import plain_text
from desktop.resumes.reading.plain import BULLET, CELLS, RULE

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)")
_AUTOLINK = re.compile(r"<((?:https?|mailto|tel):[^>\s]+|[^@<>\s]+@[^@<>\s]+)>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`]+)`")
_HTML = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>|<!--.*?-->", re.S)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")

_SHELTER = 0xF100
_SHELTERED = {_SHELTER + code: code for code in range(128)}
"""Signs that stand for themselves wait here, in the area of private use, until emphasis is done."""


def read_markdown(text: str) -> Document:
    """Headings, items and tables by their signs; emphasis is noted and its signs removed, links are collected."""
    links: list[Link] = []
    lines: list[Line] = []
    gap, hanging = False, Hanging()
    source = _HTML.sub("", _without_front_matter(plain_text(text))).splitlines()
    for at, line in enumerate(source):
        below = source[at + 1] if at + 1 < len(source) else ""
        if not line.strip() or _TABLE_RULE.match(line) or line.strip().startswith("```"):
            gap = True
        elif _UNDERLINE.match(line) and lines and not gap:
            continue
        elif not RULE.match(line) and not re.match(r"^\s*(?:[-*_]\s?){3,}$", line):
            read = _markdown_line(line, below, gap, links)
            level = hanging.level(line, marked=read.bullet, level=read.level, gap=read.gap_before)
            lines.append(msgspec.structs.replace(read, level=level))
            gap = False
    return Document(lines=tuple(line for line in lines if line.cells), kind="markdown", links=tuple(links))


def _without_front_matter(text: str) -> str:
    return re.sub(r"\A\ufeff?---\n.*?\n---\n", "", text, flags=re.S)


def _markdown_line(line: str, below: str, gap: bool, links: list[Link]) -> Line:
    heading = _HEADING.match(line)
    under = _UNDERLINE.match(below) if not heading and not BULLET.match(line) else None
    level = len(heading[1]) if heading else (1 if under and under[1][0] == "=" else 2 if under else 0)
    body = re.sub(r"^\s*(?:>\s?)+", "", heading[2] if heading else line)
    mark = None if level else BULLET.match(body)
    indent = len(body[: mark.end()].expandtabs(4)) - len(body[: mark.end()].expandtabs(4).lstrip()) if mark else 0
    cells = tuple(_cell(part, links) for part in _table_cells(body[mark.end() :] if mark else body))
    return Line(
        cells=tuple(cell for cell in cells if cell.text),
        gap_before=gap or bool(level),
        bullet=bool(mark),
        level=min(4, indent // 2),
        heading=level,
        bold=all(cell.bold for cell in cells) and bool(cells),
        italic=all(cell.italic for cell in cells) and bool(cells),
    )


def _table_cells(body: str) -> list[str]:
    stripped = body.strip()
    if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 2:
        return re.split(r"(?<!\\)\|", stripped[1:-1])
    return CELLS.split(stripped.rstrip("\\"))


def _cell(source: str, links: list[Link]) -> Cell:
    source = _ESCAPE.sub(lambda match: chr(_SHELTER + ord(match[1])), source.strip())
    text = _LINK.sub(lambda match: _linked(match, links), source)
    text = _AUTOLINK.sub(r"\1", text)
    bold = bool(_STRONG.fullmatch(text.strip().rstrip(":")))
    text = _CODE.sub(r"\1", _STRONG.sub(r"\2", text))
    italic = bool(_EMPHASIS.fullmatch(text.strip()))
    text = _EMPHASIS.sub(r"\2", text).translate(_SHELTERED)
    return Cell(text=" ".join(text.split()), bold=bold, italic=italic)


def _linked(match: "re.Match[str]", links: list[Link]) -> str:
    if match[0].startswith("!"):
        return ""
    url = match[2]
    if url.lower().startswith(("http://", "https://", "mailto:", "tel:")):
        links.append(Link(url=url, text=_STRONG.sub(r"\2", match[1])))
    return match[1]
