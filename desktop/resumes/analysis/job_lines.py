"""A job description as lines: wrapped ones joined, marks of lists removed, each in the part that its heading opened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from desktop.resumes.analysis.headings import Part, part_opened, part_opened_inline
from desktop.resumes.analysis.needs import asks, offers
from desktop.resumes.analysis.wording import is_present

_MARK = re.compile(
    r"^\s*(?:[-*•●○▪▫■□◦‣⁃∙·–—+»]|[^\w\s\"'“‘(\[{£€$#@&.,:;]{1,3}|\(?\d{1,2}[.)]|\(?[a-h]\))[\s\u00a0]+(?=\S)"
)
"""A dot, a dash, a number, or any little picture before a blank."""
_PICTURE = re.compile(r"^\s*[^\w\s!-~•●○▪▫■□◦‣⁃∙·–—»✓✔✅➤►▶→☑👉]")
"""One that stands before headings as well; a tick or a hand only before items."""
_INLINE_MARK = re.compile(r"(?<=\s)[•●▪◦‣✓✔✅➤►👉]\s+(?=\S)")
_MARKDOWN = (
    (re.compile(r"^\s*#{1,6}\s+"), ""),
    (re.compile(r"\*\*|__|`"), ""),
    (re.compile(r"\[([^\]]+)\]\(\S+?\)"), r"\1"),
)
_WRAPPED = 60
"""A line at least this long, without an end, was broken by the width of a page rather than by its writer."""
_FEWEST_LISTED, _FULL = 4, 0.7
_ENDLESS = 300
_HEADING_WORDS = 5
_FEWEST_ITEMS, _MAJORITY = 2, 2.5
_LONG_WORD = re.compile(r"(\S{80})\S+")
"""Not a word but an address or the like; the patterns further on would dwell on it."""
_ENDED = re.compile(r"[.:;!?]\s*$")


@dataclass(frozen=True, slots=True)
class JobLine:
    """`number` counts the text's lines from 0 and is the first of joined ones; `start` is its place in the text.

    `marked`: an item of a list, `pictured` where its mark is a picture. `apart`: after an empty line.
    """

    number: int
    text: str
    start: int
    marked: bool = False
    pictured: bool = False
    apart: bool = False
    part: Part = "opening"


def job_lines(text: str) -> tuple[JobLine, ...]:
    """The lines that are neither empty nor headings."""
    lines = tuple(_raw(text))
    return tuple(_in_parts(_joined(lines, _listed(lines))))


def _raw(text: str) -> Iterator[JobLine]:
    start, apart = 0, False
    for number, full in enumerate(text.splitlines(keepends=True)):
        for begin, part in _parts(full):
            mark = _MARK.match(part)
            skipped = mark.end() if mark else len(part) - len(part.lstrip())
            stripped = _LONG_WORD.sub(r"\1", _plain(part[skipped:]))
            if stripped:
                pictured = _PICTURE.match(part) is not None
                yield JobLine(number, stripped, start + begin + skipped, mark is not None, pictured, apart)
                apart = False
        apart = not full.strip()
        start += len(full)


def _parts(line: str) -> Iterator[tuple[int, str]]:
    """A line as it is; one that has lost its breaks is cut at its marks and before its headings."""
    cuts = [0, *(match.start() for match in _INLINE_MARK.finditer(line))]
    if len(cuts) > 1 or len(line) > _ENDLESS:
        cuts = sorted({*cuts, *_headings_inside(line)})
    for begin, end in zip(cuts, [*cuts[1:], len(line)], strict=True):
        yield begin, line[begin:end]


def _headings_inside(line: str) -> Iterator[int]:
    """Where "… friendly manner Nice to have: …" begins a heading: the shortest of up to five words that is one."""
    for colon in re.finditer(r":(?=\s)", line):
        starts = [match.start() for match in re.finditer(r"(?<!\S)[A-ZÄÖÜÉ]\S*", line[: colon.start()])]
        for begin in reversed(starts[-_HEADING_WORDS:]):
            if part_opened(line[begin : colon.start()]):
                yield begin
                break


def _plain(text: str) -> str:
    for pattern, put in _MARKDOWN:
        text = pattern.sub(put, text)
    return text.strip()


def _listed(lines: Sequence[JobLine]) -> frozenset[int]:
    """Numbers of lines that stand in a list without marks: lines that a page broke are nearly all of one length."""
    blocks: list[list[JobLine]] = []
    for line in lines:
        if not blocks or line.apart or line.marked:
            blocks.append([])
        blocks[-1].append(line)
    return frozenset(
        line.number for block in blocks if len(block) >= _FEWEST_LISTED and _uneven(block) for line in block
    )


def _uneven(block: Sequence[JobLine]) -> bool:
    lengths = [len(line.text) for line in block]
    full = sum(length >= _FULL * max(lengths) for length in lengths[:-1])
    return full <= len(lengths[:-1]) / 2


def _joined(lines: Sequence[JobLine], listed: frozenset[int]) -> Iterator[JobLine]:
    held: JobLine | None = None
    for line in lines:
        if held and line.number in listed and not line.text[:1].islower():
            yield held
            held = line
            continue
        if held and _continues(held, line):
            held = replace(held, text=f"{held.text} {line.text}")
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _continues(above: JobLine, line: JobLine) -> bool:
    if line.marked or line.apart or _opens(line.text):
        return False
    last = above.text[-200:]
    if len(above.text) >= _WRAPPED:
        return not re.search(r"[:!?]\s*$", last) if not above.marked else not _ENDED.search(last)
    return above.marked and not _ENDED.search(last) and line.text[:1].islower()


def _opens(text: str) -> bool:
    return part_opened(text) is not None or part_opened_inline(text) is not None


def _in_parts(lines: Iterator[JobLine]) -> Iterator[JobLine]:
    part: Part = "opening"
    every = tuple(lines)
    for number, line in enumerate(every):
        bullet = line.marked and not line.pictured and not line.text.endswith(":")
        opened = None if bullet else part_opened(line.text) or _guessed(line, every[number + 1 :])
        if opened:
            part = opened
            continue
        if inline := part_opened_inline(line.text):
            part, begin = inline
            rest = line.text[begin:]
            line = replace(line, text=rest.strip(), start=line.start + begin + len(rest) - len(rest.lstrip()))
        yield replace(line, part=part)


def _guessed(line: JobLine, below: Sequence[JobLine]) -> Part | None:
    """What a heading nobody foresaw opens, by the items below it."""
    items = [each.text for each in takewhile(lambda each: each.marked, below)]
    if line.marked or len(items) < _FEWEST_ITEMS or len(line.text.split()) > _HEADING_WORDS:
        return None
    if re.search(r"[.;,!?]$", line.text):
        return None
    counts: tuple[tuple[Part, int], ...] = (
        ("required", sum(map(asks, items))),
        ("benefits", sum(map(offers, items))),
        ("duties", sum(map(is_present, items))),
    )
    return next((part for part, count in counts if count * _MAJORITY > len(items)), None)
