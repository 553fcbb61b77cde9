"""The blocks of a résumé set into strips, as a template has them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from desktop.resumes.templates.blocks import Block, Bullets, EntryHead, EntryLine, Head, Heading, Paragraph, Span, Spans
from desktop.resumes.templates.contents import CONTACT
from desktop.ui.resumes.paper_strips import Piece, Setter, Strip

INDENT = 10.5
"""Of the items of a list."""
MARK_X = 1.5
BESIDE = 12.0
"""At least so much between an entry's title and its dates."""
WIDEST_RIGHT = 0.45
BELOW_HEADING = 3.0
BELOW_PLAIN_HEADING = 1.5
RULE = 0.6
BAR = (38.0, 2.6)
SMALLEST_NAME = 0.72
SMALLEST_CONTACT = 0.7
ENDLESS = 100_000.0
"""A line that never ends, within what Qt can measure."""
SEPARATOR = "   ·   "


def set_blocks(setter: Setter, blocks: Sequence[Block]) -> list[Strip]:
    strips: list[Strip] = []
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        before = blocks[number - 1] if number else None
        made = _set(setter, block, before, following)
        if strips and _is_short_end(block, before, following, made):
            strips[-1] = replace(strips[-1], glued=True)
        strips += [replace(strip, block=number, opens=strip.opens or not place) for place, strip in enumerate(made)]
    return strips


def rest_of(blocks: Sequence[Block], strip: Strip) -> list[Block]:
    """What is left of the blocks from this strip on, which opens a block or an item of a list."""
    first = blocks[strip.block]
    if isinstance(first, Bullets):
        first = Bullets(first.items[strip.item :])
    return [first, *blocks[strip.block + 1 :]]


def set_head(setter: Setter, head: Head, *, contacts: bool) -> list[Strip]:
    """Name, line below it and, unless they stand elsewhere, the contacts."""
    template = setter.template
    strips = [_bar(setter)] if template.accent_bar else []
    if head.name:
        size = _fitting(setter, head.name)
        strips += [
            setter.strip([piece], size) for piece in setter.lines(_plain(head.name), size, setter.width, strong=True)
        ]
    if head.label:
        colour = template.accent
        lines = setter.lines(_plain(head.label), template.label_size, setter.width, colour=colour)
        strips += [
            setter.strip([piece], template.label_size, above=1 if not number else 0)
            for number, piece in enumerate(lines)
        ]
    if contacts:
        strips += [
            setter.strip(setter.lines(line, template.small, setter.width)[:1], template.small, above=0 if number else 4)
            for number, line in enumerate(_contact_lines(setter, head.contacts))
        ]
    return [_centred(setter, strip) for strip in strips] if template.centred else strips


def set_contacts(setter: Setter, head: Head) -> list[Strip]:
    """One below the other under a title of their own, for a side column."""
    if not head.contacts:
        return []
    listed = [
        strip
        for number, contact in enumerate(head.contacts)
        for strip in setter.running((contact,), _unbroken(setter, contact), above=2.5 if number else 0)
    ]
    return [*_heading(setter, CONTACT, first=True), *listed]


def _set(setter: Setter, block: Block, before: Block | None, following: Block | None) -> list[Strip]:
    template = setter.template
    match block:
        case Heading(text=text):
            return _heading(setter, text, first=before is None)
        case EntryHead(lines=lines):
            above = _gap_above(setter, lines, before)
            return list(_entry(setter, lines, above, goes_on=isinstance(following, Paragraph | Bullets)))
        case Paragraph(spans=spans):
            above = 0.0 if isinstance(before, Heading) else template.line_gap
            made = setter.running(spans, template.body, above=above)
            opens = isinstance(before, Heading) and isinstance(following, Paragraph) and len(made) == 1
            return [replace(made[0], glued=True)] if opens else made  # one line below a title is too little
        case Bullets(items=items):
            return _bullets(setter, items)


def _is_short_end(block: Block, before: Block | None, following: Block | None, strips: Sequence[Strip]) -> bool:
    """The last paragraph of a section, where it is too short to stand on a page of its own."""
    ends = following is None or isinstance(following, Heading)
    return ends and isinstance(block, Paragraph) and isinstance(before, Paragraph) and len(strips) < 3


def _gap_above(setter: Setter, lines: Sequence[EntryLine], before: Block | None) -> float:
    """Entries of a single line, such as certificates, stand closer."""
    if isinstance(before, Heading):
        return 0.0
    close = isinstance(before, EntryHead) and len(before.lines) == len(lines) == 1
    return setter.template.entry_gap * (0.4 if close else 1.0)


def _heading(setter: Setter, text: str, *, first: bool) -> list[Strip]:
    template = setter.template
    words = text.upper() if template.heading_caps else text
    pieces = setter.lines(
        _plain(words),
        template.heading_size,
        setter.width,
        colour=template.accent,
        strong=True,
        caps=template.heading_caps,
    )
    above = 0.0 if first else template.section_gap
    strips = [
        setter.strip([piece], template.heading_size, above=0 if number else above, glued=True)
        for number, piece in enumerate(pieces)
    ]
    if template.rule:
        line = Piece(0, rule=QRectF(0, 0, setter.width, setter.units(RULE)), colour=template.line)
        strips.append(Strip(setter.units(BELOW_HEADING + RULE), (line,), setter.units(0.5), glued=True))
    else:
        strips[-1] = replace(strips[-1], height=strips[-1].height + setter.units(BELOW_PLAIN_HEADING))
    return strips


def _entry(setter: Setter, lines: Sequence[EntryLine], above: float, *, goes_on: bool) -> Iterator[Strip]:
    rows = [row for line in lines for row in _entry_rows(setter, line)]
    size = setter.template.body
    for number, pieces in enumerate(rows):
        last = number == len(rows) - 1
        yield setter.strip(pieces, size, above=0 if number else above, glued=not last or goes_on)


def _entry_rows(setter: Setter, line: EntryLine) -> list[list[Piece]]:
    """The dates at the end of the first row, or on a row of their own where both do not fit side by side."""
    size = setter.template.body
    right = setter.lines(line.right, size, setter.width)[:1] if line.right else []
    wide = setter.width_of(right[0]) if right else 0.0
    if wide > setter.width * WIDEST_RIGHT or not any(span.text for span in line.left):
        below = setter.lines(line.right, size, setter.width)
        left = setter.lines(line.left, size, setter.width) if any(span.text for span in line.left) else []
        return [[piece] for piece in (*left, *below)]
    rows = [
        [piece] for piece in setter.lines(line.left, size, setter.width - (wide + setter.units(BESIDE) if right else 0))
    ]
    if right:  # beside the first row, but after the last one for whoever reads the text out of the file
        rise = (len(rows) - 1) * setter.units(size * setter.template.leading)
        rows[-1].append(replace(right[0], x=setter.width - wide, rise=rise))
    return rows


def _bullets(setter: Setter, items: Sequence[Spans]) -> list[Strip]:
    template = setter.template
    strips: list[Strip] = []
    for number, item in enumerate(items):
        set_item = setter.running(item, template.body, indent=INDENT, above=template.line_gap)
        mark = replace(setter.lines(_plain("•"), template.body, setter.width)[0], x=setter.units(MARK_X))
        set_item[0] = replace(set_item[0], pieces=(mark, *set_item[0].pieces), opens=True)
        if number and number == len(items) - 1 and len(set_item) == 1:
            strips[-1] = replace(strips[-1], glued=True)  # the last line of a list does not go on alone
        strips += [replace(strip, item=number) for strip in set_item]
    return strips


def _contact_lines(setter: Setter, contacts: Sequence[Span]) -> list[Spans]:
    """As many as fit on a line, a contact never parted; centred lines about equally long."""
    lines = _filled(setter, contacts, setter.width)
    if not setter.template.centred:
        return lines
    share = 0.95
    while share > 0.3 and len(evener := _filled(setter, contacts, setter.width * share)) == len(lines):
        lines, share = evener, share - 0.05
    return lines


def _filled(setter: Setter, contacts: Sequence[Span], width: float) -> list[Spans]:
    lines: list[list[Span]] = []
    for contact in contacts:
        longer = [*lines[-1], Span(SEPARATOR, muted=True), contact] if lines else [contact]
        if lines and len(setter.lines(tuple(longer), setter.template.small, width)) == 1:
            lines[-1] = longer
        else:
            lines.append([contact])
    return [tuple(line) for line in lines]


def _fitting(setter: Setter, name: str) -> float:
    """The name's size, smaller where it would not fit on a line, but never so small that it looks lost."""
    size = setter.template.name_size
    whole = setter.lines(_plain(name), size, ENDLESS, strong=True)[0]
    return size * max(SMALLEST_NAME, min(1.0, 0.99 * setter.width / max(1.0, setter.width_of(whole))))


def _unbroken(setter: Setter, contact: Span) -> float:
    """The size at which the contact's longest word fits beside: a broken address is copied, and read, wrongly."""
    size = setter.template.small
    words = [setter.lines((Span(word),), size, ENDLESS)[0] for word in contact.text.split()]
    widest = max((setter.width_of(word) for word in words), default=0.0)
    return size * max(SMALLEST_CONTACT, min(1.0, 0.99 * setter.width / max(1.0, widest)))


def _bar(setter: Setter) -> Strip:
    width, height = BAR
    bar = QRectF(0, 0, setter.units(width), setter.units(height))
    return Strip(setter.units(height + 7), (Piece(0, rule=bar, colour=setter.template.accent),))


def _centred(setter: Setter, strip: Strip) -> Strip:
    pieces = [replace(piece, x=(setter.width - setter.width_of(piece)) / 2) for piece in strip.pieces if piece.line]
    return replace(strip, pieces=tuple(pieces)) if pieces else strip


def _plain(text: str) -> Spans:
    return (Span(text),)
