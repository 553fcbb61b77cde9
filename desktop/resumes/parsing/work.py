"""Work and volunteer entries from the blocks of their sections."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.resumes.parsing.blocks import read_blocks
from desktop.resumes.parsing.captions import BEFORE_ITEMS, CAPTION
from desktop.resumes.parsing.found import Found, joined
from desktop.resumes.parsing.fragments import Fragment, as_printed
from desktop.resumes.parsing.labelling import OTHER
from desktop.resumes.parsing.posts import Post, merged, read_posts, take_url
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.statements import Wraps, is_sentence, join_rows


@dataclass(slots=True)
class Entry:
    """A post with what stands below it. `covered`: words that say nothing beyond the fields (durations, "present")."""

    name: Found | None = None
    position: Found | None = None
    location: Found | None = None
    description: Found | None = None
    url: Found | None = None
    start: Found | None = None
    end: Found | None = None
    single: bool = False
    summary: Found | None = None
    highlights: list[Found] = field(default_factory=list)
    covered: list[Found] = field(default_factory=list)

    def work(self) -> dict[str, Found | list[Found] | None]:
        return {
            "name": self.name, "position": self.position, "location": self.location, "description": self.description,
            "url": self.url, "start_date": self.start, "end_date": self.end, "summary": self.summary,
            "highlights": self.highlights,
        }  # fmt: skip

    def volunteer(self) -> dict[str, Found | list[Found] | None]:
        beside = joined([part for part in (self.description, self.summary) if part], "\n")
        return {
            "organization": self.name, "position": self.position, "url": self.url, "start_date": self.start,
            "end_date": self.end, "summary": beside, "highlights": self.highlights,
            "extra/location": self.location,
        }  # fmt: skip


def read_work(rows: Sequence[Row], wraps: Wraps) -> tuple[list[Entry], list[Row]]:
    """The entries, and rows before the first one that belong to none."""
    blocks = read_blocks(rows, wraps, singles=False)
    intro = blocks[0].body if blocks and not blocks[0].header and len(blocks) > 1 else []
    posts = read_posts(blocks[1:] if intro else blocks)
    entries = [_entry(post, wraps) for post in posts]
    return _with_shared_employers(posts, entries), list(intro)


def _entry(post: Post, wraps: Wraps) -> Entry:
    entry = Entry(start=post.dates.start, end=post.dates.end, single=post.dates.single, covered=list(post.dates.noise))
    entry.url = take_url(post)
    entry.position = as_printed(_field(post, "T"), post.block.header)
    entry.name = _field(post, "O")
    entry.location = _field(post, "P", "; ")
    if post.dates.single and entry.end and not entry.start:
        entry.start = entry.end  # one date alone is both
    _rest(post, entry, wraps)
    return entry


def _field(post: Post, label: str, between: str = ", ") -> Found | None:
    runs = merged(post.of(label))
    if not runs:
        return None
    confidence = post.sure(label)
    parts = [joined([f.found(confidence) for f in run], ", ", confidence) for run in runs]
    return joined([part for part in parts if part], between, confidence)


def _rest(post: Post, entry: Entry, wraps: Wraps) -> None:
    """What the heading says beyond its attributes is a description; what stands below, summary and highlights."""
    beside = post.of(OTHER)
    own = [f for f in beside if not _whole_row(f, post)]
    below = [post.block.header[f.row] for f in beside if _whole_row(f, post)]
    entry.description = joined(
        [part for run in merged(own) if (part := joined([f.found(0.5) for f in run], ", "))], " · "
    )
    body = [*dict.fromkeys(below), *post.block.body] if below else post.block.body
    entry.covered += [Found(row.text, row.lines) for row in body if CAPTION.match(row.text)]
    entry.covered += [Found(match[1], row.lines) for row in body if (match := BEFORE_ITEMS.match(row.text))]
    entry.summary, entry.highlights = read_body(body, wraps)


def read_body(rows: Sequence[Row], wraps: Wraps) -> tuple[Found | None, list[Found]]:
    """A paragraph before bullets, or one paragraph alone, is a summary; everything else highlights."""
    rows = [_uncaptioned(row) for row in rows if not CAPTION.match(row.text)]
    first = next((i for i, row in enumerate(rows) if row.bullet), len(rows))
    before = join_rows(rows[:first], wraps)
    items = join_rows(rows[first:], wraps)
    if first < len(rows):
        return joined(before, "\n"), items
    if len(before) == 1 and (len(before[0].lines) > 1 or is_sentence(rows[0])):
        return before[0], []
    return None, before


def _uncaptioned(row: Row) -> Row:
    match = BEFORE_ITEMS.match(row.cells[0].text)
    return (
        replace(row, cells=(replace(row.cells[0], text=row.cells[0].text[match.end() :]), *row.cells[1:]))
        if match
        else row
    )


def _whole_row(fragment: Fragment, post: Post) -> bool:
    return (
        fragment.below
        and fragment.row >= 0
        and not fragment.margin
        and all(label == OTHER for f, label in zip(post.fragments, post.labels, strict=True) if f.row == fragment.row)
    )


def _with_shared_employers(posts: Sequence[Post], entries: list[Entry]) -> list[Entry]:
    """Several positions under one employer: a heading with an employer alone, or a position without one."""
    result: list[Entry] = []
    group: Entry | None = None
    for number, (post, entry) in enumerate(zip(posts, entries, strict=True)):
        following = entries[number + 1] if number + 1 < len(entries) else None
        if _only_names(post, entry) and following is not None and following.position and not following.name:
            group = entry
            continue
        if entry.name is not None:
            group = None
        elif entry.position is not None:
            above = group or (result[-1] if result else None)
            if above is not None and above.name is not None:
                entry.name = replace(above.name, confidence=min(above.name.confidence, 0.85))
                entry.location = entry.location or above.location
        if group is not None:
            _take_over(group, entry)
        result.append(entry)
    return result


def _take_over(group: Entry, entry: Entry) -> None:
    """What the employer's own line says besides its name: its dates are those of the positions together."""
    own = {found.text for found in (entry.start, entry.end) if found is not None}
    entry.covered += [found for found in (group.start, group.end) if found is not None and found.text in own]
    entry.covered += group.covered
    group.covered = []
    if group.description is not None:
        entry.description = joined([group.description, *([entry.description] if entry.description else [])], " · ")
        group.description = None


def _only_names(post: Post, entry: Entry) -> bool:
    return entry.name is not None and entry.position is None and not post.block.body and not entry.highlights
