"""A grabber: one system's way to give a program keys that are pressed elsewhere."""

from collections.abc import Callable, Mapping
from typing import Protocol

from desktop.app.surroundings.global_keys.chord import Chord

OnPressed = Callable[[str], object]
"""Called with the action, on whatever thread the key arrives."""

OnTrouble = Callable[[str], object]
"""Called with a sentence for a person."""


class Grabber(Protocol):
    """`grab` asks for every chord at once and says in `on_trouble` which it did not get; `release` gives all back."""

    def grab(self, chords: Mapping[str, Chord]) -> None: ...

    def release(self) -> None: ...


def taken(chord: Chord) -> str:
    return f"{chord} belongs to another program already. Choose another key."


BIND_A_COMMAND = (
    "This desktop does not let a program ask for keys. Open its keyboard settings and bind a key to the command: "
    "interview-assistant overlay toggle"
)
