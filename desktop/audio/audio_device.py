"""A device as people know it."""

from dataclasses import dataclass

from shared.vocabulary import Source


@dataclass(frozen=True)
class AudioDevice:
    """`id` stays the same from day to day. A device of source `system` is a loudspeaker: what it plays is heard."""

    id: str
    name: str
    source: Source
    is_default: bool
