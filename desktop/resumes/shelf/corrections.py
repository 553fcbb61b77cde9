"""Corrections: what a person changed in a résumé as it was read, kept apart from the reading.

They name fields by *standing paths*: the numbers of the reading, whatever was removed before them, and "+1", "+2" … for
what was added. So the order of corrections does not matter, and after another reading each can be looked for again.
"""

from typing import Any

import msgspec

from desktop.resumes.resume import FieldPath, Place, ReadResume, Resume
from desktop.resumes.shelf.field_paths import item_type

StandingPath = str
"""As a FieldPath, with the numbers of the reading and "+n" for what was added: "work/0/highlights/+1"."""


class Corrections(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`values`: new texts; `removed`: entries and list items that are gone; `added`: how many were added to a list."""

    values: dict[StandingPath, str] = {}
    removed: tuple[StandingPath, ...] = ()
    added: dict[StandingPath, int] = {}

    def __bool__(self) -> bool:
        return bool(self.values or self.removed or self.added)

    def with_value(self, path: StandingPath, value: str) -> "Corrections":
        return msgspec.structs.replace(self, values=self.values | {path: value})

    def without_change(self, path: StandingPath) -> "Corrections":
        """As it was read again: a text, or a list with everything in it."""

        def stays(known: StandingPath) -> bool:
            return known != path and not known.startswith(f"{path}/")

        return Corrections(
            values={known: text for known, text in self.values.items() if stays(known)},
            removed=tuple(filter(stays, self.removed)),
            added={known: count for known, count in self.added.items() if stays(known)},
        )

    def with_removed(self, path: StandingPath) -> "Corrections":
        return msgspec.structs.replace(self, removed=tuple(dict.fromkeys((*self.removed, path))))

    def without_removed(self, path: StandingPath) -> "Corrections":
        """It is back as it was."""
        return msgspec.structs.replace(self, removed=tuple(gone for gone in self.removed if gone != path))

    def with_added(self, path: StandingPath) -> tuple["Corrections", StandingPath]:
        """One more at the end of this list, and what it is called."""
        number = self.added.get(path, 0) + 1
        return msgspec.structs.replace(self, added=self.added | {path: number}), f"{path}/+{number}"


class Corrected(msgspec.Struct, frozen=True, kw_only=True):
    """A reading as the person wants it. `standing`: the standing path of each list item, by its path in `read`."""

    read: ReadResume
    standing: dict[FieldPath, StandingPath]

    def standing_path(self, path: FieldPath) -> StandingPath:
        """What corrections call this field."""
        steps = path.split("/")
        for length in range(len(steps), 0, -1):
            known = self.standing.get("/".join(steps[:length]))
            if known is not None:
                return "/".join([known, *steps[length:]])
        return path


def correct(read: ReadResume, corrections: Corrections) -> Corrected:
    """The résumé with the corrections, its places under the new numbers. What names nothing is passed over."""
    work = _Correcting(corrections)
    resume: Resume = work.struct(read.resume, "", "")
    back = {standing: path for path, standing in work.standing.items()}
    places: dict[FieldPath, Place] = {}
    for path, place in read.places.items():
        now = _renumbered(path, back, corrections.removed)
        if now is not None and path not in corrections.values:
            places[now] = place
        elif now is not None:
            # Its line still says where it belongs; the words are the person's own, so nothing is unsure about them.
            places[now] = msgspec.structs.replace(place, confidence=1.0)
    return Corrected(read=msgspec.structs.replace(read, resume=resume, places=places), standing=work.standing)


class _Correcting:
    """One walk over the reading's structs and lists, with both ways of counting."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections
        self._removed = frozenset(corrections.removed)
        self.standing: dict[FieldPath, StandingPath] = {}

    def struct(self, node: Any, path: FieldPath, standing: StandingPath) -> Any:
        changes: dict[str, Any] = {}
        for name in node.__struct_fields__:
            value, below, standing_below = getattr(node, name), _join(path, name), _join(standing, name)
            match value:
                case str():
                    changes[name] = self._corrections.values.get(standing_below, value)
                case tuple():
                    changes[name] = self._list(value, below, standing_below)
                case msgspec.Struct():
                    changes[name] = self.struct(value, below, standing_below)
        return msgspec.structs.replace(node, **changes)

    def _list(self, items: tuple[Any, ...], path: FieldPath, standing: StandingPath) -> tuple[Any, ...]:
        known = [(f"{standing}/{number}", item) for number, item in enumerate(items)]
        added = self._corrections.added.get(standing, 0)
        if added:
            empty = item_type(path)
            known += [(f"{standing}/+{number + 1}", empty()) for number in range(added)]
        made: list[Any] = []
        for name, item in known:
            if name in self._removed:
                continue
            below = f"{path}/{len(made)}"
            self.standing[below] = name
            if isinstance(item, str):
                made.append(self._corrections.values.get(name, item))
            else:
                made.append(self.struct(item, below, name))
        return tuple(made)


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name


def _renumbered(
    path: FieldPath, back: dict[StandingPath, FieldPath], removed: tuple[StandingPath, ...]
) -> FieldPath | None:
    """The reading's path as it is counted now; None where it, or what it belongs to, was removed."""
    steps = path.split("/")
    for length in range(len(steps), 0, -1):
        start = "/".join(steps[:length])
        if start in removed:
            return None
        if start in back:
            return "/".join([back[start], *steps[length:]])
    return path
