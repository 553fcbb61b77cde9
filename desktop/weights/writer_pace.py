"""How fast each writing model is on this machine, kept beside the models."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

_FILE = "measured-writers.json"


@dataclass(frozen=True, slots=True)
class WriterPace:
    """Words a second while it writes, and seconds to the first word behind notes that it has read already."""

    words_per_s: float
    first_word_s: float


class WriterPaces:
    """By model name, or by path for a model of the person's own. A damaged file only costs a new measurement."""

    def __init__(self, root: Path) -> None:
        self._path = root / _FILE

    def all(self) -> dict[str, WriterPace]:
        try:
            loaded = json.loads(self._path.read_text("utf-8"))
            return {
                str(name): WriterPace(float(pace["words_per_s"]), float(pace["first_word_s"]))
                for name, pace in loaded.items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return {}

    def words_per_s(self) -> dict[str, float]:
        return {name: pace.words_per_s for name, pace in self.all().items()}

    def remember(self, name: str, pace: WriterPace) -> None:
        rounded = WriterPace(round(pace.words_per_s, 2), round(pace.first_word_s, 3))
        paces = {known: asdict(known_pace) for known, known_pace in (self.all() | {name: rounded}).items()}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(_FILE + ".new")
        fresh.write_text(json.dumps(paces, indent=1, sort_keys=True), "utf-8")
        fresh.replace(self._path)
