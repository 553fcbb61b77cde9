"""Pages: strips put one below the other, page after page, where nothing is torn that belongs together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol


class Sized(Protocol):
    @property
    def height(self) -> float: ...
    @property
    def above(self) -> float: ...
    @property
    def glued(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """The number of a strip and where its top is, from the top of the column on its page."""

    strip: int
    y: float


def paginate(strips: Sequence[Sized], room: Callable[[int], float]) -> list[list[Placed]]:
    """`room` says how high the column is on a page, from 0. What is glued goes on together, unless no page holds it."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for group in _groups(strips):
        if pages[-1] and y + _height(strips, group) > room(len(pages) - 1):
            pages.append([])
            y = 0.0
        for number in group:
            strip = strips[number]
            above = strip.above if pages[-1] else 0.0
            if pages[-1] and y + above + strip.height > room(len(pages) - 1):
                pages.append([])
                y = above = 0.0
            pages[-1].append(Placed(number, y + above))
            y += above + strip.height
    return pages


def filled(strips: Sequence[Sized], page: Sequence[Placed]) -> float:
    """How far down a page is written."""
    return max((placed.y + strips[placed.strip].height for placed in page), default=0.0)


def _groups(strips: Sequence[Sized]) -> list[list[int]]:
    groups: list[list[int]] = []
    glued = False
    for number, strip in enumerate(strips):
        if glued:
            groups[-1].append(number)
        else:
            groups.append([number])
        glued = strip.glued
    return groups


def _height(strips: Sequence[Sized], group: Sequence[int]) -> float:
    return sum(strips[number].above + strips[number].height for number in group)
