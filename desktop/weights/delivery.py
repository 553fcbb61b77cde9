"""What goes on between the fetcher and a place: bytes heard of, and why a place could not deliver."""

from collections.abc import Callable
from typing import Protocol

from desktop.weights.entry import Weights, WeightsFile
from desktop.weights.part import PartFile
from desktop.weights.progress import FetchControl


class PlaceFailed(Exception):
    """This place did not deliver; the next one's turn. The text says why, in words that a person may read."""


class PlaceUnreachable(PlaceFailed):
    """Nobody answers there: no use in asking for the next model either."""


class FileSource(Protocol):
    """One kind of place.

    `deliver` fills the part up to the file's size, or raises PlaceFailed; hashes are not its work.
    `on_size` hears how long the part is now. An OSError of the disk is let through.
    """

    name: str

    def deliver(
        self,
        weights: Weights,
        file: WeightsFile,
        part: PartFile,
        control: FetchControl,
        on_size: Callable[[int], None],
    ) -> None: ...

    def release(self, weights: Weights) -> None:
        """Let go of what is kept between a model's files; called before its first and after its last."""
        ...

    def serves(self, weights: Weights) -> bool: ...

    def extra_bytes(self) -> int:
        """Room needed beside the file itself while it is being delivered."""
        ...
