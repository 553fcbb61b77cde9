"""What was read, with where it stood; and the structs of the résumé made from it, each field's place noted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import msgspec

from desktop.resumes.parsing.rows import Piece
from desktop.resumes.resume import FieldPath, Place

LEAST, MOST = 0.05, 0.99


@dataclass(frozen=True, slots=True)
class Found:
    """`text` is the field's value; `quote` the words on the `lines` it was read from, where they differ.

    Words that do not stand next to each other are divided by a line end in the quote.
    """

    text: str
    lines: tuple[int, ...]
    confidence: float = 0.9
    quote: str = ""

    @property
    def quoted(self) -> str:
        return self.quote or self.text

    def sure(self, factor: float) -> "Found":
        return replace(self, confidence=max(LEAST, min(MOST, self.confidence * factor)))


def found(piece: Piece, confidence: float = 0.9) -> Found:
    return Found(piece.text, piece.lines, confidence)


def joined(parts: Iterable[Found], separator: str = " ", confidence: float | None = None) -> Found | None:
    """Several as one field; as sure as the least sure of them, unless told."""
    present = [part for part in parts if part.text]
    if not present:
        return None
    return Found(
        separator.join(part.text for part in present),
        tuple(dict.fromkeys(line for part in present for line in part.lines)),
        min(part.confidence for part in present) if confidence is None else confidence,
        "\n".join(part.quoted for part in present) if len(present) > 1 else present[0].quoted,
    )


Read = Mapping[str, "Found | list[Found] | None"]
"""Field names of a struct to what was read for them."""

Reads = list[dict[str, "Found | list[Found] | None"]]

Part = TypeVar("Part", bound=msgspec.Struct)


class Places:
    """Collects the place of every field while the structs are made."""

    def __init__(self) -> None:
        self.places: dict[FieldPath, Place] = {}

    def note(self, path: FieldPath, value: Found) -> str:
        confidence = round(max(LEAST, min(MOST, value.confidence)), 2)
        self.places[path] = Place(lines=value.lines, quote=value.quoted, confidence=confidence)
        return value.text

    def make(self, kind: type[Part], read: Read, path: FieldPath) -> Part:
        """A struct of that kind with the fields read; empty ones are left out."""
        values: dict[str, Any] = {}
        for name, value in read.items():
            if isinstance(value, list):
                kept = [item for item in value if item.text]
                values[name] = tuple(self.note(f"{path}/{name}/{i}", item) for i, item in enumerate(kept))
            elif value is not None and value.text:
                text = self.note(f"{path}/{name}", value)
                if name.startswith("extra/"):  # what the schema has no field for, a school's town
                    values["extra"] = {**values.get("extra", {}), name.removeprefix("extra/"): text}
                else:
                    values[name] = text
        return kind(**values)

    def make_all(self, kind: type[Part], entries: Iterable[Read], path: FieldPath) -> tuple[Part, ...]:
        kept = [entry for entry in entries if any(entry.values())]
        return tuple(self.make(kind, entry, f"{path}/{i}") for i, entry in enumerate(kept))
