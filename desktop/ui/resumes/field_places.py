"""Where the fields of an opened résumé stand in its document, and which field stands where. Plain data, no widgets."""

from collections.abc import Sequence

from desktop.resumes.resume import UNSURE, FieldPath, Place
from desktop.resumes.shelf.shelf import OpenResume


def places_of(path: FieldPath, opened: OpenResume) -> list[Place]:
    """Of the field, or of everything in it where it is a list."""
    places = opened.corrected.read.places
    if path in places:
        return [places[path]]
    return [place for known, place in places.items() if known.startswith(f"{path}/")]


def field_on(line: int, opened: OpenResume) -> FieldPath | None:
    """The field whose words stand there; of several the one with fewest lines and longest words."""
    places = opened.corrected.read.places
    here = [path for path, place in places.items() if line in place.lines]
    return min(here, key=lambda path: (len(places[path].lines), -len(places[path].quote)), default=None)


def unsure(opened: OpenResume) -> list[FieldPath]:
    """What could not be read for sure, in the document's order."""
    return [path for path, place in opened.corrected.read.places.items() if place.confidence < UNSURE]


def together(places: Sequence[Place]) -> Place | None:
    """One place with all lines; the words only where there is one."""
    if not places:
        return None
    if len(places) == 1:
        return places[0]
    return Place(lines=tuple(sorted({line for place in places for line in place.lines})))
