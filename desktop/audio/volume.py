"""How a device is set: muted or not, and how far it is turned up."""

from dataclasses import dataclass

from shared.vocabulary import Source


@dataclass(frozen=True, slots=True)
class Volume:
    """`device_id` is that of the AudioDevice; a loudspeaker's is that of what it plays.

    `tap_muted`: of a loudspeaker, whether listening to it is muted, which its own sound does not show.
    """

    device_id: str
    name: str
    source: Source
    muted: bool
    percent: int
    is_default: bool = False
    tap_muted: bool = False
