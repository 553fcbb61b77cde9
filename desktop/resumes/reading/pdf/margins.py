"""Margins of a region: strips beyond which stand dates, places or labels of what is beside them."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.resumes.reading.pdf.gutters import Gutter, Kind


@dataclass(slots=True)
class Margin:
    """Left of `x` (or right of it) between two heights stand dates, places or labels of the entries beside them.

    The white strip reaches from `start` to `end`.
    """

    kind: Kind
    x: float
    top: float
    bottom: float
    start: float
    end: float


def margins_of(gutters: Iterable[Gutter]) -> list[Margin]:
    """The tallest margin first; what overlaps a taller one of the same kind is the same one."""
    found: list[Margin] = []
    sided = [gutter for gutter in gutters if gutter.kind in (Kind.LEFT_MARGIN, Kind.RIGHT_MARGIN)]
    for gutter in sorted(sided, key=lambda gutter: (-gutter.height, gutter.left - gutter.right)):
        top = min(gutter.first.top, gutter.second.top)
        bottom = max(gutter.first.bottom, gutter.second.bottom)
        beside = [margin for margin in found if margin.bottom > top and bottom > margin.top]
        if not any(margin.kind is gutter.kind or _crosses(margin, gutter) for margin in beside):
            found.append(Margin(gutter.kind, gutter.middle, top, bottom, gutter.left, gutter.right))
    return found


def _crosses(margin: Margin, gutter: Gutter) -> bool:
    """Between a margin at the left and one at the right there must be room for the entries."""
    if margin.kind is Kind.LEFT_MARGIN:
        return margin.end >= gutter.left
    return gutter.right >= margin.start
