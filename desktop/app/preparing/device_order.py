"""The order in which a person's devices are tried: what was chosen last comes first."""

from collections.abc import Sequence

from desktop.composition.sound import is_sound_file


def preferred_first(chosen: str, preferred: Sequence[str]) -> tuple[str, ...]:
    """The device that was just chosen comes first from now on; the others keep their order. Files are no devices."""
    if not chosen or is_sound_file(chosen):
        return tuple(preferred)
    return (chosen, *(known for known in preferred if known != chosen))
