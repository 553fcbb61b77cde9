"""A folder of the person's own as a place of models: looked into before anybody is asked over the network."""

from collections.abc import Callable
from pathlib import Path

from desktop.weights.delivery import PlaceFailed
from desktop.weights.entry import HubPlace, Weights, WeightsFile
from desktop.weights.part import PartFile
from desktop.weights.progress import FetchControl

_BLOCK = 1 << 20


class FolderSource:
    """Takes a model from `folder/NAME/FILE` or `folder/FILE`, under our name for the file or the publisher's."""

    name = "folder"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def serves(self, weights: Weights) -> bool:
        return all(self._find(weights, file) is not None for file in weights.files)

    def release(self, weights: Weights) -> None:
        """Nothing is kept."""

    def extra_bytes(self) -> int:
        return 0

    def deliver(
        self,
        weights: Weights,
        file: WeightsFile,
        part: PartFile,
        control: FetchControl,
        on_size: Callable[[int], None],
    ) -> None:
        found = self._find(weights, file)
        if found is None:
            raise PlaceFailed(f"{self._folder} does not hold {file.path}")
        with found.open("rb") as reader, part.path.open("ab") as writer:
            reader.seek(part.size)
            while block := reader.read(_BLOCK):
                control.wait_while_paused()
                writer.write(block)
                on_size(writer.tell())

    def _find(self, weights: Weights, file: WeightsFile) -> Path | None:
        remote = [place.remote_path(file.path) for place in weights.places if isinstance(place, HubPlace)]
        for path in (file.path, *remote):
            for candidate in (self._folder / weights.name / path, self._folder / path):
                if candidate.is_file() and candidate.stat().st_size == file.bytes:
                    return candidate
        return None
