"""Carrying over: the same corrections on another reading of the résumé, where entries may be counted differently."""

from collections.abc import Iterator
from typing import Any

import msgspec
from rapidfuzz import fuzz

from desktop.resumes.resume import Resume
from desktop.resumes.shelf.corrections import Corrections, StandingPath

SAME = 60.0
"""Two readings of one entry share at least so much of their words (rapidfuzz token_sort_ratio, 0 to 100)."""


class CarriedOver(msgspec.Struct, frozen=True, kw_only=True):
    """`lost`: values and removals whose place the new reading does not have."""

    corrections: Corrections
    lost: tuple[StandingPath, ...] = ()


def carry_over(corrections: Corrections, before: Resume, now: Resume) -> CarriedOver:
    """Every correction finds its entry again by what it said, not by its number."""
    numbers = dict(_pairs(before, now, "", ""))
    lost: list[StandingPath] = []

    def moved(path: StandingPath) -> StandingPath | None:
        made = _moved(path, numbers)
        if made is None:
            lost.append(path)
        return made

    values = {new: text for path, text in corrections.values.items() if (new := moved(path)) is not None}
    removed = tuple(new for path in corrections.removed if (new := _moved(path, numbers)) is not None)
    added = {new: count for path, count in corrections.added.items() if (new := moved(path)) is not None}
    return CarriedOver(
        corrections=Corrections(values=values, removed=removed, added=added), lost=tuple(dict.fromkeys(lost))
    )


def _pairs(before: Any, now: Any, path: str, new_path: str) -> Iterator[tuple[str, str]]:
    """Old path and new path of every list item that both readings have."""
    for name in before.__struct_fields__:
        old, new = getattr(before, name), getattr(now, name)
        below, new_below = f"{path}/{name}".strip("/"), f"{new_path}/{name}".strip("/")
        if isinstance(old, msgspec.Struct):
            yield from _pairs(old, new, below, new_below)
        elif isinstance(old, tuple):
            for i, j in _matched(old, new):
                yield f"{below}/{i}", f"{new_below}/{j}"
                if isinstance(old[i], msgspec.Struct):
                    yield from _pairs(old[i], new[j], f"{below}/{i}", f"{new_below}/{j}")


def _matched(old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[tuple[int, int]]:
    """The likest pairs first, each item once."""
    likeness = sorted(
        (
            (fuzz.token_sort_ratio(_words(one), _words(other)), -abs(i - j), i, j)
            for i, one in enumerate(old)
            for j, other in enumerate(new)
        ),
        reverse=True,
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for alike, _, i, j in likeness:
        if alike >= SAME and i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield i, j


def _words(item: Any) -> str:
    """Everything an entry says, in one line."""
    if isinstance(item, str):
        return item
    parts = (getattr(item, name) for name in item.__struct_fields__)
    return " ".join(part if isinstance(part, str) else " ".join(map(_words, part)) for part in parts if _told(part))


def _told(part: Any) -> bool:
    return bool(part) and isinstance(part, str | tuple)


def _moved(path: StandingPath, numbers: dict[str, str]) -> StandingPath | None:
    """The path in the new reading; what was added by hand keeps its name below wherever its list is now."""
    steps = path.split("/")
    for length in range(len(steps), 0, -1):
        start = "/".join(steps[:length])
        if start in numbers:
            rest = steps[length:]
            return None if _names_read_item(rest) else "/".join([numbers[start], *rest])
    return None if _names_read_item(steps) else path


def _names_read_item(steps: list[str]) -> bool:
    """Whether an item of the old reading is named: one that was not found again."""
    return any(step.isdecimal() for step in steps)
